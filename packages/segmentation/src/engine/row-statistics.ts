import { addMarginals } from './add-marginals.js';
import { badTable } from './check-input.js';
import type { EmbeddingRows } from './embedding-rows.js';
import { addVector } from './embedding-rows.js';
import type { KernelCache } from './kernel-cache.js';
import type { PackedRows } from './packed-rows.js';
import { addNumbers, createPlainMeasure } from './plain-measure.js';
import type { RowLayout } from './row-layout.js';
import { layOutStatistics } from './statistics-layout.js';
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

/** Bytes that measuring takes in the arena. */
export const statisticsBytes = (layout: RowLayout): number => layOutStatistics(layout).bytes;

/** Counts levels and sums numerics once, and so finds the mean. */
export async function measureRows(
  packed: PackedRows,
  embedding: EmbeddingRows,
  kernels: KernelCache | null,
  slice: TimeSlice,
): Promise<RowStatistics> {
  const { layout, arena, address } = packed;
  const { rowCount, levelStarts, numericStart, labelStart } = layout;
  const places = layOutStatistics(layout);
  const out = arena.take(places.bytes);
  arena.bytes.fill(0, out, out + places.bytes);
  const measure =
    kernels === null || arena.memory === null
      ? createPlainMeasure(arena, layout, places)
      : arena.load(kernels.measure(layout))['measure'];
  const weights = new Float64Array(layout.vectorCount);
  let mostLabels = 0;
  for (let block = 0; block < layout.blockCount; block += 1) {
    const rows = Math.min(layout.blockRows, rowCount - block * layout.blockRows);
    const base = address + block * layout.blockBytes;
    const fours = Math.floor(rows / 4);
    measure?.(base, rows, fours, out);
    addNumbers(arena, layout, places, { block: base, first: 4 * fours, end: rows, out });
    if (layout.labelLevels > 0) {
      const start = (base + layout.labelOffset) >>> 2;
      const ends = arena.u32.subarray(start, start + rows + 1);
      mostLabels = Math.max(mostLabels, longestList(ends));
      addCodes(arena.u16.subarray((ends[0] ?? 0) >>> 1, (ends[rows] ?? 0) >>> 1), weights.subarray(labelStart));
    }
    if (slice.isOver()) await slice.rest();
  }
  layout.groups.forEach((group, index) => {
    const start = (out + (places.counts[index] ?? 0)) >>> 2;
    addMarginals(group, levelStarts, arena.i32, start, new Int32Array(group.size), weights);
  });
  const numericSquares = new Float64Array(layout.numericCount);
  const numericMaxima = new Float64Array(layout.numericCount);
  for (let column = 0; column < layout.numericCount; column += 1) {
    const own = out + places.numerics + places.numericBytes * column;
    const lanes = arena.f64.subarray(own >>> 3, (own >>> 3) + 8);
    weights[numericStart + column] = sumOf(lanes.subarray(0, 4));
    numericSquares[column] = sumOf(lanes.subarray(4));
    numericMaxima[column] = Math.max(...arena.f32.subarray((own + 64) >>> 2, (own + 80) >>> 2));
    if (!Number.isFinite(numericSquares[column]))
      throw badTable(`numeric column ${column} holds a value that is not a finite number`);
  }
  const mean = new Float64Array(embedding.dimensions);
  weights.forEach((weight, row) => {
    addVector(embedding, row, weight / rowCount, mean, 0);
  });
  return { rowCount, mean, weights, numericSquares, numericMaxima, mostLabels };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

// Loops of their own: inside a long asynchronous function V8 leaves them slow, five times as slow.
function addCodes(codes: Uint16Array, weights: Float64Array): void {
  for (const code of codes) weights[code] = (weights[code] ?? 0) + 1;
}

/** The most labels of one row, where a row's list of bytes ends at the next one's start. */
function longestList(starts: Uint32Array): number {
  let most = 0;
  for (let row = 1; row < starts.length; row += 1) most = Math.max(most, (starts[row] ?? 0) - (starts[row - 1] ?? 0));
  return most / 2;
}
