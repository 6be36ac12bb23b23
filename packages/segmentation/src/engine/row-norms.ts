import type { EmbeddingRows } from './embedding-rows.js';
import { addVector } from './embedding-rows.js';
import type { PackedRows } from './packed-rows.js';
import type { RowStatistics } from './row-statistics.js';
import { writeRowVector } from './row-vectors.js';
import type { TimeSlice } from './time-slice.js';

/**
 * Each row's squared distance from the mean row, summed; also written to `target` (float32) when there is one. Where every
 * feature has dimensions of its own (one-hot), a row's norm is a sum of its levels' norms; otherwise rows are placed in space.
 */
export async function sumNorms(
  packed: PackedRows,
  embedding: EmbeddingRows,
  statistics: RowStatistics,
  slice: TimeSlice,
  target: Float32Array | null,
): Promise<number> {
  const { layout } = packed;
  const norm = featuresAreApart(packed, embedding)
    ? separableNorm(packed, embedding, statistics)
    : fullNorm(packed, embedding, statistics);
  let sum = 0;
  for (let block = 0; block < layout.blockCount; block += 1) {
    const first = block * layout.blockRows;
    const last = Math.min(first + layout.blockRows, layout.rowCount);
    for (let row = first; row < last; row += 1) {
      const value = norm(block, row - first);
      sum += value;
      if (target !== null) target[row] = value;
      if ((row & 2047) === 0 && slice.isOver()) await slice.rest();
    }
  }
  return sum;
}

type Norm = (block: number, place: number) => number;

/** Whether no two vectors that one row may hold share a dimension. */
function featuresAreApart({ layout }: PackedRows, embedding: EmbeddingRows): boolean {
  const owner = new Int32Array(embedding.dimensions).fill(-1);
  const featureOf = new Int32Array(embedding.rowCount);
  for (let row = 0; row < embedding.rowCount; row += 1) featureOf[row] = row;
  for (const group of layout.groups) {
    group.columns.forEach((column, place) => {
      const start = embedding.categoricalStarts[column] ?? 0;
      featureOf.fill(start, start, start + (group.levelCounts[place] ?? 0));
    });
  }
  for (let row = 0; row < embedding.rowCount; row += 1) {
    for (let at = embedding.starts[row] ?? 0; at < (embedding.starts[row + 1] ?? 0); at += 1) {
      const index = embedding.indices[at] ?? 0;
      if (owner[index] !== -1 && owner[index] !== featureOf[row]) return false;
      owner[index] = featureOf[row] ?? 0;
    }
  }
  return true;
}

function separableNorm(
  { layout, arena, address }: PackedRows,
  embedding: EmbeddingRows,
  { mean }: RowStatistics,
): Norm {
  const square = (row: number): number => {
    let sum = 0;
    for (let at = embedding.starts[row] ?? 0; at < (embedding.starts[row + 1] ?? 0); at += 1) {
      sum += (embedding.values[at] ?? 0) ** 2;
    }
    return sum;
  };
  const cross = (row: number): number => {
    let sum = 0;
    for (let at = embedding.starts[row] ?? 0; at < (embedding.starts[row + 1] ?? 0); at += 1) {
      sum -= 2 * (embedding.values[at] ?? 0) * (mean[embedding.indices[at] ?? 0] ?? 0);
    }
    return sum;
  };
  const meanNorm = mean.reduce((sum, value) => sum + value * value, 0);
  const tables = layout.groups.map((group, index) => ({
    offset: layout.groupOffsets[index] ?? 0,
    norms: Float64Array.from({ length: group.size }, (_, entry) =>
      group.columns.reduce((sum, column, place) => {
        const level = Math.floor(entry / (group.multipliers[place] ?? 1)) % (group.levelCounts[place] ?? 1);
        const row = (embedding.categoricalStarts[column] ?? 0) + level;
        return sum + square(row) + cross(row);
      }, 0),
    ),
  }));
  const numerics = layout.numericOffsets.map((offset, column) => ({
    offset,
    square: square(embedding.numericStart + column),
    cross: cross(embedding.numericStart + column),
  }));
  const labels = Float64Array.from({ length: layout.labelLevels }, (_, level) => {
    const row = embedding.labelStart + level;
    return square(row) + cross(row);
  });
  return (block, place) => {
    const base = address + block * layout.blockBytes;
    let sum = meanNorm;
    for (const { offset, norms } of tables) sum += norms[arena.u16[((base + offset) >>> 1) + place] ?? 0] ?? 0;
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
  };
}

function fullNorm(packed: PackedRows, embedding: EmbeddingRows, { mean }: RowStatistics): Norm {
  const { layout, arena, address } = packed;
  const { dimensions } = embedding;
  const vector = new Float64Array(dimensions);
  const tables = layout.groups.map((group, index) => {
    const vectors = new Float64Array(group.size * dimensions);
    for (let entry = 0; entry < group.size; entry += 1) {
      group.columns.forEach((column, place) => {
        const level = Math.floor(entry / (group.multipliers[place] ?? 1)) % (group.levelCounts[place] ?? 1);
        addVector(embedding, (embedding.categoricalStarts[column] ?? 0) + level, 1, vectors, entry * dimensions);
      });
    }
    return { offset: layout.groupOffsets[index] ?? 0, vectors };
  });
  const numerics = layout.numericOffsets.map((offset, column) => {
    const direction = new Float64Array(dimensions);
    addVector(embedding, embedding.numericStart + column, 1, direction, 0);
    return { offset, direction };
  });
  const finish = (): number => {
    let sum = 0;
    for (let index = 0; index < dimensions; index += 1) sum += (vector[index] ?? 0) ** 2;
    return sum;
  };
  if (layout.labelLevels > 0) {
    return (block, place) => {
      writeRowVector(packed, embedding, block * layout.blockRows + place, vector, 0);
      for (let index = 0; index < dimensions; index += 1) vector[index] = (vector[index] ?? 0) - (mean[index] ?? 0);
      return finish();
    };
  }
  return (block, place) => {
    const base = address + block * layout.blockBytes;
    for (let index = 0; index < dimensions; index += 1) vector[index] = -(mean[index] ?? 0);
    for (const { offset, vectors } of tables) {
      const from = (arena.u16[((base + offset) >>> 1) + place] ?? 0) * dimensions;
      for (let index = 0; index < dimensions; index += 1) {
        vector[index] = (vector[index] ?? 0) + (vectors[from + index] ?? 0);
      }
    }
    for (const { offset, direction } of numerics) {
      const value = arena.f32[((base + offset) >>> 2) + place] ?? 0;
      for (let index = 0; index < dimensions; index += 1) {
        vector[index] = (vector[index] ?? 0) + value * (direction[index] ?? 0);
      }
    }
    return finish();
  };
}
