import { levelsOfEntries } from './column-group.js';
import type { EmbeddingRows } from './embedding-rows.js';
import type { PackedRows } from './packed-rows.js';
import type { RowLayout } from './row-layout.js';
import type { RowStatistics } from './row-statistics.js';

/** Squared distances from the mean row as sums over levels. */
export interface SeparableNorms {
  sumAll(): number;
  normOf(packed: PackedRows): (block: number, place: number) => number;
}

/** |x|² − 2 x·mean + |mean|², level by level: only right where features are apart. */
export function createSeparableNorms(
  layout: RowLayout,
  embedding: EmbeddingRows,
  statistics: RowStatistics,
): SeparableNorms {
  const { mean } = statistics;
  const sumOver = (row: number, term: (value: number, mean: number) => number): number => {
    let sum = 0;
    for (let at = embedding.starts[row] ?? 0; at < (embedding.starts[row + 1] ?? 0); at += 1) {
      sum += term(embedding.values[at] ?? 0, mean[embedding.indices[at] ?? 0] ?? 0);
    }
    return sum;
  };
  const square = (row: number): number => sumOver(row, (value) => value * value);
  const cross = (row: number): number => sumOver(row, (value, centre) => -2 * value * centre);
  const meanNorm = mean.reduce((sum, value) => sum + value * value, 0);
  const tables = layout.groups.map((group) => {
    const norms = new Float64Array(group.size);
    levelsOfEntries(group).forEach((level, at) => {
      const column = group.columns[at % group.columns.length] ?? 0;
      const entry = Math.floor(at / group.columns.length);
      const row = (embedding.categoricalStarts[column] ?? 0) + level;
      norms[entry] = (norms[entry] ?? 0) + square(row) + cross(row);
    });
    return norms;
  });
  const numerics = layout.numericOffsets.map((offset, column) => ({
    offset,
    square: square(embedding.numericStart + column),
    cross: cross(embedding.numericStart + column),
  }));
  const labels = Float64Array.from({ length: layout.labelLevels }, (_, level) => {
    const row = embedding.labelStart + level;
    return square(row) + cross(row);
  });
  const weighed = (counts: Int32Array | undefined, norms: Float64Array): number =>
    norms.reduce((sum, norm, entry) => sum + norm * (counts?.[entry] ?? 0), 0);

  return {
    sumAll: () => {
      let sum = meanNorm * statistics.rowCount + weighed(statistics.labelCounts, labels);
      tables.forEach((norms, group) => (sum += weighed(statistics.groupCounts[group], norms)));
      numerics.forEach((numeric, column) => {
        sum += numeric.square * (statistics.numericSquares[column] ?? 0);
        sum += numeric.cross * (statistics.numericSums[column] ?? 0);
      });
      return Math.max(0, sum);
    },
    normOf:
      ({ arena, address }) =>
      (block, place) => {
        const base = address + block * layout.blockBytes;
        let sum = meanNorm;
        for (let group = 0; group < tables.length; group += 1) {
          const code = arena.u16[((base + (layout.groupOffsets[group] ?? 0)) >>> 1) + place] ?? 0;
          sum += tables[group]?.[code] ?? 0;
        }
        for (const numeric of numerics) {
          const value = arena.f32[((base + numeric.offset) >>> 2) + place] ?? 0;
          sum += value * (value * numeric.square + numeric.cross);
        }
        if (layout.labelLevels > 0) {
          const list = ((base + layout.labelOffset) >>> 2) + place;
          const end = (arena.u32[list + 1] ?? 0) >>> 1;
          for (let at = (arena.u32[list] ?? 0) >>> 1; at < end; at += 1) sum += labels[arena.u16[at] ?? 0] ?? 0;
        }
        return Math.max(0, sum);
      },
  };
}
