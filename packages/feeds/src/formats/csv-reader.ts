import { AdFluxError } from '@adflux/core';
import { fieldNamed, foldName, setField } from '../records/field-aliases.js';
import type { FormatReader, RawField, RawJob, ReadRecord, RecordLimits } from '../records/raw-job.js';
import { createCsvRecords, type CsvRecord } from './csv-records.js';

type Columns = readonly (RawField | undefined)[];

function columnsOf(header: readonly string[]): Columns {
  const columns = header.map((name) => fieldNamed(foldName(name)));
  if (columns.includes('title')) return columns;
  throw new AdFluxError(
    'The table has no column for the title of a job. Name one titulo, cargo or title in its first row, and read it again.',
    { code: 'invalid_request' },
  );
}

/** Reads tables with Spanish or English headers. */
export function createCsvReader(limits: RecordLimits): FormatReader {
  const records = createCsvRecords(limits.recordLength);
  let columns: Columns | undefined;

  function read({ line, cells, problem }: CsvRecord): readonly ReadRecord[] {
    if (columns === undefined) {
      columns = problem === undefined ? columnsOf(cells) : columnsOf([]);
      return [];
    }
    const job: RawJob = {};
    columns.forEach((field, index) => {
      if (field !== undefined) setField(job, field, cells[index] ?? '');
    });
    if (problem === undefined) return [{ line, job }];
    return [{ line, problem: { field: '', expected: problem }, reference: job.reference, title: job.title }];
  }
  return {
    push: (text) => records.push(text).flatMap(read),
    end: () => records.end().flatMap(read),
    get held() {
      return records.held;
    },
  };
}
