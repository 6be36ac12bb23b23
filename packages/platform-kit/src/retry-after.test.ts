import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.js';

const now = new Date('2027-03-01T13:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    ['120', 120_000],
    ['0.25', 250],
    ['0', 0],
    ['Mon, 01 Mar 2027 13:00:30 GMT', 30_000],
    ['Mon, 01 Mar 2027 12:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ])('reads "%s" as %s', (value, expected) => {
    expect(retryAfterMs({ 'retry-after': value }, now)).toBe(expected);
  });

  it('has nothing to say without the header', () => {
    expect(retryAfterMs({}, now)).toBeUndefined();
  });
});
