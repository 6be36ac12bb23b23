import type { EncodedRow } from '../encoded-row.js';
import type { EncodedTable } from '../encoded-table.js';

/** Copies one row of a table into the buffers of a single row. */
export function copyRow(table: EncodedTable, index: number, row: EncodedRow): void {
  table.categoricals.forEach(({ codes }, column) => (row.categoricals[column] = codes[index] ?? 0));
  table.numerics.forEach((values, column) => (row.numerics[column] = values[index] ?? 0));
  table.multiLabels.forEach(({ offsets, codes }, column) => {
    const from = offsets[index] ?? 0;
    const to = offsets[index + 1] ?? from;
    row.labels[column]?.set(codes.subarray(from, to));
    row.labelCounts[column] = to - from;
  });
}
