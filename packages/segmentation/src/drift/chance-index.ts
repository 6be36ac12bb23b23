import { upperNormalQuantile } from './upper-normal-quantile.js';

/** What the index is held against. */
export interface ChanceOptions {
  /** Bins that either side uses. */
  readonly binCount: number;
  readonly rowsBefore: number;
  readonly rowsNow: number;
  /** Of so many comparisons the largest is looked at. Default: 1. */
  readonly comparisons?: number;
}

/**
 * How large the population stability index gets by chance alone in 99 of 100 cases without any shift. The index divided by
 * (1/m + 1/n) then follows a chi-squared distribution with one degree less than there are bins (B. Yurdakul, Statistical
 * Properties of Population Stability Index, 2018, https://scholarworks.wmich.edu/dissertations/3208); its quantile by Wilson
 * and Hilferty, good to 1 % from 3 bins on.
 */
export function chanceIndex({ binCount, rowsBefore, rowsNow, comparisons = 1 }: ChanceOptions): number {
  const degrees = binCount - 1;
  if (degrees < 1) return 0;
  const part = 2 / (9 * degrees);
  const quantile = upperNormalQuantile(0.01 / comparisons);
  return degrees * (1 - part + quantile * Math.sqrt(part)) ** 3 * (1 / rowsBefore + 1 / rowsNow);
}
