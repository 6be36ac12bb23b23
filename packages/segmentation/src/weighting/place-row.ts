import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';

/** Places one row of a table in space: writes its coordinates to `target`, which has the embedding's dimensions. */
export function placeRow(table: EncodedTable, embedding: Embedding, row: number, target: Float64Array): void {
  const { dimensions } = embedding;
  const add = (vectors: Float64Array | undefined, index: number, factor: number): void => {
    const start = index * dimensions;
    for (let axis = 0; axis < dimensions; axis += 1) {
      target[axis] = (target[axis] ?? 0) + factor * (vectors?.[start + axis] ?? 0);
    }
  };
  target.fill(0);
  table.categoricals.forEach(({ codes }, column) => {
    add(embedding.categoricals[column], codes[row] ?? 0, 1);
  });
  table.numerics.forEach((values, column) => {
    add(embedding.numerics[column], 0, values[row] ?? 0);
  });
  table.multiLabels.forEach(({ offsets, codes }, column) => {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      add(embedding.multiLabels[column], codes[at] ?? 0, 1);
    }
  });
}
