import type { FormatReader, ReadRecord, RecordLimits } from '../records/raw-job.js';
import { readJsonObject } from './read-json-object.js';
import { createTextLines, type TextLine } from './text-lines.js';

/** Reads one JSON object a line: openings as core writes them, JobPostings, or flat objects with the names that columns have. */
export function createNdjsonReader(limits: RecordLimits): FormatReader {
  const lines = createTextLines(limits.recordLength);
  const read = ({ line, text, isTooLong }: TextLine): readonly ReadRecord[] => {
    if (isTooLong)
      return [
        { line, problem: { field: '', expected: `a line of at most ${String(limits.recordLength)} characters` } },
      ];
    return text.trim() === '' ? [] : readJsonObject(text, line, limits, true);
  };
  return {
    push: (text) => lines.push(text).flatMap(read),
    end: () => lines.end().flatMap(read),
    get held() {
      return lines.held;
    },
  };
}
