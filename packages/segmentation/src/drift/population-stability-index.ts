import { toShares } from './to-shares.js';

/**
 * The smallest share a bin counts with. An empty bin would make the index infinite; with this floor it adds about as much as
 * a bin of one row in ten thousand.
 */
const smallestShare = 1e-4;

/**
 * Population stability index of two distributions over the same bins: the sum of (now - before) · ln(now / before). By custom
 * below 0.1 is stable, above 0.25 is a shift. Takes counts or shares.
 *
 * @throws AdFluxError `invalid_request` when the sides have different bins, a negative one, or none with anything in it.
 * @example
 * ```ts
 * import { populationStabilityIndex } from '@adflux/segmentation';
 *
 * console.log(populationStabilityIndex([25, 25, 25, 25], [10, 20, 30, 40]).toFixed(4)); // 0.2282
 * ```
 */
export function populationStabilityIndex(before: readonly number[], now: readonly number[]): number {
  const [left, right] = toShares(before, now);
  return left.reduce((sum, share, bin) => {
    const old = Math.max(share, smallestShare);
    const present = Math.max(right[bin] ?? 0, smallestShare);
    return sum + (present - old) * Math.log(present / old);
  }, 0);
}

/**
 * How large the index gets by chance alone in 99 of 100 comparisons without any shift, for so many bins in use and rows on
 * either side. The index divided by (1/m + 1/n) then follows a chi-squared distribution with one degree less than there are
 * bins (B. Yurdakul, Statistical Properties of Population Stability Index, 2018, https://scholarworks.wmich.edu/dissertations/3208);
 * its quantile by Wilson and Hilferty, good to 1 % from 3 bins on and 5 % for 2.
 */
export function chanceIndex(binCount: number, rowsBefore: number, rowsNow: number): number {
  const degrees = binCount - 1;
  if (degrees < 1) return 0;
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + normalQuantile * Math.sqrt(part)) ** 3 * (1 / rowsBefore + 1 / rowsNow);
}

/** The 0.99 quantile of the normal distribution. */
const normalQuantile = 2.326_347_874;
