import type { EncodedRow } from '../encoded-row.js';
import type { Embedding } from '../embedding.js';
import { addVector, featuresAreApart, toEmbeddingRows } from './embedding-rows.js';
import { createRowScores } from './row-scores.js';

/** Where one row belongs. */
export interface RowAssignment {
  /** The nearest centroid; of equally near ones the first. */
  readonly cluster: number;
  /** Euclidean distance from it, in the embedding's units. */
  readonly distance: number;
  /** The next nearest centroid; null when there is one centroid only. */
  readonly secondCluster: number | null;
  readonly secondDistance: number | null;
  /** How clear the choice is: 0 midway between two centroids, 1 on the centroid itself (`1 - distance / secondDistance`). */
  readonly margin: number;
}

/** Finds the nearest centroid of one row. */
export interface RowAssigner {
  assign(row: EncodedRow): RowAssignment;
}

/** Squared distances below this part of the row's own square lose digits to rounding, so they are taken directly. */
const directPart = 1e-4;

/**
 * Prepares the assignment of single rows in plain TypeScript: a table of scores for each level, summed in float64. No kernel is
 * called: crossing into one costs more than a row does.
 */
export function createRowAssigner(embedding: Embedding, centroids: Float64Array): RowAssigner {
  const rows = toEmbeddingRows(embedding);
  const { dimensions } = embedding;
  const clusterCount = centroids.length / dimensions;
  const { table, base, nearTie } = createRowScores(rows, centroids);
  const width = clusterCount + 2;
  const starts = Int32Array.from(rows.categoricalStarts);
  const labelStarts: number[] = [];
  let nextLabel = rows.labelStart;
  for (const vectors of embedding.multiLabels) {
    labelStarts.push(nextLabel);
    nextLabel += vectors.length / dimensions;
  }
  const numericCount = embedding.numerics.length;
  const normsAdd = featuresAreApart(rows);
  const sums = new Float64Array(width);
  const vector = new Float64Array(dimensions);

  const place = (row: EncodedRow): void => {
    vector.fill(0);
    for (let column = 0; column < starts.length; column += 1) {
      addVector(rows, (starts[column] ?? 0) + (row.categoricals[column] ?? 0), 1, vector, 0);
    }
    for (let column = 0; column < numericCount; column += 1) {
      addVector(rows, rows.numericStart + column, row.numerics[column] ?? 0, vector, 0);
    }
    labelStarts.forEach((start, column) => {
      for (let at = 0; at < (row.labelCounts[column] ?? 0); at += 1) {
        addVector(rows, start + (row.labels[column]?.[at] ?? 0), 1, vector, 0);
      }
    });
  };
  const directDistance = (cluster: number): number => {
    let sum = 0;
    const from = cluster * dimensions;
    for (let index = 0; index < dimensions; index += 1) {
      const difference = (vector[index] ?? 0) - (centroids[from + index] ?? 0);
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  };

  return {
    assign: (row) => {
      sums.set(base);
      for (let column = 0; column < starts.length; column += 1) {
        const from = ((starts[column] ?? 0) + (row.categoricals[column] ?? 0)) * width;
        for (let at = 0; at <= clusterCount; at += 1) sums[at] = (sums[at] ?? 0) + (table[from + at] ?? 0);
      }
      let squares = 0;
      for (let column = 0; column < numericCount; column += 1) {
        const value = row.numerics[column] ?? 0;
        const from = (rows.numericStart + column) * width;
        for (let at = 0; at <= clusterCount; at += 1) sums[at] = (sums[at] ?? 0) + value * (table[from + at] ?? 0);
        // The last column is the vector's own square: what a level adds once, a number adds by its square.
        squares += value * value * (table[from + clusterCount + 1] ?? 0);
      }
      for (let column = 0; column < labelStarts.length; column += 1) {
        const codes = row.labels[column];
        const count = row.labelCounts[column] ?? 0;
        for (let label = 0; label < count; label += 1) {
          const from = ((labelStarts[column] ?? 0) + (codes?.[label] ?? 0)) * width;
          for (let at = 0; at <= clusterCount; at += 1) sums[at] = (sums[at] ?? 0) + (table[from + at] ?? 0);
        }
      }
      let best = Infinity;
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        const score = sums[cluster] ?? 0;
        if (score < best) best = score;
      }
      let nearest = 0;
      while ((sums[nearest] ?? 0) > best + nearTie) nearest += 1;
      let second = -1;
      let next = Infinity;
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        const score = sums[cluster] ?? 0;
        if (cluster === nearest || score >= next) continue;
        second = cluster;
        next = score;
      }
      const norm = (sums[clusterCount] ?? 0) + squares;
      const square = norm + (sums[nearest] ?? 0);
      let distance: number;
      let secondDistance: number;
      if (normsAdd && square > directPart * norm) {
        distance = Math.sqrt(square);
        secondDistance = Math.sqrt(norm + next);
      } else {
        place(row);
        distance = directDistance(nearest);
        secondDistance = second < 0 ? 0 : directDistance(second);
      }
      if (second < 0) return { cluster: nearest, distance, secondCluster: null, secondDistance: null, margin: 1 };
      const margin = secondDistance > 0 ? Math.max(0, 1 - distance / secondDistance) : 0;
      return { cluster: nearest, distance, secondCluster: second, secondDistance, margin };
    },
  };
}
