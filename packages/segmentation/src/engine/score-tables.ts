import type { Arena } from './arena.js';
import type { ClusterLayout } from './cluster-layout.js';
import type { EmbeddingRows } from './embedding-rows.js';
import type { RowLayout } from './row-layout.js';
import type { RowStatistics } from './row-statistics.js';

/** A padding lane's score: never the least. */
const farAway = 1e30;
const singleRounding = 2 ** -24;
/** Distances closer than this part of the largest score are one distance: far above float64's own rounding, far below data. */
const nearTiePart = 2 ** -34;

/** Scores of every level against every centroid, and what one costs to write into an arena. */
export interface ScoreTables {
  /** Writes the tables for these centroids (`clusterCount` rows of `dimensions`). */
  write(centroids: Float64Array): void;
}

/**
 * The score of a row against a centroid is its squared distance less the same constant for every centroid, so the least
 * score is the nearest. It is a sum over the row's levels and numerics: |c|² − |r|² − 2 x·(c − r), with r the mean row.
 */
export function createScoreTables(
  arena: Arena,
  address: number,
  rows: RowLayout,
  clusters: ClusterLayout,
  embedding: EmbeddingRows,
  statistics: Pick<RowStatistics, 'mean' | 'numericMaxima' | 'mostLabels'>,
): ScoreTables {
  const { clusterCount, vectors, singles, doubles } = clusters;
  const { dimensions, starts, indices, values, numericStart, labelStart } = embedding;
  const padded = 4 * vectors;
  const levelScores = new Float64Array(embedding.rowCount * clusterCount);
  const shift = new Float64Array(dimensions * clusterCount);
  const peaks = new Float64Array(clusterCount);
  const tableF64 = (offset: number): number => (address + offset) >>> 3;
  const tableF32 = (offset: number): number => (address + offset) >>> 2;

  const scoreLevels = (): void => {
    levelScores.fill(0);
    for (let row = 0; row < embedding.rowCount; row += 1) {
      const to = row * clusterCount;
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at += 1) {
        const weight = -2 * (values[at] ?? 0);
        const from = (indices[at] ?? 0) * clusterCount;
        for (let cluster = 0; cluster < clusterCount; cluster += 1) {
          levelScores[to + cluster] = (levelScores[to + cluster] ?? 0) + weight * (shift[from + cluster] ?? 0);
        }
      }
    }
  };

  /** Copies a float64 table into the float32 one, and raises the peaks by `scale` times its largest value per cluster. */
  const copyTable = (
    from: number,
    to: number,
    entries: number,
    scale: (entry: number) => number,
    sum: boolean,
  ): void => {
    const largest = new Float64Array(clusterCount);
    for (let entry = 0; entry < entries; entry += 1) {
      const factor = scale(entry);
      const source = from + entry * clusterCount;
      const target = to + entry * padded;
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        const score = arena.f64[source + cluster] ?? 0;
        arena.f32[target + cluster] = score;
        const size = Math.abs(score) * factor;
        if (sum) largest[cluster] = (largest[cluster] ?? 0) + size;
        else if (size > (largest[cluster] ?? 0)) largest[cluster] = size;
      }
    }
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      peaks[cluster] = (peaks[cluster] ?? 0) + (largest[cluster] ?? 0);
    }
  };
  const one = (): number => 1;

  const writeBase = (centroids: Float64Array): void => {
    const to = tableF64(doubles.base);
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      let base = 0;
      for (let index = 0; index < dimensions; index += 1) {
        const centre = centroids[cluster * dimensions + index] ?? 0;
        const mean = statistics.mean[index] ?? 0;
        shift[index * clusterCount + cluster] = centre - mean;
        base += (centre - mean) * (centre + mean);
      }
      arena.f64[to + cluster] = base;
    }
    const single = tableF32(singles.base);
    arena.f32.fill(farAway, single, single + padded);
    copyTable(to, single, 1, one, false);
  };

  const writeGroup = (group: number): void => {
    const { columns, levelCounts, size } = rows.groups[group] ?? { columns: [], levelCounts: [], size: 0 };
    const to = tableF64(doubles.groups[group] ?? 0);
    let length = 1;
    arena.f64.fill(0, to, to + clusterCount);
    columns.forEach((column, place) => {
      const levels = levelCounts[place] ?? 0;
      const from = (embedding.categoricalStarts[column] ?? 0) * clusterCount;
      // From the last level down, because level 0 overwrites the partial sums that the others start from.
      for (let level = levels - 1; level >= 0; level -= 1) {
        for (let entry = 0; entry < length; entry += 1) {
          const target = to + (level * length + entry) * clusterCount;
          for (let cluster = 0; cluster < clusterCount; cluster += 1) {
            arena.f64[target + cluster] =
              (arena.f64[to + entry * clusterCount + cluster] ?? 0) +
              (levelScores[from + level * clusterCount + cluster] ?? 0);
          }
        }
      }
      length *= levels;
    });
    copyTable(to, tableF32(singles.groups[group] ?? 0), size, one, false);
  };

  return {
    write: (centroids) => {
      peaks.fill(0);
      writeBase(centroids);
      scoreLevels();
      rows.groups.forEach((_, group) => writeGroup(group));
      const numerics = tableF64(doubles.numerics);
      const numericScores = levelScores.subarray(numericStart * clusterCount, labelStart * clusterCount);
      arena.f64.set(numericScores, numerics);
      const maximum = (column: number): number => statistics.numericMaxima[column] ?? 0;
      copyTable(numerics, tableF32(singles.numerics), rows.numericCount, maximum, true);
      const labels = tableF64(doubles.labels);
      arena.f64.set(levelScores.subarray(labelStart * clusterCount), labels);
      copyTable(labels, tableF32(singles.labels), rows.labelLevels, () => statistics.mostLabels, false);

      const peak = peaks.reduce((largest, value) => Math.max(largest, value), 0);
      const terms = 1 + rows.groups.length + 2 * rows.numericCount + statistics.mostLabels;
      const nearTie = nearTiePart * peak;
      arena.f64[tableF64(clusters.nearTie)] = nearTie;
      // Each of two scores is off by at most one rounding per term and per addition, of at most the peak.
      arena.f32.fill(2 * (2 * terms + 1) * singleRounding * peak + 2 * nearTie, tableF32(0), tableF32(16));
    },
  };
}
