import { AdFluxError } from '@adflux/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceIndex } from './chance-index.js';
import { jensenShannon } from './jensen-shannon.js';
import { populationStabilityIndex } from './population-stability-index.js';

const equal = [0.25, 0.25, 0.25, 0.25];
const rising = [0.1, 0.2, 0.3, 0.4];
const counts = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 2, maxLength: 12 });
const pairs = counts
  .chain((before) =>
    fc.tuple(
      fc.constant(before),
      fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: before.length, maxLength: before.length }),
    ),
  )
  .filter((sides) => sides.every((side) => side.some((count) => count > 0)));

describe('populationStabilityIndex', () => {
  it('gives the figures that were worked out by hand', () => {
    // -.15 ln .4 - .05 ln .8 + .05 ln 1.2 + .15 ln 1.6
    expect(populationStabilityIndex(equal, rising)).toBeCloseTo(0.228_217_5, 6);
    // Twice .25 ln 3, from either side.
    expect(populationStabilityIndex([1, 3], [3, 1])).toBeCloseTo(0.5 * Math.log(9), 12);
    expect(populationStabilityIndex([25, 25], [1_000, 1_000])).toBe(0);
  });

  it('stays finite where a bin is empty, and is the same from both sides', () => {
    expect(populationStabilityIndex([50, 50, 0], [50, 40, 10])).toBeCloseTo(
      -0.1 * Math.log(0.8) + (0.1 - 1e-4) * Math.log(1_000),
      9,
    );
    fc.assert(
      fc.property(pairs, ([before, now]) => {
        const index = populationStabilityIndex(before, now);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(index)).toBe(true);
        expect(populationStabilityIndex(now, before)).toBeCloseTo(index, 9);
      }),
    );
  });

  it('refuses what has no common bins, and sides without rows', () => {
    for (const [before, now] of [
      [
        [1, 2],
        [1, 2, 3],
      ],
      [
        [0, 0],
        [1, 1],
      ],
      [
        [1, -1],
        [1, 1],
      ],
    ])
      // prettier-ignore
      expect(() => populationStabilityIndex(before ?? [], now ?? [])).toThrow(AdFluxError);
  });
});

describe('chanceIndex', () => {
  it('matches tables of the chi-squared distribution', () => {
    // 0.99 quantiles of 3, 9 and 30 degrees of freedom.
    for (const [bins, quantile] of [
      [4, 11.345],
      [10, 21.666],
      [31, 50.892],
    ] as const)
      // prettier-ignore
      expect(chanceIndex({ binCount: bins, rowsBefore: 2_000, rowsNow: 2_000 }) * 1_000).toBeCloseTo(quantile, 0);
    expect(chanceIndex({ binCount: 1, rowsBefore: 10, rowsNow: 10 })).toBe(0);
  });

  it('covers 99 of 100 comparisons of samples from one distribution', () => {
    let state = 12_345;
    const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    const sample = (rows: number): number[] => {
      const bins = [0, 0, 0, 0, 0];
      for (let row = 0; row < rows; row += 1) {
        const at = Math.floor(random() * 5);
        bins[at] = (bins[at] ?? 0) + 1;
      }
      return bins;
    };
    const limit = chanceIndex({ binCount: 5, rowsBefore: 400, rowsNow: 300 });
    const above = Array.from({ length: 1_000 }).filter(
      () => populationStabilityIndex(sample(400), sample(300)) > limit,
    ).length;
    expect(above).toBeGreaterThan(0);
    expect(above).toBeLessThan(30);
  });
});

describe('jensenShannon', () => {
  it('gives the figures that were worked out by hand', () => {
    // Worked out independently: middle .175 .225 .275 .325.
    expect(jensenShannon(equal, rising).bits).toBeCloseTo(0.040_201_58, 7);
    expect(jensenShannon([1, 0], [0, 1])).toEqual({ bits: 1, distance: 1 });
    expect(jensenShannon([3, 7], [3, 7])).toEqual({ bits: 0, distance: 0 });
    // (log2(4/3) + (log2(2/3) + 1) / 2) / 2
    expect(jensenShannon([1, 0], [1, 1]).bits).toBeCloseTo(0.311_278_1, 6);
  });

  it('is symmetric, lies between 0 and 1, and its root keeps the triangle inequality', () => {
    fc.assert(
      fc.property(pairs, ([before, now]) => {
        const { bits, distance } = jensenShannon(before, now);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(1);
        expect(jensenShannon(now, before).bits).toBeCloseTo(bits, 12);
        const third = before.map((count) => count + 1);
        const detour = jensenShannon(before, third).distance + jensenShannon(third, now).distance;
        expect(distance).toBeLessThanOrEqual(detour + 1e-7);
      }),
    );
  });
});
