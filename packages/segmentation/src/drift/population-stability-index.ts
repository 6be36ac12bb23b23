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
