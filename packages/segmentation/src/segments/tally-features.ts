import type { TimeSlice } from '../engine/time-slice.js';
import type { EncodedTable } from '../encoded-table.js';
import type { FeatureColumns } from '../encoder/fitted-encoder.js';
import { rankOf } from '../encoder/scale-rank.js';

/** How one feature is spread over segments. */
export type FeatureTally =
  | {
      readonly type: 'levels';
      readonly source: FeatureColumns;
      readonly levelCount: number;
      /** Per segment, then per level: how many have it. */
      readonly counts: Float64Array;
    }
  | {
      readonly type: 'numbers';
      readonly source: FeatureColumns;
      /** Per segment and column of the feature. */
      readonly sums: readonly Float64Array[];
      readonly squares: readonly Float64Array[];
    };

/** Which segment each row belongs to, and how many there are. */
export interface Labeling {
  readonly labels: Uint8Array;
  readonly segmentCount: number;
}

/** Counts every feature in every segment, one pass of one column at a time. */
export async function tallyFeatures(
  columns: readonly FeatureColumns[],
  table: EncodedTable,
  labeling: Labeling,
  slice: TimeSlice,
): Promise<FeatureTally[]> {
  const tallies: FeatureTally[] = [];
  for (const source of columns) {
    if (slice.isOver()) await slice.rest();
    tallies.push(tallyFeature(source, table, labeling));
  }
  return tallies;
}

function tallyFeature(source: FeatureColumns, table: EncodedTable, { labels, segmentCount }: Labeling): FeatureTally {
  const { feature, columns } = source;
  const [column = 0] = columns;
  const countInto = (
    levelCount: number,
    visit: (count: (row: number, level: number) => void) => void,
  ): FeatureTally => {
    const counts = new Float64Array(segmentCount * levelCount);
    visit((row, level) => {
      const at = (labels[row] ?? 0) * levelCount + level;
      counts[at] = (counts[at] ?? 0) + 1;
    });
    return { type: 'levels', source, levelCount, counts };
  };
  if (source.type === 'categorical') {
    const codes = table.categoricals[column]?.codes ?? [];
    return countInto(source.levelCount, (count) => {
      for (let row = 0; row < table.rowCount; row += 1) count(row, codes[row] ?? 0);
    });
  }
  if (source.type === 'multi_label') {
    const list = table.multiLabels[column];
    return countInto(source.levelCount, (count) => {
      for (let row = 0; row < table.rowCount; row += 1) {
        const end = list?.offsets[row + 1] ?? 0;
        for (let at = list?.offsets[row] ?? 0; at < end; at += 1) count(row, list?.codes[at] ?? 0);
      }
    });
  }
  if (feature.kind === 'ordinal') {
    const values = table.numerics[column] ?? [];
    const missing = feature.levels.length;
    return countInto(missing + 1, (count) => {
      for (let row = 0; row < table.rowCount; row += 1) count(row, rankOf(feature, values[row] ?? 0) ?? missing);
    });
  }
  const zeros = (): Float64Array[] => columns.map(() => new Float64Array(segmentCount));
  const [sums, squares] = [zeros(), zeros()];
  columns.forEach((index, at) => {
    const values = table.numerics[index] ?? [];
    const [sum = new Float64Array(), square = new Float64Array()] = [sums[at], squares[at]];
    for (let row = 0; row < table.rowCount; row += 1) {
      const label = labels[row] ?? 0;
      const value = values[row] ?? 0;
      sum[label] = (sum[label] ?? 0) + value;
      square[label] = (square[label] ?? 0) + value * value;
    }
  });
  return { type: 'numbers', source, sums, squares };
}
