import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftOf, meanDifference, newcombe, proportionRatio, wilson } from './intervals.js';

const counts = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 })).chain(([one, other]) =>
  fc.record({
    one: fc.tuple(fc.integer({ min: 0, max: one }), fc.constant(one)),
    other: fc.tuple(fc.integer({ min: 0, max: other }), fc.constant(other)),
  }),
);

describe('intervals', () => {
  it('has Wilson limits where a true share would be 1.96 standard errors away', () => {
    fc.assert(
      fc.property(counts, ({ one: [count, total] }) => {
        const { value, low, high } = wilson(count, total);
        const errorAt = (share: number): number => Math.sqrt((share * (1 - share)) / total);
        expect(value - low).toBeCloseTo(1.959963984540054 * errorAt(low), 9);
        expect(high - value).toBeCloseTo(1.959963984540054 * errorAt(high), 9);
      }),
    );
  });

  it('agrees with statsmodels on Newcombe', () => {
    // confint_proportions_2indep(12, 410, 3, 400, method='newcomb')
    const difference = newcombe(wilson(12, 410), wilson(3, 400));
    expect(difference.low).toBeCloseTo(0.0027976, 6);
    expect(difference.high).toBeCloseTo(0.0435248, 6);
  });

  it('stays within what is possible and around the value', () => {
    fc.assert(
      fc.property(counts, ({ one, other }) => {
        const [left, right] = [wilson(...one), wilson(...other)];
        for (const { value, low, high } of [left, right]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
        const difference = newcombe(left, right);
        expect(difference.low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(difference.high).toBeLessThanOrEqual(1 + 1e-9);
        const ratio = proportionRatio(left, right);
        expect(ratio.low).toBeLessThanOrEqual(ratio.value);
        expect(ratio.high).toBeGreaterThanOrEqual(ratio.value);
      }),
    );
  });

  it('gives lifts that are shares over the share of all, and never above what the size allows', () => {
    fc.assert(
      fc.property(counts, ({ one, other }) => {
        fc.pre(one[0] + other[0] > 0);
        const share = one[1] / (one[1] + other[1]);
        const lift = liftOf(wilson(...one), wilson(...other), share);
        const overall = (one[0] + other[0]) / (one[1] + other[1]);
        expect(lift.value).toBeCloseTo(one[0] / one[1] / overall, 9);
        expect(lift.low).toBeLessThanOrEqual(lift.value + 1e-12);
        expect(lift.high).toBeGreaterThanOrEqual(lift.value - 1e-12);
        expect(lift.high).toBeLessThanOrEqual(1 / share + 1e-9);
      }),
    );
  });

  it('calls no difference of equal means a difference', () => {
    const group = { count: 50, sum: 100, squares: 400 };
    const difference = meanDifference(group, group);
    expect(difference.value).toBe(0);
    expect(difference.low).toBeLessThan(0);
    expect(difference.high).toBeGreaterThan(0);
  });
});
