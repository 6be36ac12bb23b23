import type { EncodedTable } from '../encoded-table.js';

/** Tables of the same columns, one after another. */
export function concatenateTables(tables: readonly EncodedTable[]): EncodedTable {
  const [first] = tables;
  if (first === undefined) return { rowCount: 0, categoricals: [], numerics: [], multiLabels: [] };
  const rowCount = tables.reduce((sum, table) => sum + table.rowCount, 0);
  const starts = tables.map((_, index) => tables.slice(0, index).reduce((sum, table) => sum + table.rowCount, 0));
  return {
    rowCount,
    categoricals: first.categoricals.map(({ levelCount }, column) => {
      const codes = new Uint16Array(rowCount);
      tables.forEach(({ categoricals, rowCount: rows }, index) =>
        codes.set(categoricals[column]?.codes.subarray(0, rows) ?? [], starts[index]),
      );
      return { levelCount, codes };
    }),
    numerics: first.numerics.map((_, column) => {
      const values = new Float32Array(rowCount);
      tables.forEach(({ numerics, rowCount: rows }, index) =>
        values.set(numerics[column]?.subarray(0, rows) ?? [], starts[index]),
      );
      return values;
    }),
    multiLabels: first.multiLabels.map(({ levelCount }, column) => {
      const parts = tables.map(({ multiLabels, rowCount: rows }) => {
        const { offsets = new Uint32Array(1), codes = new Uint16Array(0) } = multiLabels[column] ?? {};
        return { offsets: offsets.subarray(0, rows + 1), codes: codes.subarray(offsets[0], offsets[rows]) };
      });
      const offsets = new Uint32Array(rowCount + 1);
      const codes = new Uint16Array(parts.reduce((sum, part) => sum + part.codes.length, 0));
      let end = 0;
      parts.forEach((part, index) => {
        codes.set(part.codes, end);
        const shift = end - (part.offsets[0] ?? 0);
        part.offsets.forEach((offset, row) => (offsets[(starts[index] ?? 0) + row] = offset + shift));
        end += part.codes.length;
      });
      return { levelCount, offsets, codes };
    }),
  };
}
