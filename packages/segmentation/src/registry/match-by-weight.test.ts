import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchByWeight } from './match-by-weight.js';

const sumOf = (weights: readonly (readonly number[])[], columns: readonly number[]): number =>
  columns.reduce((sum, column, row) => sum + (column === -1 ? 0 : (weights[row]?.[column] ?? 0)), 0);

/** The largest sum there is, by trying everything. */
function bestSum(weights: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const own = weights[row];
  if (own === undefined) return 0;
  let best = bestSum(weights, row + 1, taken);
  own.forEach((weight, column) => {
    if (!taken.has(column)) best = Math.max(best, weight + bestSum(weights, row + 1, new Set([...taken, column])));
  });
  return best;
}

describe('matchByWeight', () => {
  it('prefers the best whole over the best pair', () => {
    // Greedy takes 9 first and ends at 10; the best matching is 8 + 7.
    expect(matchByWeight([[9, 8], [7, 1]], 2)).toEqual([1, 0]); // prettier-ignore
  });

  it('leaves rows without a column where there are fewer columns, and columns free where there are more', () => {
    expect(matchByWeight([[1], [5], [2]], 1)).toEqual([-1, 0, -1]);
    expect(matchByWeight([[1, 0, 7]], 3)).toEqual([2]);
    expect(matchByWeight([], 4)).toEqual([]);
  });

  it('reaches the sum that trying every matching finds, and uses no column twice', () => {
    const tables = fc
      .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) })
      .chain(({ rows, columns }) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(tables, (weights) => {
        const matched = matchByWeight(weights, weights[0]?.length ?? 0);
        const used = matched.filter((column) => column !== -1);
        expect(new Set(used).size).toBe(used.length);
        expect(sumOf(weights, matched)).toBe(bestSum(weights));
      }),
      { numRuns: 300 },
    );
  });
});
