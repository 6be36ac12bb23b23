import type { FormatReader, ReadRecord, RecordLimits } from '../records/raw-job.js';
import { createJsonBlocks, type JsonBlock } from './json-blocks.js';
import { createJsonScripts } from './json-scripts.js';
import { readJsonObject, titleAndReferenceIn } from './read-json-object.js';

/** Reads schema.org JobPostings: one, a list, `@graph`, ItemList pages, and HTML pages with any of them in scripts. */
export function createJsonReader(limits: RecordLimits): FormatReader {
  const blocks = createJsonBlocks(limits.recordLength, limits.depth);
  let scripts: ((text: string) => string) | undefined;
  let isStarted = false;

  const read = ({ line, text, problem }: JsonBlock): readonly ReadRecord[] =>
    problem === undefined
      ? readJsonObject(text, line, limits, false)
      : [{ line, problem: { field: '', expected: problem }, ...titleAndReferenceIn(text) }];
  return {
    push: (text) => {
      if (!isStarted && text.trimStart().startsWith('<')) scripts = createJsonScripts();
      isStarted = true;
      return blocks.push(scripts === undefined ? text : scripts(text)).flatMap(read);
    },
    end: () => blocks.end().flatMap(read),
    get held() {
      return blocks.held;
    },
  };
}
