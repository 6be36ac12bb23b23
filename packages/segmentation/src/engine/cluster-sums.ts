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
  const scratch = new Int32Array(Math.max(0, ...rows.groups.map((group) => group.size)));

  /** Adds what one thread counted of a cluster: levels, numerics and labels. */
  const addWeights = (thread: number, cluster: number): void => {
    rows.groups.forEach((group, index) => {
      const start = ((thread + (clusters.counts[index] ?? 0)) >>> 2) + cluster * group.size;
      addMarginals(group, rows.levelStarts, arena.i32, start, scratch, weights);
    });
    const numerics = ((thread + clusters.numericSums) >>> 3) + cluster * rows.numericCount;
    addSums(arena.f64, numerics, rows.numericCount, weights, rows.numericStart);
    const labels = ((thread + clusters.labelCounts) >>> 2) + cluster * rows.labelLevels;
    addSums(arena.i32, labels, rows.labelLevels, weights, rows.labelStart);
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
      for (const thread of threads) {
        const start = (thread + clusters.sizes) >>> 2;
        for (let cluster = 0; cluster < clusterCount; cluster += 1) {
          sizes[cluster] = (sizes[cluster] ?? 0) + (arena.i32[start + cluster] ?? 0);
        }
      }
      const means = before.slice();
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        const size = sizes[cluster] ?? 0;
        if (size === 0) continue;
        weights.fill(0);
        for (const thread of threads) addWeights(thread, cluster);
        writeMean(embedding, weights, size, means, cluster * dimensions);
      }
      return { sizes, means };
    },
  };
}

function addSums(
  from: Int32Array | Float64Array,
  start: number,
  count: number,
  weights: Float64Array,
  offset: number,
): void {
  for (let at = 0; at < count; at += 1) weights[offset + at] = (weights[offset + at] ?? 0) + (from[start + at] ?? 0);
}

function writeMean(
  embedding: EmbeddingRows,
  weights: Float64Array,
  size: number,
  means: Float64Array,
  start: number,
): void {
  const end = start + embedding.dimensions;
  for (let index = start; index < end; index += 1) means[index] = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0;
    if (weight !== 0) addVector(embedding, row, weight, means, start);
  }
  for (let index = start; index < end; index += 1) means[index] = (means[index] ?? 0) / size;
}
