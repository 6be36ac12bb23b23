import type { Arena } from './arena.js';
import type { ClusterLayout } from './cluster-layout.js';
import type { ColumnGroup } from './column-group.js';
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
  write(centroids: Float64Array): ScoreWidths;
}

/** How sharp scores are. */
export interface ScoreWidths {
  /** No score is larger. */
  readonly peak: number;
  /** Scores closer than this are not told apart by float32, and those closer than `nearTie` by nothing. */
  readonly tie: number;
  readonly nearTie: number;
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
  const { clusterCount, singles, doubles } = clusters;
  const padded = 4 * clusters.vectors;
  const { numericStart, labelStart, vectorCount } = rows;
  const single = (offset: number): number => (address + offset) >>> 2;
  const double = (offset: number): number => (address + offset) >>> 3;
  const doubleBase = arena.f64.subarray(double(doubles.base), double(doubles.base) + clusterCount);
  const doubleScores = arena.f64.subarray(
    double(doubles.vectors),
    double(doubles.vectors) + vectorCount * clusterCount,
  );
  const singleBase = arena.f32.subarray(single(singles.base), single(singles.base) + padded);
  const singleScores = new Float32Array(vectorCount * padded);
  const groups = rows.groups.map((group, index) => ({
    group,
    table: arena.f32.subarray(
      single(singles.groups[index] ?? 0),
      single(singles.groups[index] ?? 0) + group.size * padded,
    ),
  }));
  const shift = new Float64Array(embedding.dimensions * clusterCount);
  const peaks = new Float64Array(clusterCount);

  return {
    write: (centroids) => {
      writeBase(centroids, statistics.mean, shift, doubleBase);
      scoreVectors(embedding, shift, doubleScores);
      singleBase.fill(farAway);
      singleBase.set(doubleBase);
      narrow(doubleScores, clusterCount, singleScores, padded);
      for (const { group, table } of groups) fuseScores(group, rows.levelStarts, singleScores, padded, table);
      if (groups[0] !== undefined) addToAll(groups[0].table, singleBase);
      arena.f32.set(singleScores.subarray(numericStart * padded, labelStart * padded), single(singles.numerics));
      arena.f32.set(singleScores.subarray(labelStart * padded), single(singles.labels));

      peaks.fill(0);
      addPeaks(peaks, doubleBase, 0, 1, 1);
      for (const { group } of groups) {
        for (let place = 0; place < group.columns.length; place += 1) {
          const start = rows.levelStarts[group.columns[place] ?? 0] ?? 0;
          addPeaks(peaks, doubleScores, start, start + (group.levelCounts[place] ?? 0), 1);
        }
      }
      for (let column = 0; column < rows.numericCount; column += 1) {
        const row = numericStart + column;
        addPeaks(peaks, doubleScores, row, row + 1, statistics.numericMaxima[column] ?? 0);
      }
      addPeaks(peaks, doubleScores, labelStart, vectorCount, statistics.mostLabels);
      const peak = Math.max(...peaks);
      const terms = 1 + rows.levelStarts.length + 2 * rows.numericCount + statistics.mostLabels;
      const nearTie = nearTiePart * peak;
      arena.f64[double(clusters.nearTie)] = nearTie;
      // Each of two scores is off by at most one rounding per term and per addition, of at most the peak.
      const tie = 2 * (2 * terms + 1) * singleRounding * peak + 2 * nearTie;
      arena.f32.fill(tie, single(0), single(16));
      return { peak, tie, nearTie };
    },
  };
}

// Loops of their own over flat lists: they run every round, and V8 makes them several times as fast as nested closures.

/** Writes the centroids' squared lengths less the mean row's, and the centroids relative to the mean row, dimension by dimension. */
function writeBase(centroids: Float64Array, mean: Float64Array, shift: Float64Array, base: Float64Array): void {
  const dimensions = mean.length;
  const clusterCount = base.length;
  for (let cluster = 0; cluster < clusterCount; cluster += 1) {
    let sum = 0;
    for (let index = 0; index < dimensions; index += 1) {
      const centre = centroids[cluster * dimensions + index] ?? 0;
      const middle = mean[index] ?? 0;
      shift[index * clusterCount + cluster] = centre - middle;
      sum += (centre - middle) * (centre + middle);
    }
    base[cluster] = sum;
  }
}

/** The score of each vector of the embedding against each centroid. */
function scoreVectors(
  { starts, indices, values, rowCount, dimensions }: EmbeddingRows,
  shift: Float64Array,
  scores: Float64Array,
): void {
  const clusterCount = shift.length / dimensions;
  scores.fill(0);
  for (let row = 0; row < rowCount; row += 1) {
    const to = row * clusterCount;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const weight = -2 * (values[at] ?? 0);
      const from = (indices[at] ?? 0) * clusterCount;
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        scores[to + cluster] = (scores[to + cluster] ?? 0) + weight * (shift[from + cluster] ?? 0);
      }
    }
  }
}

/** Copies rows of scores into wider ones of float32. */
function narrow(scores: Float64Array, width: number, target: Float32Array, targetWidth: number): void {
  let to = 0;
  for (let from = 0; from < scores.length; from += width) {
    for (let cluster = 0; cluster < width; cluster += 1) target[to + cluster] = scores[from + cluster] ?? 0;
    to += targetWidth;
  }
}

/** One row for every combination of the group's levels: the sum of their rows, the first column varying fastest. */
function fuseScores(
  { columns, levelCounts }: ColumnGroup,
  levelStarts: readonly number[],
  scores: Float32Array,
  width: number,
  table: Float32Array,
): void {
  const first = (levelStarts[columns[0] ?? 0] ?? 0) * width;
  let length = (levelCounts[0] ?? 0) * width;
  table.set(scores.subarray(first, first + length));
  for (let place = 1; place < columns.length; place += 1) {
    const start = (levelStarts[columns[place] ?? 0] ?? 0) * width;
    // From the last level down, because level 0 overwrites the sums that the others start from.
    for (let level = (levelCounts[place] ?? 0) - 1; level >= 0; level -= 1) {
      const from = start + level * width;
      const to = level * length;
      for (let entry = 0; entry < length; entry += width) {
        for (let cluster = 0; cluster < width; cluster += 1) {
          table[to + entry + cluster] = (table[entry + cluster] ?? 0) + (scores[from + cluster] ?? 0);
        }
      }
    }
    length *= levelCounts[place] ?? 0;
  }
}

/** Adds a row to every row of a table. */
function addToAll(table: Float32Array, row: Float32Array): void {
  for (let entry = 0; entry < table.length; entry += row.length) {
    for (let cluster = 0; cluster < row.length; cluster += 1) {
      table[entry + cluster] = (table[entry + cluster] ?? 0) + (row[cluster] ?? 0);
    }
  }
}

/** Raises each cluster's peak by `scale` times its largest score in the rows from `start` to `end`. */
function addPeaks(peaks: Float64Array, scores: Float64Array, start: number, end: number, scale: number): void {
  const clusterCount = peaks.length;
  for (let cluster = 0; cluster < clusterCount; cluster += 1) {
    let largest = 0;
    for (let row = start; row < end; row += 1) {
      const size = Math.abs(scores[row * clusterCount + cluster] ?? 0);
      if (size > largest) largest = size;
    }
    peaks[cluster] = (peaks[cluster] ?? 0) + largest * scale;
  }
}
