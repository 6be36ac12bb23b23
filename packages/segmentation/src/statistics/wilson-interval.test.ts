import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareDifference, wilsonInterval } from './wilson-interval.js';

describe('wilsonInterval', () => {
  it('gives the intervals of the literature', () => {
    // Newcombe 1998, Statistics in Medicine 17, table I (method 3).
    for (const [count, total, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const interval = wilsonInterval(count, total);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('holds the share, stays within 0 and 1, and says nothing about nobody', () => {
    expect(wilsonInterval(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), (a, b) => {
        const { value, low, high } = wilsonInterval(Math.min(a, b), Math.max(a, b, 1));
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe('shareDifference', () => {
  it('gives the intervals of the literature', () => {
    // Newcombe 1998, Statistics in Medicine 17, table II (method 10).
    const first = shareDifference(wilsonInterval(56, 70), wilsonInterval(48, 80));
    expect([first.low, first.high].map((each) => each.toFixed(4))).toEqual(['0.0524', '0.3339']);
    const second = shareDifference(wilsonInterval(9, 10), wilsonInterval(3, 10));
    expect([second.low, second.high].map((each) => each.toFixed(4))).toEqual(['0.1705', '0.8090']);
  });
});
