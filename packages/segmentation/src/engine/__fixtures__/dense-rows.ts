import type { EncodedTable } from '../../encoded-table.js';
import type { Embedding } from '../../embedding.js';

/** The rows as plain vectors: what the engine never builds. */
export function denseRows(table: EncodedTable, embedding: Embedding): number[][] {
  const { dimensions } = embedding;
  return Array.from({ length: table.rowCount }, (_, row) => {
    const vector = new Array<number>(dimensions).fill(0);
    const add = (vectors: Float64Array | undefined, index: number, factor: number): void => {
      for (let at = 0; at < dimensions; at += 1) {
        vector[at] = (vector[at] ?? 0) + factor * (vectors?.[index * dimensions + at] ?? 0);
      }
    };
    table.categoricals.forEach(({ codes }, column) => add(embedding.categoricals[column], codes[row] ?? 0, 1));
    table.numerics.forEach((values, column) => add(embedding.numerics[column], 0, values[row] ?? 0));
    table.multiLabels.forEach(({ offsets, codes }, column) => {
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
        add(embedding.multiLabels[column], codes[at] ?? 0, 1);
      }
    });
    return vector;
  });
}

/** Squared distance. */
export const squaredDistance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
