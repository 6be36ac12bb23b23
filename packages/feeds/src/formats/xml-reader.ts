import type { FormatReader, ReadRecord, RecordLimits } from '../records/raw-job.js';
import { htmlToText } from '../text/html-to-text.js';
import { createXmlJobParser } from './create-xml-job-parser.js';
import { createXmlBlocks, type XmlBlock } from './xml-blocks.js';

const inElement = (block: string, names: string): string | undefined => {
  const found = new RegExp(`<(?:${names})>\\s{0,40}(?:<!\\[CDATA\\[)?([^<\\]]{1,300})`, 'i').exec(
    block.slice(0, 4_096),
  );
  return found?.[1] === undefined ? undefined : htmlToText(found[1]);
};

/** Reads Indeed's and LinkedIn's XML and their relatives: jobs are elements, their fields elements in them. */
export function createXmlReader(limits: RecordLimits): FormatReader {
  const blocks = createXmlBlocks(limits.recordLength);
  const parse = createXmlJobParser(limits.depth);
  const read = ({ line, text, problem }: XmlBlock): ReadRecord => {
    const result = problem === undefined ? parse(text) : { field: '', expected: problem };
    if (!('expected' in result)) return { line, job: result };
    const reference = inElement(text, 'referencenumber|partnerJobId|reference|id|referencia|codigo');
    return { line, problem: result, reference, title: inElement(text, 'title|titulo|cargo') };
  };
  return {
    push: (text) => blocks.push(text).map(read),
    end: () => blocks.end().map(read),
    get expectedCount() {
      const count = /<expectedJobCount>\s{0,8}(?:<!\[CDATA\[)?\s{0,8}(\d{1,9})/i.exec(blocks.header)?.[1];
      return count === undefined ? undefined : Number(count);
    },
    get held() {
      return blocks.held;
    },
  };
}
