import { toShares } from './to-shares.js';

/** How far two distributions are apart. */
export interface JensenShannon {
  /** The divergence in bits: 0 (equal) to 1 (nothing in common). */
  readonly bits: number;
  /** Its square root, which is a distance in the mathematical sense. */
  readonly distance: number;
}

/**
 * Jensen-Shannon divergence of two distributions over the same bins, base 2. Takes counts or shares; each side is divided
 * by its own sum.
 *
 * @throws AdFluxError `invalid_request` when the sides have different bins, a negative one, or none with anything in it.
 * @example
 * ```ts
 * import { jensenShannon } from '@adflux/segmentation';
 *
 * console.log(jensenShannon([25, 25, 25, 25], [10, 20, 30, 40]).bits.toFixed(4)); // 0.0402
 * ```
 */
export function jensenShannon(before: readonly number[], now: readonly number[]): JensenShannon {
  const [left, right] = toShares(before, now);
  const bits = left.reduce((sum, share, bin) => {
    const other = right[bin] ?? 0;
    const middle = (share + other) / 2;
    return sum + (informationOf(share, middle) + informationOf(other, middle)) / 2;
  }, 0);
  // Rounding may leave a hair outside of the range.
  const inRange = Math.min(1, Math.max(0, bits));
  return { bits: inRange, distance: Math.sqrt(inRange) };
}

const informationOf = (share: number, middle: number): number => (share === 0 ? 0 : share * Math.log2(share / middle));
