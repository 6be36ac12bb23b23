import { describe, expect, it } from 'vitest';
import { pairedRatios, spreadOf } from './ratios.js';

describe('spreadOf', () => {
  it('takes the middle value of an odd number, and the mean of the two middle ones of an even number', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, min: 10, max: 30 });
    expect(spreadOf([40, 10, 20, 100])).toEqual({ median: 30, min: 10, max: 100 });
  });

  it('sorts numbers as numbers', () => {
    expect(spreadOf([9, 100, 20]).median).toBe(20);
  });

  it('refuses to describe nothing', () => {
    expect(() => spreadOf([])).toThrow('Nothing was measured');
  });
});

describe('pairedRatios', () => {
  it('divides round by round, so that a slow round counts for both sides', () => {
    expect(pairedRatios([12, 120, 11], [10, 100, 10])).toEqual({ median: 1.2, min: 1.1, max: 1.2 });
  });

  it('refuses rounds that do not match, and divisors that cannot be', () => {
    expect(() => pairedRatios([1, 2], [1])).toThrow('2 measurements cannot be divided by 1');
    expect(() => pairedRatios([1, 2], [1, 0])).toThrow('Round 2');
  });
});
