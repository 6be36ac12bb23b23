import type { EncodedRow } from '../encoded-row.js';
import type { EncodedTable } from '../encoded-table.js';
import type { FeatureColumns } from './fitted-encoder.js';
import { toCodes } from './level-codes.js';
import { createNumberList } from './number-list.js';

/** Collects rows into a table. */
export interface TableBuilder {
  add(row: EncodedRow): void;
  /** The table of what was added; the builder is empty afterwards. */
  take(): EncodedTable;
}

/** A builder for the columns of an encoder. */
export function createTableBuilder(layout: readonly FeatureColumns[]): TableBuilder {
  const levelCounts = (type: FeatureColumns['type']): number[] =>
    layout.filter((feature) => feature.type === type).map((feature) => feature.levelCount);
  const categoricals = levelCounts('categorical').map((levelCount) => ({
    levelCount,
    codes: createNumberList('integers'),
  }));
  const numerics = layout
    .filter(({ type }) => type === 'numeric')
    .flatMap(({ columns }) => columns.map(() => createNumberList('numbers')));
  const multiLabels = levelCounts('multi_label').map((levelCount) => ({
    levelCount,
    offsets: createNumberList('integers'),
    codes: createNumberList('integers'),
  }));
  let rowCount = 0;
  const begin = (): void => {
    rowCount = 0;
    for (const { codes } of categoricals) codes.clear();
    for (const column of numerics) column.clear();
    for (const { offsets, codes } of multiLabels) {
      codes.clear();
      offsets.clear();
      offsets.push(0);
    }
  };
  begin();
  return {
    add: (row) => {
      rowCount += 1;
      for (let column = 0; column < categoricals.length; column += 1) {
        categoricals[column]?.codes.push(row.categoricals[column] ?? 0);
      }
      for (let column = 0; column < numerics.length; column += 1) numerics[column]?.push(row.numerics[column] ?? 0);
      for (let column = 0; column < multiLabels.length; column += 1) {
        const list = multiLabels[column];
        const labels = row.labels[column];
        if (list === undefined || labels === undefined) continue;
        const count = row.labelCounts[column] ?? 0;
        for (let at = 0; at < count; at += 1) list.codes.push(labels[at] ?? 0);
        list.offsets.push(list.codes.length);
      }
    },
    take: () => {
      const table = {
        rowCount,
        categoricals: categoricals.map(({ levelCount, codes }) => ({
          levelCount,
          codes: toCodes(codes.values(), levelCount),
        })),
        numerics: numerics.map((column) => new Float32Array(column.values())),
        multiLabels: multiLabels.map(({ levelCount, offsets, codes }) => ({
          levelCount,
          offsets: new Uint32Array(offsets.values()),
          codes: new Uint16Array(codes.values()),
        })),
      };
      begin();
      return table;
    },
  };
}
