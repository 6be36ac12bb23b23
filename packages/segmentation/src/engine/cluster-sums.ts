import { addMarginals } from './add-marginals.js';
import type { Arena } from './arena.js';
import type { ClusterLayout } from './cluster-layout.js';
import type { EmbeddingRows } from './embedding-rows.js';
import { addVector } from './embedding-rows.js';
import type { RowLayout } from './row-layout.js';

/** Sizes and means of clusters. */
export interface ClusterMeans {
  readonly sizes: Int32Array;
  /** `clusterCount` rows of `dimensions`; what it was before where a cluster is empty. */
  readonly means: Float64Array;
}

/** Reads the sums that threads keep. */
export interface ClusterSums {
  /** Rows that changed cluster since the last call. */
  takeMoved(): number;
  /** Sizes and means now; `before` serves the empty clusters. */
  readMeans(before: Float64Array): ClusterMeans;
}

/** Adds up what every thread counted, and turns counts into means in a fixed order, so that equal counts give equal bits. */
export function createClusterSums(
  arena: Arena,
  threads: readonly number[],
  rows: RowLayout,
  clusters: ClusterLayout,
  embedding: EmbeddingRows,
): ClusterSums {
  const { clusterCount } = clusters;
  const { dimensions } = embedding;
  const weights = new Float64Array(rows.vectorCount);
  const counts = new Int32Array(Math.max(0, ...rows.groups.map((group) => group.size)));

  /** Adds up what the threads counted from `offset` on. */
  const sumCounts = (offset: number, sums: Int32Array): void => {
    sums.fill(0);
    for (const thread of threads) addCounts(arena.i32, (thread + offset) >>> 2, sums);
  };
  const weighLevels = (cluster: number): void => {
    weights.fill(0);
    for (let group = 0; group < rows.groups.length; group += 1) {
      const columns = rows.groups[group];
      if (columns === undefined) continue;
      const sums = counts.subarray(0, columns.size);
      sumCounts((clusters.counts[group] ?? 0) + 4 * cluster * columns.size, sums);
      addMarginals(columns, rows.levelStarts, sums, weights);
    }
    for (const thread of threads) {
      const numerics = ((thread + clusters.numericSums) >>> 3) + cluster * rows.numericCount;
      for (let column = 0; column < rows.numericCount; column += 1) {
        const row = rows.numericStart + column;
        weights[row] = (weights[row] ?? 0) + (arena.f64[numerics + column] ?? 0);
      }
      const labels = ((thread + clusters.labelCounts) >>> 2) + cluster * rows.labelLevels;
      for (let level = 0; level < rows.labelLevels; level += 1) {
        const row = rows.labelStart + level;
        weights[row] = (weights[row] ?? 0) + (arena.i32[labels + level] ?? 0);
      }
    }
  };

  return {
    takeMoved: () => {
      let moved = 0;
      for (const thread of threads) {
        moved += arena.i32[thread >>> 2] ?? 0;
        arena.i32[thread >>> 2] = 0;
      }
      return moved;
    },
    readMeans: (before) => {
      const sizes = new Int32Array(clusterCount);
      sumCounts(clusters.sizes, sizes);
      const means = Float64Array.from(before);
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        const size = sizes[cluster] ?? 0;
        if (size === 0) continue;
        const start = cluster * dimensions;
        means.fill(0, start, start + dimensions);
        weighLevels(cluster);
        for (let row = 0; row < weights.length; row += 1) {
          const weight = weights[row] ?? 0;
          if (weight !== 0) addVector(embedding, row, weight, means, start);
        }
        for (let index = start; index < start + dimensions; index += 1) means[index] = (means[index] ?? 0) / size;
      }
      return { sizes, means };
    },
  };
}

function addCounts(from: Int32Array, start: number, sums: Int32Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (from[start + at] ?? 0);
}
