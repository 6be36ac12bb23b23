import { addMarginals } from './add-marginals.js';
import { badTable } from './check-input.js';
import type { EmbeddingRows } from './embedding-rows.js';
import { addVector } from './embedding-rows.js';
import type { PackedRows } from './packed-rows.js';
import type { TimeSlice } from './time-slice.js';

/** What is known of all rows before the first round. */
export interface RowStatistics {
  readonly rowCount: number;
  /** The mean row. Scores are taken relative to it, which keeps them small and float32 sharp. */
  readonly mean: Float64Array;
  /** Per vector of the embedding: rows that hold the level or the label, or the sum of the numeric column. */
  readonly weights: Float64Array;
  /** Each numeric column's sum of squares. */
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
  const { rowCount, levelStarts, numericStart, labelStart } = layout;
  const counts = layout.groups.map((group) => new Int32Array(group.size));
  const weights = new Float64Array(layout.vectorCount);
  const numericSquares = new Float64Array(layout.numericCount);
  const numericMaxima = new Float64Array(layout.numericCount);
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
      weights[numericStart + column] = (weights[numericStart + column] ?? 0) + sum;
      numericSquares[column] = (numericSquares[column] ?? 0) + square;
      numericMaxima[column] = Math.max(numericMaxima[column] ?? 0, maximum);
    }
    if (layout.labelLevels > 0) {
      const start = (base + layout.labelOffset) >>> 2;
      const ends = arena.u32.subarray(start, start + rows + 1);
      mostLabels = Math.max(mostLabels, longestList(ends));
      addCodes(arena.u16.subarray((ends[0] ?? 0) >>> 1, (ends[rows] ?? 0) >>> 1), weights.subarray(labelStart));
    }
    if (slice.isOver()) await slice.rest();
  }
  const mean = new Float64Array(embedding.dimensions);
  counts.forEach((count, index) => {
    const group = layout.groups[index];
    if (group !== undefined) addMarginals(group, levelStarts, count, 0, count, weights);
  });
  weights.forEach((weight, row) => {
    addVector(embedding, row, weight / rowCount, mean, 0);
  });
  return { rowCount, mean, weights, numericSquares, numericMaxima, mostLabels };
}

// Loops of their own: inside a long asynchronous function V8 leaves them slow, five times as slow.
function countCodes(codes: Uint16Array, counts: Int32Array): void {
  const { length } = codes;
  for (let row = 0; row < length; row += 1) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function addCodes(codes: Uint16Array, weights: Float64Array): void {
  for (const code of codes) weights[code] = (weights[code] ?? 0) + 1;
}

/** The most labels of one row, where a row's list of bytes ends at the next one's start. */
function longestList(starts: Uint32Array): number {
  let most = 0;
  for (let row = 1; row < starts.length; row += 1) most = Math.max(most, (starts[row] ?? 0) - (starts[row - 1] ?? 0));
  return most / 2;
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
