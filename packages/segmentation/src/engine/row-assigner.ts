import type { EncodedRow } from '../encoded-row.js';
import type { Embedding } from '../embedding.js';
import { featuresAreApart, toEmbeddingRows } from './embedding-rows.js';
import { createRowScores } from './row-scores.js';
import { sumRow, toCoordinates, toLanes } from './row-sums.js';
import type { RowVectorList } from './row-vector-list.js';
import { createRowVectorList } from './row-vector-list.js';

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
  const { lanes, base, scores, baseSquare, crossings, squares, nearTie } = createRowScores(rows, centroids);
  const squaresAdd = featuresAreApart(rows);
  // Of the row at hand: the vectors it consists of, its scores, and its own vector.
  const list = createRowVectorList(embedding, rows);
  const sums = new Float64Array(lanes);
  const vector = new Float64Array(toLanes(dimensions));
  const origin = new Float64Array(vector.length);
  // Where squares add up, few rows need coordinates or none.
  let coordinates: Float64Array | null = null;

  const squareOf = ({ entries, entryCount, numerics, numericStart }: RowVectorList): number => {
    let sum = baseSquare;
    for (let at = 0; at < entryCount; at += 1) {
      const entry = entries[at] ?? 0;
      sum += (crossings[entry] ?? 0) + (squares[entry] ?? 0);
    }
    for (let column = 0; column < numerics.length; column += 1) {
      const value = numerics[column] ?? 0;
      const entry = numericStart + column;
      sum += value * ((crossings[entry] ?? 0) + value * (squares[entry] ?? 0));
    }
    return sum;
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
  /** The first of the clusters, `but` one, whose score is at most this; -1 when there is none. */
  const firstWithin = (most: number, but: number): number => {
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      if (cluster !== but && (sums[cluster] ?? 0) <= most) return cluster;
    }
    return -1;
  };

  return {
    assign: (row) => {
      list.read(row);
      sumRow(list, scores, base, sums);
      let least = Infinity;
      let next = Infinity;
      let cluster = -1;
      let second = -1;
      for (let at = 0; at < clusterCount; at += 1) {
        const score = sums[at] ?? 0;
        if (score >= next) continue;
        if (score >= least) {
          next = score;
          second = at;
          continue;
        }
        next = least;
        second = cluster;
        least = score;
        cluster = at;
      }
      if (next <= least + nearTie) {
        cluster = firstWithin(least + nearTie, -1);
        if ((sums[cluster] ?? 0) > least) next = least;
        second = firstWithin(next, cluster);
      }
      const square = squaresAdd ? squareOf(list) : 0;
      const nearest = square + (sums[cluster] ?? 0);
      let distance = Math.sqrt(nearest);
      let secondDistance = Math.sqrt(square + next);
      if (!squaresAdd || nearest <= directPart * square) {
        coordinates ??= toCoordinates(rows);
        sumRow(list, coordinates, origin, vector);
        distance = directDistance(cluster);
        secondDistance = second < 0 ? 0 : directDistance(second);
      }
      if (second < 0) return { cluster, distance, secondCluster: null, secondDistance: null, margin: 1 };
      const margin = secondDistance > 0 ? Math.max(0, 1 - distance / secondDistance) : 0;
      return { cluster, distance, secondCluster: second, secondDistance, margin };
    },
  };
}
