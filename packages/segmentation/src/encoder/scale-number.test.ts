import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toGrid } from './scale-number.js';

const grid = 2 ** 20;

it('takes the nearest point of the grid, of two the upper one', () => {
  const point = fc.integer({ min: -9 * grid, max: 9 * grid });
  const step = fc.constantFrom(0, 0.25, 0.5, 0.5 - 2 ** -30, 0.5 + 2 ** -30, 0.49999999999999994, -(2 ** -60));
  const number = fc.oneof(
    fc.double({ noNaN: true }),
    fc.tuple(point, step).map(([at, more]) => (at + more) / grid),
  );
  fc.assert(
    fc.property(number, (value) => {
      // Plus zero: minus zero is not on the grid.
      expect(toGrid(value)).toBe(Math.round(Math.min(8, Math.max(-8, value)) * grid) / grid + 0);
    }),
    { numRuns: 2_000, examples: [[0.49999999999999994 / grid], [-0.5 / grid], [-0]] },
  );
});
