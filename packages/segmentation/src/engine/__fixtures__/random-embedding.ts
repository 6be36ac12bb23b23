import type { EncodedTable } from '../../encoded-table.js';
import type { Embedding } from '../../embedding.js';
import { createRandom } from '../random.js';

/** A linear map such as FAMD makes: every vector touches every dimension. */
export function randomEmbedding(table: EncodedTable, dimensions: number, seed: number): Embedding {
  const random = createRandom(seed, 99);
  const vectors = (rows: number): Float64Array =>
    Float64Array.from({ length: rows * dimensions }, () => random() - 0.5);
  return {
    dimensions,
    categoricals: table.categoricals.map((column) => vectors(column.levelCount)),
    numerics: table.numerics.map(() => vectors(1)),
    multiLabels: table.multiLabels.map((column) => vectors(column.levelCount)),
  };
}
