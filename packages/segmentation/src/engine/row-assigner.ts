import type { EncodedRow } from '../encoded-row.js';
import type { Embedding } from '../embedding.js';
import { meanCentroid } from './centroid-mean.js';

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

/** As in the fit: distances closer than this part of the largest score are one distance. */
const nearTiePart = 2 ** -34;
const largestNumeric = 8;

/**
 * Prepares the assignment of single rows in plain TypeScript: one table of scores per column, summed in float64, about a
 * hundred nanoseconds a row. No kernel is called: crossing into one costs more than a row does.
 */
export function createRowAssigner(embedding: Embedding, centroids: Float64Array): RowAssigner {
  const { dimensions } = embedding;
  const clusterCount = centroids.length / dimensions;
  const mean = meanCentroid(centroids, dimensions);
  const base = new Float64Array(clusterCount);
  const scale = new Float64Array(clusterCount);
  for (let cluster = 0; cluster < clusterCount; cluster += 1) {
    for (let index = 0; index < dimensions; index += 1) {
      const centre = centroids[cluster * dimensions + index] ?? 0;
      base[cluster] = (base[cluster] ?? 0) + (centre - (mean[index] ?? 0)) * (centre + (mean[index] ?? 0));
    }
    scale[cluster] = Math.abs(base[cluster] ?? 0);
  }
  /** -2 x·(c - mean) for each vector, `clusterCount` numbers a vector. */
  const tableOf = (vectors: Float64Array, factor: number): Float64Array => {
    const table = new Float64Array((vectors.length / dimensions) * clusterCount);
    const largest = new Float64Array(clusterCount);
    for (let at = 0; at < table.length; at += 1) {
      const cluster = at % clusterCount;
      const vector = Math.floor(at / clusterCount) * dimensions;
      let dot = 0;
      for (let index = 0; index < dimensions; index += 1) {
        dot += (vectors[vector + index] ?? 0) * ((centroids[cluster * dimensions + index] ?? 0) - (mean[index] ?? 0));
      }
      table[at] = -2 * dot;
      largest[cluster] = Math.max(largest[cluster] ?? 0, Math.abs(2 * dot));
    }
    largest.forEach((value, cluster) => (scale[cluster] = (scale[cluster] ?? 0) + value * factor));
    return table;
  };
  const categoricals = embedding.categoricals.map((vectors) => tableOf(vectors, 1));
  const numerics = embedding.numerics.map((vectors) => tableOf(vectors, largestNumeric));
  const labels = embedding.multiLabels.map((vectors) => tableOf(vectors, 1));
  const nearTie = nearTiePart * Math.max(...scale);
  const scores = new Float64Array(clusterCount);
  const vector = new Float64Array(dimensions);
  const sparse = {
    categoricals: embedding.categoricals.map((vectors) => entriesOf(vectors, dimensions)),
    numerics: embedding.numerics.map((vectors) => entriesOf(vectors, dimensions)),
    labels: embedding.multiLabels.map((vectors) => entriesOf(vectors, dimensions)),
  };

  const addScores = (table: Float64Array | undefined, row: number, factor: number): void => {
    if (table === undefined) return;
    const from = row * clusterCount;
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      scores[cluster] = (scores[cluster] ?? 0) + (table[from + cluster] ?? 0) * factor;
    }
  };
  const addEntries = (entries: Entries | undefined, row: number, factor: number): void => {
    if (entries === undefined) return;
    const end = entries.starts[row + 1] ?? 0;
    for (let at = entries.starts[row] ?? 0; at < end; at += 1) {
      const index = entries.indices[at] ?? 0;
      vector[index] = (vector[index] ?? 0) + (entries.values[at] ?? 0) * factor;
    }
  };
  /** Direct differences: the shorter way over squares would lose small distances to rounding. */
  const distanceFrom = (cluster: number): number => {
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
      scores.set(base);
      vector.fill(0);
      for (let column = 0; column < categoricals.length; column += 1) {
        const code = row.categoricals[column] ?? 0;
        addScores(categoricals[column], code, 1);
        addEntries(sparse.categoricals[column], code, 1);
      }
      for (let column = 0; column < numerics.length; column += 1) {
        const value = row.numerics[column] ?? 0;
        addScores(numerics[column], 0, value);
        addEntries(sparse.numerics[column], 0, value);
      }
      for (let column = 0; column < labels.length; column += 1) {
        const codes = row.labels[column];
        const count = row.labelCounts[column] ?? 0;
        for (let at = 0; at < count; at += 1) {
          addScores(labels[column], codes?.[at] ?? 0, 1);
          addEntries(sparse.labels[column], codes?.[at] ?? 0, 1);
        }
      }
      let best = Infinity;
      for (let cluster = 0; cluster < clusterCount; cluster += 1) best = Math.min(best, scores[cluster] ?? 0);
      let nearest = 0;
      while ((scores[nearest] ?? 0) > best + nearTie) nearest += 1;
      let second = -1;
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        if (cluster !== nearest && (second < 0 || (scores[cluster] ?? 0) < (scores[second] ?? 0))) second = cluster;
      }
      const distance = distanceFrom(nearest);
      if (second < 0) return { cluster: nearest, distance, secondCluster: null, secondDistance: null, margin: 1 };
      const secondDistance = distanceFrom(second);
      const margin = secondDistance > 0 ? Math.max(0, 1 - distance / secondDistance) : 0;
      return { cluster: nearest, distance, secondCluster: second, secondDistance, margin };
    },
  };
}

interface Entries {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** The entries of vectors that are not 0: one each when they are one-hot. */
function entriesOf(vectors: Float64Array, dimensions: number): Entries {
  const indices: number[] = [];
  const starts = [0];
  const values: number[] = [];
  vectors.forEach((value, at) => {
    if (value !== 0) {
      indices.push(at % dimensions);
      values.push(value);
    }
    if (at % dimensions === dimensions - 1) starts.push(indices.length);
  });
  return { starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) };
}
