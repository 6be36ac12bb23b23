import type { EncodedTable } from '../encoded-table.js';
import type { AtomBlock } from './feature-atoms.js';
import { createAtomReader } from './feature-atoms.js';

/** Means and covariances of the one-hot columns. */
export interface AtomMoments {
  readonly means: Float64Array;
  /** `width` rows of `width`. */
  readonly covariances: Float64Array;
  readonly rowCount: number;
}

/** Evenly spaced rows beyond this number do not change weights visibly, and would cost time. */
const mostRows = 20_000;

/** Counts how columns go together, over at most 20,000 evenly spaced rows; costs follow what is not zero. */
export function measureAtoms(table: EncodedTable, blocks: readonly AtomBlock[], width: number): AtomMoments {
  const read = createAtomReader(table, blocks);
  const rowCount = Math.min(table.rowCount, mostRows);
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  for (let step = 0; step < rowCount; step += 1) {
    const { indices, values, count } = read(Math.floor((step * table.rowCount) / rowCount));
    for (let first = 0; first < count; first += 1) {
      const index = indices[first] ?? 0;
      const value = values[first] ?? 0;
      sums[index] = (sums[index] ?? 0) + value;
      for (let second = first; second < count; second += 1) {
        const other = indices[second] ?? 0;
        const at = Math.min(index, other) * width + Math.max(index, other);
        products[at] = (products[at] ?? 0) + value * (values[second] ?? 0);
      }
    }
  }
  // Only the half of the products above the diagonal was written: the other half is the same.
  for (let row = 1; row < width; row += 1) {
    for (let column = 0; column < row; column += 1)
      products[row * width + column] = products[column * width + row] ?? 0;
  }
  const means = sums.map((sum) => sum / rowCount);
  const covariances = products.map(
    (product, at) => product / rowCount - (means[Math.floor(at / width)] ?? 0) * (means[at % width] ?? 0),
  );
  return { means, covariances, rowCount };
}
