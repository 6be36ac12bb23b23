import type { FeatureColumns } from '../encoder/fitted-encoder.js';
import type { EncodedTable } from '../encoded-table.js';

/** One feature's columns of the one-hot row that is never built: its levels, labels or numbers. */
export interface AtomBlock {
  readonly source: FeatureColumns;
  /** The block's first column, and how many there are. */
  readonly start: number;
  readonly width: number;
}

/** Lists the blocks in the order of the features. */
export function atomBlocks(columns: readonly FeatureColumns[]): {
  readonly blocks: AtomBlock[];
  readonly width: number;
} {
  let start = 0;
  const blocks = columns.map((source) => {
    const width = source.type === 'numeric' ? source.columns.length : source.levelCount;
    const block = { source, start, width };
    start += width;
    return block;
  });
  return { blocks, width: start };
}

/** What is not zero in one row: `count` columns and their values. */
export interface SparseRow {
  readonly indices: Int32Array;
  readonly values: Float64Array;
  count: number;
}

/** A reader of sparse rows; the row it returns is overwritten by the next call. */
export function createAtomReader(table: EncodedTable, blocks: readonly AtomBlock[]): (row: number) => SparseRow {
  const longest = blocks.reduce((sum, { width }) => sum + width, 0);
  const sparse: SparseRow = { indices: new Int32Array(longest), values: new Float64Array(longest), count: 0 };
  const append = (index: number, value: number): void => {
    sparse.indices[sparse.count] = index;
    sparse.values[sparse.count] = value;
    sparse.count += 1;
  };
  return (row) => {
    sparse.count = 0;
    for (const { source, start } of blocks) {
      const [column = 0] = source.columns;
      if (source.type === 'categorical') append(start + (table.categoricals[column]?.codes[row] ?? 0), 1);
      else if (source.type === 'numeric') {
        source.columns.forEach((index, at) => append(start + at, table.numerics[index]?.[row] ?? 0));
      } else {
        const list = table.multiLabels[column];
        const end = list?.offsets[row + 1] ?? 0;
        for (let at = list?.offsets[row] ?? 0; at < end; at += 1) append(start + (list?.codes[at] ?? 0), 1);
      }
    }
    return sparse;
  };
}
