import type { Estimate } from './segment-description.js';

/** The 97.5 % point of the normal distribution: intervals hold in 95 of 100 cases. */
const z = 1.959963984540054;

/** A proportion with Wilson's score interval (Wilson 1927), which stays within 0 and 1 and holds for small counts. */
export function wilson(count: number, total: number): Estimate {
  if (total === 0) return { value: 0, low: 0, high: 1 };
  const value = count / total;
  const centre = (value + (z * z) / (2 * total)) / (1 + (z * z) / total);
  const half = (z * Math.sqrt((value * (1 - value)) / total + (z * z) / (4 * total * total))) / (1 + (z * z) / total);
  return { value, low: count === 0 ? 0 : centre - half, high: count === total ? 1 : centre + half };
}

/** The difference of two independent proportions, from their Wilson limits (Newcombe 1998, method 10). */
export function newcombe(one: Estimate, other: Estimate): Estimate {
  const value = one.value - other.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  };
}

/**
 * The ratio of two independent proportions, from their Wilson limits (method of variance estimates recovery, Donner and
 * Zou 2012). The upper limit is infinite when the other proportion may be nothing.
 */
export function proportionRatio(one: Estimate, other: Estimate): Estimate {
  const product = one.value * other.value;
  const root = (first: number, second: number): number =>
    Math.sqrt(Math.max(0, product * product - first * second * (2 * one.value - first) * (2 * other.value - second)));
  const lowBase = other.high * (2 * other.value - other.high);
  const highBase = other.low * (2 * other.value - other.low);
  const value = other.value === 0 ? Infinity : one.value / other.value;
  // Where twice the share is below its upper limit, the quadratic turns over: the limits themselves are the safe answer.
  const low = lowBase > 0 ? (product - root(one.low, other.high)) / lowBase : one.low / other.high;
  const high = highBase > 0 ? (product + root(one.high, other.low)) / highBase : Infinity;
  return { value, low: Math.max(0, Math.min(low, value)), high: Math.max(high, value) };
}

/**
 * Share in a group over share among all, where the group is a part of all: from the ratio to the others, which is
 * independent of it. Never above one over the group's share of all.
 */
export function liftOf(inGroup: Estimate, others: Estimate, groupShare: number): Estimate {
  if (groupShare >= 1) return { value: 1, low: 1, high: 1 };
  const lift = (ratio: number): number =>
    ratio === Infinity ? 1 / groupShare : ratio / (groupShare * ratio + 1 - groupShare);
  const ratio = proportionRatio(inGroup, others);
  return { value: lift(ratio.value), low: lift(ratio.low), high: lift(ratio.high) };
}

/** Sum and sum of squares of so many numbers. */
export interface Moments {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

const meanOf = ({ count, sum }: Moments): number => (count === 0 ? 0 : sum / count);
const errorOf = (moments: Moments): number => {
  if (moments.count < 2) return 0;
  const spread = Math.max(0, moments.squares - moments.count * meanOf(moments) ** 2) / (moments.count - 1);
  return spread / moments.count;
};
const around = (value: number, half: number): Estimate => ({ value, low: value - half, high: value + half });

/** A mean with its interval (normal; for the counts of segments, not for a handful). */
export const meanEstimate = (moments: Moments): Estimate => around(meanOf(moments), z * Math.sqrt(errorOf(moments)));

/** The difference of two means, of unequal spread (Welch). */
export const meanDifference = (one: Moments, other: Moments): Estimate =>
  around(meanOf(one) - meanOf(other), z * Math.sqrt(errorOf(one) + errorOf(other)));
