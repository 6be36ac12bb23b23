import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortNumbers } from './sort-numbers.js';

it('sorts as the language does, zeros of both signs included', () => {
  const number = fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity));
  fc.assert(
    fc.property(fc.array(number), (list) => {
      expect(sortNumbers(Float64Array.from(list))).toEqual(Float64Array.from(list).sort());
    }),
  );
});
