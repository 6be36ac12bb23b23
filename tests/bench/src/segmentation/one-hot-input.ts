import type { Embedding, EncodedTable } from '@adflux/segmentation';
import type { CandidateData } from './candidate-data.js';

/** What the engine is given: codes, and one dimension for each level and numeric. */
export interface OneHotInput {
  readonly table: EncodedTable;
  readonly embedding: Embedding;
}

/** The same 40 columns that scikit-learn gets, without the matrix. */
export function oneHotInput({ rowCount, levels, codes, numerics }: CandidateData): OneHotInput {
  const dimensions = levels.reduce((sum, count) => sum + count, numerics.length);
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
    table: {
      rowCount,
      categoricals: codes.map((list, column) => ({ codes: list, levelCount: levels[column] ?? 0 })),
      numerics,
      multiLabels: [],
    },
    embedding: {
      dimensions,
      categoricals: levels.map(identity),
      numerics: numerics.map(() => identity(1)),
      multiLabels: [],
    },
  };
}

/** Chosen rows as dense vectors: starts for every engine. */
export function denseRows({ table, embedding }: OneHotInput, rows: readonly number[]): number[][] {
  return rows.map((row) => {
    const vector = new Array<number>(embedding.dimensions).fill(0);
    let start = 0;
    for (const { codes, levelCount } of table.categoricals) {
      vector[start + (codes[row] ?? 0)] = 1;
      start += levelCount;
    }
    table.numerics.forEach((list, column) => (vector[start + column] = list[row] ?? 0));
    return vector;
  });
}
