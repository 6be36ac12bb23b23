import type { NormAxis } from './axis-layout.js';
import { vectorsOfEntries } from './column-group.js';
import type { EmbeddingRows } from './embedding-rows.js';
import { featuresAreApart } from './embedding-rows.js';
import type { RowLayout } from './row-layout.js';
import type { RowStatistics } from './row-statistics.js';

/** How rows' squared distances from the mean row add up. */
export interface NormPlan {
  readonly constant: number;
  readonly axes: readonly NormAxis[];
  /** The distances of all rows, summed, where the statistics tell. */
  readonly sum: number | null;
}

/**
 * Where every feature has dimensions of its own (one-hot), a row's norm is one sum over its levels, |x|² − 2 x·mean + |mean|², and
 * those of all rows follow from counts. Otherwise it is the squares of the coordinates, dimension by dimension.
 */
export function planNorms(layout: RowLayout, embedding: EmbeddingRows, statistics: RowStatistics): NormPlan {
  return featuresAreApart(embedding)
    ? planSeparable(layout, embedding, statistics)
    : { constant: 0, axes: planCoordinates(layout, embedding, statistics), sum: null };
}

function planSeparable(layout: RowLayout, embedding: EmbeddingRows, statistics: RowStatistics): NormPlan {
  const { mean, weights, numericSquares, rowCount } = statistics;
  const squares = new Float64Array(layout.vectorCount);
  const crosses = new Float64Array(layout.vectorCount);
  for (let row = 0; row < layout.vectorCount; row += 1) {
    for (let at = embedding.starts[row] ?? 0; at < (embedding.starts[row + 1] ?? 0); at += 1) {
      const value = embedding.values[at] ?? 0;
      squares[row] = (squares[row] ?? 0) + value * value;
      crosses[row] = (crosses[row] ?? 0) - 2 * value * (mean[embedding.indices[at] ?? 0] ?? 0);
    }
  }
  const constant = mean.reduce((sum, value) => sum + value * value, 0);
  let sum = constant * rowCount;
  const isNumeric = (row: number): boolean => row >= layout.numericStart && row < layout.labelStart;
  for (let row = 0; row < layout.vectorCount; row += 1) {
    const times = isNumeric(row) ? (numericSquares[row - layout.numericStart] ?? 0) : (weights[row] ?? 0);
    sum += (squares[row] ?? 0) * times + (crosses[row] ?? 0) * (weights[row] ?? 0);
  }
  // A level is there once, so its square counts as its cross product does; a numeric's square goes with its value's.
  const once = Float64Array.from(squares, (square, row) => square + (crosses[row] ?? 0));
  const axis = sumAxis(layout, once, false);
  const factors = axis.factors.map((_, column) => ({
    linear: crosses[layout.numericStart + column] ?? 0,
    square: squares[layout.numericStart + column] ?? 0,
  }));
  return { constant, axes: [{ ...axis, factors }], sum: Math.max(0, sum) };
}

function planCoordinates(layout: RowLayout, embedding: EmbeddingRows, { mean }: RowStatistics): readonly NormAxis[] {
  return Array.from(mean, (middle, dimension) => {
    const coordinates = new Float64Array(layout.vectorCount);
    for (let row = 0; row < layout.vectorCount; row += 1) {
      for (let at = embedding.starts[row] ?? 0; at < (embedding.starts[row + 1] ?? 0); at += 1) {
        if (embedding.indices[at] === dimension) coordinates[row] = embedding.values[at] ?? 0;
      }
    }
    return { ...sumAxis(layout, coordinates, true), start: -middle };
  });
}

/** An axis on which each vector of the embedding has one value. */
function sumAxis(layout: RowLayout, values: Float64Array, isSquared: boolean): NormAxis {
  const tables = layout.groups.map((group) => {
    const table = new Float64Array(group.size);
    const width = group.columns.length;
    vectorsOfEntries(group, layout.levelStarts).forEach((vector, at) => {
      const entry = Math.floor(at / width);
      table[entry] = (table[entry] ?? 0) + (values[vector] ?? 0);
    });
    return table;
  });
  const numerics = values.subarray(layout.numericStart, layout.labelStart);
  const factors = Array.from(numerics, (linear) => ({ linear, square: 0 }));
  return { start: 0, tables, factors, labels: values.subarray(layout.labelStart), isSquared };
}
