import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import { addVector, toEmbeddingRows } from '../engine/embedding-rows.js';

/** Writes chosen rows of a table as vectors of the embedding, one after the other. For samples: it is the dense matrix. */
export function toDenseRows(table: EncodedTable, embedding: Embedding, rows: ArrayLike<number>): Float64Array {
  const vectors = toEmbeddingRows(embedding);
  const { dimensions } = embedding;
  const dense = new Float64Array(rows.length * dimensions);
  const labelStarts = embedding.multiLabels.reduce<number[]>(
    (starts, levels) => [...starts, (starts.at(-1) ?? 0) + levels.length / dimensions],
    [vectors.labelStart],
  );
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const to = at * dimensions;
    table.categoricals.forEach(({ codes }, column) => {
      addVector(vectors, (vectors.categoricalStarts[column] ?? 0) + (codes[row] ?? 0), 1, dense, to);
    });
    table.numerics.forEach((values, column) => {
      addVector(vectors, vectors.numericStart + column, values[row] ?? 0, dense, to);
    });
    table.multiLabels.forEach(({ offsets, codes }, column) => {
      const end = offsets[row + 1] ?? 0;
      for (let index = offsets[row] ?? 0; index < end; index += 1) {
        addVector(vectors, (labelStarts[column] ?? 0) + (codes[index] ?? 0), 1, dense, to);
      }
    });
  }
  return dense;
}
