import type { EmbeddingRows } from './embedding-rows.js';
import { addVector } from './embedding-rows.js';
import type { RowVectorList } from './row-vector-list.js';

/** So many numbers are summed together. */
const together = 4;

/** So many numbers of room let `count` of them be summed four at a time. */
export const toLanes = (count: number): number => Math.ceil(count / together) * together;

/** The coordinates of all vectors as a table to sum. */
export function toCoordinates(rows: EmbeddingRows): Float64Array {
  const lanes = toLanes(rows.dimensions);
  const coordinates = new Float64Array(rows.rowCount * lanes);
  for (let row = 0; row < rows.rowCount; row += 1) addVector(rows, row, 1, coordinates, row * lanes);
  return coordinates;
}

/**
 * Sums a table, which has `sums.length` numbers for each vector, over the vectors of a row, beginning with `base`. Four numbers at a
 * time, so that their sums stay in registers.
 */
export function sumRow(
  { entries, entryCount, numerics, numericStart }: RowVectorList,
  table: Float64Array,
  base: Float64Array,
  sums: Float64Array,
): void {
  const lanes = sums.length;
  for (let lane = 0; lane < lanes; lane += together) {
    let first = base[lane] ?? 0;
    let second = base[lane + 1] ?? 0;
    let third = base[lane + 2] ?? 0;
    let fourth = base[lane + 3] ?? 0;
    for (let at = 0; at < entryCount; at += 1) {
      const from = (entries[at] ?? 0) * lanes + lane;
      first += table[from] ?? 0;
      second += table[from + 1] ?? 0;
      third += table[from + 2] ?? 0;
      fourth += table[from + 3] ?? 0;
    }
    for (let column = 0; column < numerics.length; column += 1) {
      const value = numerics[column] ?? 0;
      const from = (numericStart + column) * lanes + lane;
      first += value * (table[from] ?? 0);
      second += value * (table[from + 1] ?? 0);
      third += value * (table[from + 2] ?? 0);
      fourth += value * (table[from + 3] ?? 0);
    }
    sums[lane] = first;
    sums[lane + 1] = second;
    sums[lane + 2] = third;
    sums[lane + 3] = fourth;
  }
}
