import type { RecordIssue } from '@adflux/core';
import type { EncodedRecords, FittedEncoder } from '../encoder/fitted-encoder.js';
import { createTableBuilder } from '../encoder/table-builder.js';
import { drawStratified } from '../engine/workbench.js';
import { copyRow } from './copy-row.js';

/** Of how many rows to draw how many, and the seed of the draw. */
export interface SamplePlan {
  readonly rowCount: number;
  readonly mostRows: number;
  readonly seed: number;
}

/** One row from each stretch of equal length of a stream, since candidates often come sorted by date; and what did not fit of all. */
export async function sampleRecords<R>(
  encoder: FittedEncoder<R>,
  batches: AsyncIterable<EncodedRecords>,
  { rowCount, mostRows, seed }: SamplePlan,
): Promise<EncodedRecords> {
  const chosen = drawStratified(rowCount, Math.min(rowCount, mostRows), seed);
  const builder = createTableBuilder(encoder.columns, chosen.length);
  const row = encoder.createRow();
  const ids: string[] = [];
  const quarantined: RecordIssue[] = [];
  let first = 0;
  for await (const batch of batches) {
    const end = first + batch.table.rowCount;
    for (let next = chosen[ids.length]; next !== undefined && next < end; next = chosen[ids.length]) {
      copyRow(batch.table, next - first, row);
      builder.add(row);
      ids.push(batch.ids[next - first] ?? '');
    }
    for (const issue of batch.quarantined) quarantined.push(issue);
    first = end;
  }
  return { table: builder.finish(), ids, quarantined };
}
