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
  const { categoricalStarts, numericStart } = rows;
  const clusterCount = centroids.length / dimensions;
  const { lanes, base, scores, baseSquare, crossings, squares, nearTie } = createRowScores(rows, centroids);
  const numericCount = embedding.numerics.length;
  const labelStarts: number[] = [];
  let nextLabel = rows.labelStart;
  for (const vectors of embedding.multiLabels) {
    labelStarts.push(nextLabel);
    nextLabel += vectors.length / dimensions;
  }
  const squaresAdd = featuresAreApart(rows);
  // Of the row at hand: the vectors of its levels and labels, its scores, and its own vector.
  const entries = new Int32Array(categoricalStarts.length + nextLabel - rows.labelStart);
  const sums = new Float64Array(lanes);
  const vector = new Float64Array(dimensions);

  const listEntries = ({ categoricals, labels, labelCounts }: EncodedRow): number => {
    let count = 0;
    for (; count < categoricalStarts.length; count += 1) {
      entries[count] = (categoricalStarts[count] ?? 0) + (categoricals[count] ?? 0);
    }
    for (let column = 0; column < labelStarts.length; column += 1) {
      const codes = labels[column];
      const labelCount = labelCounts[column] ?? 0;
      for (let label = 0; label < labelCount; label += 1) {
        entries[count] = (labelStarts[column] ?? 0) + (codes?.[label] ?? 0);
        count += 1;
      }
    }
    return count;
  };
  /** Four clusters at a time, so that their sums stay in registers. */
  const sumScores = ({ numerics }: EncodedRow, entryCount: number): void => {
    for (let lane = 0; lane < lanes; lane += 4) {
      let first = base[lane] ?? 0;
      let second = base[lane + 1] ?? 0;
      let third = base[lane + 2] ?? 0;
      let fourth = base[lane + 3] ?? 0;
      for (let at = 0; at < entryCount; at += 1) {
        const from = (entries[at] ?? 0) * lanes + lane;
        first += scores[from] ?? 0;
        second += scores[from + 1] ?? 0;
        third += scores[from + 2] ?? 0;
        fourth += scores[from + 3] ?? 0;
      }
      for (let column = 0; column < numericCount; column += 1) {
        const value = numerics[column] ?? 0;
        const from = (numericStart + column) * lanes + lane;
        first += value * (scores[from] ?? 0);
        second += value * (scores[from + 1] ?? 0);
        third += value * (scores[from + 2] ?? 0);
        fourth += value * (scores[from + 3] ?? 0);
      }
      sums[lane] = first;
      sums[lane + 1] = second;
      sums[lane + 2] = third;
      sums[lane + 3] = fourth;
    }
  };
  const squareOf = ({ numerics }: EncodedRow, entryCount: number): number => {
    let sum = baseSquare;
    for (let at = 0; at < entryCount; at += 1) {
      const entry = entries[at] ?? 0;
      sum += (crossings[entry] ?? 0) + (squares[entry] ?? 0);
    }
    for (let column = 0; column < numericCount; column += 1) {
      const value = numerics[column] ?? 0;
      const entry = numericStart + column;
      sum += value * ((crossings[entry] ?? 0) + value * (squares[entry] ?? 0));
    }
    return sum;
  };
  const place = ({ numerics }: EncodedRow, entryCount: number): void => {
    vector.fill(0);
    for (let at = 0; at < entryCount; at += 1) addVector(rows, entries[at] ?? 0, 1, vector, 0);
    for (let column = 0; column < numericCount; column += 1) {
      addVector(rows, numericStart + column, numerics[column] ?? 0, vector, 0);
    }
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
      const entryCount = listEntries(row);
      sumScores(row, entryCount);
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
      const square = squaresAdd ? squareOf(row, entryCount) : 0;
      const nearest = square + (sums[cluster] ?? 0);
      let distance = Math.sqrt(nearest);
      let secondDistance = Math.sqrt(square + next);
      if (!squaresAdd || nearest <= directPart * square) {
        place(row, entryCount);
        distance = directDistance(cluster);
        secondDistance = second < 0 ? 0 : directDistance(second);
      }
      if (second < 0) return { cluster, distance, secondCluster: null, secondDistance: null, margin: 1 };
      const margin = secondDistance > 0 ? Math.max(0, 1 - distance / secondDistance) : 0;
      return { cluster, distance, secondCluster: second, secondDistance, margin };
    },
  };
}
