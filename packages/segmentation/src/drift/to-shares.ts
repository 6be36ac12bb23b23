import { AdFluxError } from '@adflux/core';

const badBins = (problem: string): AdFluxError =>
  new AdFluxError(`These distributions cannot be compared: ${problem}.`, { code: 'invalid_request' });

const sharesOf = (counts: readonly number[]): readonly number[] => {
  if (counts.some((count) => !Number.isFinite(count) || count < 0)) throw badBins('a bin holds less than nothing');
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) throw badBins('one side has no rows');
  return counts.map((count) => count / total);
};

/** Counts of two sides as shares of each. */
export function toShares(
  before: readonly number[],
  now: readonly number[],
): readonly [readonly number[], readonly number[]] {
  if (before.length !== now.length) throw badBins(`one has ${before.length} bins, the other ${now.length}`);
  return [sharesOf(before), sharesOf(now)];
}
