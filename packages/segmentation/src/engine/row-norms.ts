import { levelsOfEntries } from './column-group.js';
import type { EmbeddingRows } from './embedding-rows.js';
import { addVector, featuresAreApart } from './embedding-rows.js';
import type { PackedRows } from './packed-rows.js';
import type { RowStatistics } from './row-statistics.js';
import { writeRowVector } from './row-vectors.js';
import { createSeparableNorms } from './separable-norms.js';
import type { TimeSlice } from './time-slice.js';

/** Squared distances of rows from the mean row. */
export interface RowNorms {
  /** Of the rows that the statistics are of, summed. */
  sumAll(packed: PackedRows): Promise<number>;
  /** Of each of these rows; gives back their sum. */
  write(packed: PackedRows, target: Float32Array): Promise<number>;
}

/**
 * Where every feature has dimensions of its own (one-hot), a row's norm is a sum over its levels, and the norms of all rows
 * follow from counts. Otherwise rows are placed in space one by one.
 */
export function createRowNorms(
  packed: PackedRows,
  embedding: EmbeddingRows,
  statistics: RowStatistics,
  slice: TimeSlice,
): RowNorms {
  const separable = featuresAreApart(embedding) ? createSeparableNorms(packed.layout, embedding, statistics) : null;
  const eachRow = async (rows: PackedRows, target: Float32Array | null): Promise<number> => {
    const { layout } = rows;
    const norm = separable?.normOf(rows) ?? fullNorm(rows, embedding, statistics);
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
  };
  return { sumAll: async (rows) => separable?.sumAll() ?? eachRow(rows, null), write: eachRow };
}

/** Places the row of a block in space, relative to the mean row, and takes its length squared. */
function fullNorm(
  packed: PackedRows,
  embedding: EmbeddingRows,
  { mean }: RowStatistics,
): (block: number, place: number) => number {
  const { layout, arena, address } = packed;
  const { dimensions } = embedding;
  const vector = new Float64Array(dimensions);
  const tables = layout.groups.map((group, index) => {
    const vectors = new Float64Array(group.size * dimensions);
    levelsOfEntries(group).forEach((level, at) => {
      const column = group.columns[at % group.columns.length] ?? 0;
      const entry = Math.floor(at / group.columns.length);
      addVector(embedding, (embedding.categoricalStarts[column] ?? 0) + level, 1, vectors, entry * dimensions);
    });
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
