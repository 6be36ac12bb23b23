import type { EncodedTable } from '../../encoded-table.js';
import { createRandom } from '../random.js';

/** What a random table looks like. */
export interface TableShape {
  readonly rowCount: number;
  /** Levels of each categorical column. */
  readonly categoricals: readonly number[];
  readonly numericCount: number;
  /** Levels of each multi-label column. */
  readonly multiLabels: readonly number[];
  /** Rows are copies of so many different ones; default: each its own. */
  readonly distinctRows?: number;
  readonly seed: number;
}

const grid = 2 ** 20;
const mostLabels = 4;

/** Rows from a handful of hidden groups, which overlap. */
export function randomTable({
  rowCount,
  categoricals,
  numericCount,
  multiLabels,
  distinctRows,
  seed,
}: TableShape): EncodedTable {
  const random = createRandom(seed);
  const distinct = Math.min(rowCount, distinctRows ?? rowCount);
  const original = Uint32Array.from({ length: rowCount }, (_, row) =>
    row < distinct ? row : Math.floor(random() * distinct),
  );
  const group = Uint8Array.from({ length: distinct }, () => Math.floor(random() * 5));
  const level = (row: number, levels: number): number =>
    random() < 0.5 ? ((group[row] ?? 0) * 3) % levels : Math.floor(random() * levels);
  return {
    rowCount,
    categoricals: categoricals.map((levelCount, column) => {
      const codes = Uint16Array.from({ length: distinct }, (_, row) => level(row, levelCount));
      const list = Uint16Array.from(original, (row) => codes[row] ?? 0);
      // Both widths that an encoder gives, side by side.
      return { levelCount, codes: column % 2 === 0 ? Uint8Array.from(list) : list };
    }),
    numerics: Array.from({ length: numericCount }, (_, column) => {
      const values = Array.from({ length: distinct }, (__, row) => {
        const centre = (((group[row] ?? 0) * (column + 2)) % 5) - 2;
        return Math.round((centre / 2 + random() + random() + random() - 1.5) * grid) / grid;
      });
      return Float32Array.from(original, (row) => values[row] ?? 0);
    }),
    multiLabels: multiLabels.map((levelCount) => {
      const lists = Array.from({ length: distinct }, (_, row) =>
        [...new Set(Array.from({ length: Math.floor(random() * mostLabels) }, () => level(row, levelCount)))].sort(
          (a, b) => a - b,
        ),
      );
      const all = Array.from(original, (row) => lists[row] ?? []);
      const offsets = new Uint32Array(rowCount + 1);
      all.forEach((list, row) => (offsets[row + 1] = (offsets[row] ?? 0) + list.length));
      return { levelCount, offsets, codes: Uint16Array.from(all.flat()) };
    }),
  };
}
