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
  const weights = new Float64Array(embedding.rowCount);

  const total = (offset: number, index: number): number => {
    let sum = 0;
    for (const thread of threads) sum += arena.i32[((thread + offset) >>> 2) + index] ?? 0;
    return sum;
  };
  const totalNumeric = (index: number): number => {
    let sum = 0;
    for (const thread of threads) sum += arena.f64[((thread + clusters.numericSums) >>> 3) + index] ?? 0;
    return sum;
  };
  const weighLevels = (cluster: number): void => {
    weights.fill(0);
    rows.groups.forEach(({ size, columns, multipliers, levelCounts }, group) => {
      const offset = clusters.counts[group] ?? 0;
      const rowStarts = columns.map((column) => embedding.categoricalStarts[column] ?? 0);
      for (let entry = 0; entry < size; entry += 1) {
        const count = total(offset, cluster * size + entry);
        if (count === 0) continue;
        for (let place = 0; place < columns.length; place += 1) {
          const level = Math.floor(entry / (multipliers[place] ?? 1)) % (levelCounts[place] ?? 1);
          const row = (rowStarts[place] ?? 0) + level;
          weights[row] = (weights[row] ?? 0) + count;
        }
      }
    });
    for (let column = 0; column < rows.numericCount; column += 1) {
      weights[embedding.numericStart + column] = totalNumeric(cluster * rows.numericCount + column);
    }
    for (let level = 0; level < rows.labelLevels; level += 1) {
      weights[embedding.labelStart + level] = total(clusters.labelCounts, cluster * rows.labelLevels + level);
    }
  };

  return {
    takeMoved: () => {
      const moved = total(0, 0);
      for (const thread of threads) arena.i32[thread >>> 2] = 0;
      return moved;
    },
    readMeans: (before) => {
      const sizes = Int32Array.from({ length: clusterCount }, (_, cluster) => total(clusters.sizes, cluster));
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
