import { badTable } from './check-input.js';
import { levelsOfEntries } from './column-group.js';
import type { EmbeddingRows } from './embedding-rows.js';
import { addVector } from './embedding-rows.js';
import type { PackedRows } from './packed-rows.js';
import type { TimeSlice } from './time-slice.js';

/** What is known of all rows before the first round. */
export interface RowStatistics {
  readonly rowCount: number;
  /** The mean row. Scores are taken relative to it, which keeps them small and float32 sharp. */
  readonly mean: Float64Array;
  /** Rows per entry of each fused group, and per label. */
  readonly groupCounts: readonly Int32Array[];
  readonly labelCounts: Int32Array;
  /** Each numeric column's sum, and the sum of its squares. */
  readonly numericSums: Float64Array;
  readonly numericSquares: Float64Array;
  /** The largest absolute value of each numeric column. */
  readonly numericMaxima: Float64Array;
  /** The most labels of one row. */
  readonly mostLabels: number;
}

/** Counts levels and sums numerics once, and so finds the mean. */
export async function measureRows(
  packed: PackedRows,
  embedding: EmbeddingRows,
  slice: TimeSlice,
): Promise<RowStatistics> {
  const { layout, arena, address } = packed;
  const { rowCount } = layout;
  const counts = layout.groups.map((group) => new Int32Array(group.size));
  const labelCounts = new Int32Array(layout.labelLevels);
  const sums = new Float64Array(layout.numericCount);
  const squares = new Float64Array(layout.numericCount);
  const maxima = new Float64Array(layout.numericCount);
  let mostLabels = 0;
  for (let block = 0; block < layout.blockCount; block += 1) {
    const rows = Math.min(layout.blockRows, rowCount - block * layout.blockRows);
    const base = address + block * layout.blockBytes;
    counts.forEach((count, group) => {
      const start = (base + (layout.groupOffsets[group] ?? 0)) >>> 1;
      countCodes(arena.u16.subarray(start, start + rows), count);
    });
    for (let column = 0; column < layout.numericCount; column += 1) {
      const start = (base + (layout.numericOffsets[column] ?? 0)) >>> 2;
      const { sum, square, maximum } = measureNumbers(arena.f32.subarray(start, start + rows));
      if (!Number.isFinite(square))
        throw badTable(`numeric column ${column} holds a value that is not a finite number`);
      sums[column] = (sums[column] ?? 0) + sum;
      squares[column] = (squares[column] ?? 0) + square;
      maxima[column] = Math.max(maxima[column] ?? 0, maximum);
    }
    if (layout.labelLevels > 0) {
      const start = (base + layout.labelOffset) >>> 2;
      for (let row = start; row < start + rows; row += 1) {
        mostLabels = Math.max(mostLabels, ((arena.u32[row + 1] ?? 0) - (arena.u32[row] ?? 0)) / 2);
      }
      const end = (arena.u32[start + rows] ?? 0) >>> 1;
      for (let at = (arena.u32[start] ?? 0) >>> 1; at < end; at += 1) {
        const code = arena.u16[at] ?? 0;
        labelCounts[code] = (labelCounts[code] ?? 0) + 1;
      }
    }
    if (slice.isOver()) await slice.rest();
  }
  const mean = new Float64Array(embedding.dimensions);
  const add = (row: number, weight: number): void => addVector(embedding, row, weight / rowCount, mean, 0);
  layout.groups.forEach((group, index) => {
    const levels = levelsOfEntries(group);
    counts[index]?.forEach((count, entry) => {
      if (count === 0) return;
      group.columns.forEach((column, place) => {
        const level = levels[entry * group.columns.length + place] ?? 0;
        add((embedding.categoricalStarts[column] ?? 0) + level, count);
      });
    });
  });
  sums.forEach((sum, column) => add(embedding.numericStart + column, sum));
  labelCounts.forEach((count, level) => add(embedding.labelStart + level, count));
  return {
    ...{ rowCount, mean, groupCounts: counts, labelCounts, mostLabels },
    ...{ numericSums: sums, numericSquares: squares, numericMaxima: maxima },
  };
}

// Loops of their own: inside a long asynchronous function V8 leaves them slow, five times as slow.
function countCodes(codes: Uint16Array, counts: Int32Array): void {
  const { length } = codes;
  for (let row = 0; row < length; row += 1) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function measureNumbers(values: Float32Array): {
  readonly sum: number;
  readonly square: number;
  readonly maximum: number;
} {
  const { length } = values;
  let sum = 0;
  let square = 0;
  let highest = 0;
  let lowest = 0;
  for (let row = 0; row < length; row += 1) {
    const value = values[row] ?? 0;
    sum += value;
    square += value * value;
    if (value > highest) highest = value;
    if (value < lowest) lowest = value;
  }
  return { sum, square, maximum: Math.max(highest, -lowest) };
}
