import { meanCentroid } from './centroid-mean.js';
import type { EmbeddingRows } from './embedding-rows.js';

/** As in the fit: distances closer than this part of the largest score are one distance. */
const nearTiePart = 2 ** -34;
/** The encoder keeps numerics within this. */
const largestNumeric = 8;

/** Scores of single rows. */
export interface RowScores {
  /** Per vector: its scores against each centroid, what it adds to the row's norm, and its square. */
  readonly table: Float64Array;
  readonly base: Float64Array;
  readonly nearTie: number;
}

/** Scores relative to the mean centroid, as the kernels have them, and norms relative to the same. */
export function createRowScores(rows: EmbeddingRows, centroids: Float64Array): RowScores {
  const { dimensions, numericStart, labelStart } = rows;
  const clusterCount = centroids.length / dimensions;
  const width = clusterCount + 2;
  const mean = meanCentroid(centroids, dimensions);
  const table = new Float64Array(rows.rowCount * width);
  const base = new Float64Array(width);
  const largest = new Float64Array(clusterCount);
  let terms = 1;
  for (let cluster = 0; cluster < clusterCount; cluster += 1) {
    for (let index = 0; index < dimensions; index += 1) {
      const centre = centroids[cluster * dimensions + index] ?? 0;
      base[cluster] = (base[cluster] ?? 0) + (centre - (mean[index] ?? 0)) * (centre + (mean[index] ?? 0));
    }
    largest[cluster] = Math.abs(base[cluster] ?? 0);
  }
  base[clusterCount] = mean.reduce((sum, value) => sum + value * value, 0);
  for (let row = 0; row < rows.rowCount; row += 1) {
    const to = row * width;
    const isNumeric = row >= numericStart && row < labelStart;
    let square = 0;
    let cross = 0;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      const value = rows.values[at] ?? 0;
      const index = rows.indices[at] ?? 0;
      square += value * value;
      cross -= 2 * value * (mean[index] ?? 0);
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        const shift = (centroids[cluster * dimensions + index] ?? 0) - (mean[index] ?? 0);
        table[to + cluster] = (table[to + cluster] ?? 0) - 2 * value * shift;
      }
    }
    table[to + clusterCount] = isNumeric ? cross : cross + square;
    table[to + clusterCount + 1] = square;
    if (rows.featureOf[row] !== rows.featureOf[row - 1]) terms += isNumeric ? largestNumeric : 1;
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      largest[cluster] = Math.max(largest[cluster] ?? 0, Math.abs(table[to + cluster] ?? 0));
    }
  }
  return { table, base, nearTie: nearTiePart * terms * Math.max(...largest) };
}
