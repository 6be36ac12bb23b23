import type { EncodedTable } from '../../encoded-table.js';
import type { Embedding } from '../../embedding.js';

/** Every level, numeric and label a dimension of its own, of length 1. */
export function oneHot(table: EncodedTable): Embedding {
  const levels = [...table.categoricals, ...table.multiLabels].reduce((sum, column) => sum + column.levelCount, 0);
  const dimensions = levels + table.numerics.length;
  let next = 0;
  const identity = (rows: number): Float64Array => {
    const vectors = new Float64Array(rows * dimensions);
    for (let row = 0; row < rows; row += 1) {
      vectors[row * dimensions + next] = 1;
      next += 1;
    }
    return vectors;
  };
  return {
    dimensions,
    categoricals: table.categoricals.map((column) => identity(column.levelCount)),
    numerics: table.numerics.map(() => identity(1)),
    multiLabels: table.multiLabels.map((column) => identity(column.levelCount)),
  };
}
