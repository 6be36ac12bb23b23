import { meanCentroid } from './centroid-mean.js';
import type { EmbeddingRows } from './embedding-rows.js';
import { toLanes } from './row-sums.js';

/** As in the fit: distances closer than this part of the largest score are one distance. */
const nearTiePart = 2 ** -34;
/** The encoder keeps numerics within this. */
const largestNumeric = 8;

/** Scores of single rows, relative to the mean centroid, as the kernels have them. */
export interface RowScores {
  /** Clusters, filled up to whole fours with some that are infinitely far. */
  readonly lanes: number;
  /** What every row's scores begin with. */
  readonly base: Float64Array;
  /** Per vector: `lanes` scores. */
  readonly scores: Float64Array;
  /** The square of the mean centroid: what every row's square begins with. */
  readonly baseSquare: number;
  /** Per vector: what it adds to the row's square by its product with the mean centroid, and its own square. */
  readonly crossings: Float64Array;
  readonly squares: Float64Array;
  /** Scores closer than this are one. */
  readonly nearTie: number;
}

/** The scores of each vector of an embedding. */
export function createRowScores(rows: EmbeddingRows, centroids: Float64Array): RowScores {
  const { dimensions, numericStart, labelStart } = rows;
  const clusterCount = centroids.length / dimensions;
  const lanes = toLanes(clusterCount);
  const mean = meanCentroid(centroids, dimensions);
  const base = new Float64Array(lanes).fill(Infinity);
  const scores = new Float64Array(rows.rowCount * lanes);
  const crossings = new Float64Array(rows.rowCount);
  const squares = new Float64Array(rows.rowCount);
  const largest = new Float64Array(clusterCount);
  let terms = 1;
  for (let cluster = 0; cluster < clusterCount; cluster += 1) {
    let sum = 0;
    for (let index = 0; index < dimensions; index += 1) {
      const centre = centroids[cluster * dimensions + index] ?? 0;
      sum += (centre - (mean[index] ?? 0)) * (centre + (mean[index] ?? 0));
    }
    base[cluster] = sum;
    largest[cluster] = Math.abs(sum);
  }
  for (let row = 0; row < rows.rowCount; row += 1) {
    const to = row * lanes;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      const value = rows.values[at] ?? 0;
      const index = rows.indices[at] ?? 0;
      squares[row] = (squares[row] ?? 0) + value * value;
      crossings[row] = (crossings[row] ?? 0) - 2 * value * (mean[index] ?? 0);
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        const shift = (centroids[cluster * dimensions + index] ?? 0) - (mean[index] ?? 0);
        scores[to + cluster] = (scores[to + cluster] ?? 0) - 2 * value * shift;
      }
    }
    const isNumeric = row >= numericStart && row < labelStart;
    if (rows.featureOf[row] !== rows.featureOf[row - 1]) terms += isNumeric ? largestNumeric : 1;
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      largest[cluster] = Math.max(largest[cluster] ?? 0, Math.abs(scores[to + cluster] ?? 0));
    }
  }
  const baseSquare = mean.reduce((sum, value) => sum + value * value, 0);
  return { lanes, base, scores, baseSquare, crossings, squares, nearTie: nearTiePart * terms * Math.max(...largest) };
}
