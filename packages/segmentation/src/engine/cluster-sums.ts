import type { Arena } from './arena.js';
import type { ClusterLayout } from './cluster-layout.js';
import { levelsOfEntries } from './column-group.js';
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
  const weights = new Float64Array(embedding.rowCount);

  const levelRows = rows.groups.map((group) => {
    const levels = levelsOfEntries(group);
    const { length } = group.columns;
    return levels.map((level, at) => level + (embedding.categoricalStarts[group.columns[at % length] ?? 0] ?? 0));
  });
  /** What the threads counted, added up; the one thread's own memory when there is one. */
  const sumCounts = (offset: number, length: number): Int32Array => {
    const [first = 0, ...others] = threads.map((thread) => (thread + offset) >>> 2);
    const counts = arena.i32.subarray(first, first + length);
    if (others.length === 0) return counts;
    const sum = Int32Array.from(counts);
    for (const start of others) {
      for (let at = 0; at < length; at += 1) sum[at] = (sum[at] ?? 0) + (arena.i32[start + at] ?? 0);
    }
    return sum;
  };
  const sumNumeric = (index: number): number => {
    let sum = 0;
    for (const thread of threads) sum += arena.f64[((thread + clusters.numericSums) >>> 3) + index] ?? 0;
    return sum;
  };

  const weighLevels = (groupCounts: readonly Int32Array[], labelCounts: Int32Array, cluster: number): void => {
    weights.fill(0);
    rows.groups.forEach(({ size, columns }, group) => {
      const counts = groupCounts[group] ?? labelCounts;
      const places = levelRows[group] ?? labelCounts;
      const width = columns.length;
      for (let entry = 0; entry < size; entry += 1) {
        const count = counts[cluster * size + entry] ?? 0;
        if (count === 0) continue;
        for (let at = entry * width; at < (entry + 1) * width; at += 1) {
          const row = places[at] ?? 0;
          weights[row] = (weights[row] ?? 0) + count;
        }
      }
    });
    for (let column = 0; column < rows.numericCount; column += 1) {
      weights[embedding.numericStart + column] = sumNumeric(cluster * rows.numericCount + column);
    }
    for (let level = 0; level < rows.labelLevels; level += 1) {
      weights[embedding.labelStart + level] = labelCounts[cluster * rows.labelLevels + level] ?? 0;
    }
  };

  return {
    takeMoved: () => {
      const [moved = 0] = sumCounts(0, 1);
      for (const thread of threads) arena.i32[thread >>> 2] = 0;
      return moved;
    },
    readMeans: (before) => {
      const sizes = Int32Array.from(sumCounts(clusters.sizes, clusterCount));
      const groupCounts = rows.groups.map(({ size }, group) =>
        sumCounts(clusters.counts[group] ?? 0, clusterCount * size),
      );
      const labelCounts = sumCounts(clusters.labelCounts, clusterCount * rows.labelLevels);
      const means = Float64Array.from(before);
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        const size = sizes[cluster] ?? 0;
        if (size === 0) continue;
        const start = cluster * dimensions;
        means.fill(0, start, start + dimensions);
        weighLevels(groupCounts, labelCounts, cluster);
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
