import type { EncodedRow } from '../encoded-row.js';
import type { EncodedTable } from '../encoded-table.js';
import type { FeatureColumns } from './fitted-encoder.js';
import { grown } from './grown.js';
import { createCodes } from './level-codes.js';

/** Collects rows into a table. */
export interface TableBuilder {
  add(row: EncodedRow): void;
  /** The table of what was added; nothing more may be. */
  finish(): EncodedTable;
}

const fewestRows = 1_024;

/** A builder for the columns of an encoder, with room for so many rows to begin with. */
export function createTableBuilder(layout: readonly FeatureColumns[], expectedRows: number): TableBuilder {
  const levelCounts = (type: FeatureColumns['type']): number[] =>
    layout.filter((feature) => feature.type === type).map((feature) => feature.levelCount);
  let room = Math.max(fewestRows, expectedRows);
  const categoricals = levelCounts('categorical').map((levelCount) => ({
    levelCount,
    codes: createCodes(room, levelCount),
  }));
  const numerics = layout
    .filter(({ type }) => type === 'numeric')
    .flatMap(({ columns }) => columns.map(() => ({ values: new Float32Array(room) })));
  const multiLabels = levelCounts('multi_label').map((levelCount) => ({
    levelCount,
    offsets: new Uint32Array(room + 1),
    codes: new Uint16Array(room),
  }));
  let rowCount = 0;
  const grow = (): void => {
    room *= 2;
    for (const column of categoricals) column.codes = grown(column.codes, room);
    for (const column of numerics) column.values = grown(column.values, room);
    for (const column of multiLabels) column.offsets = grown(column.offsets, room + 1);
  };
  return {
    add: (row) => {
      if (rowCount === room) grow();
      for (let index = 0; index < categoricals.length; index += 1) {
        const column = categoricals[index];
        if (column !== undefined) column.codes[rowCount] = row.categoricals[index] ?? 0;
      }
      for (let index = 0; index < numerics.length; index += 1) {
        const column = numerics[index];
        if (column !== undefined) column.values[rowCount] = row.numerics[index] ?? 0;
      }
      for (let index = 0; index < multiLabels.length; index += 1) {
        const column = multiLabels[index];
        const labels = row.labels[index];
        if (column === undefined || labels === undefined) continue;
        const count = row.labelCounts[index] ?? 0;
        const start = column.offsets[rowCount] ?? 0;
        if (start + count > column.codes.length) column.codes = grown(column.codes, start + count);
        for (let at = 0; at < count; at += 1) column.codes[start + at] = labels[at] ?? 0;
        column.offsets[rowCount + 1] = start + count;
      }
      rowCount += 1;
    },
    finish: () => ({
      rowCount,
      categoricals: categoricals.map(({ levelCount, codes }) => ({ levelCount, codes: cut(codes, rowCount) })),
      numerics: numerics.map(({ values }) => cut(values, rowCount)),
      multiLabels: multiLabels.map(({ levelCount, offsets, codes }) => ({
        levelCount,
        offsets: cut(offsets, rowCount + 1),
        codes: cut(codes, offsets[rowCount] ?? 0),
      })),
    }),
  };
}

/** The first numbers; no copy of a column that is full. */
const cut = <Column extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(
  column: Column,
  length: number,
): Column => (length === column.length ? column : (column.slice(0, length) as Column));
