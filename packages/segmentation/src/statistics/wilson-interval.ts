import type { Estimate } from '../segments/segment-description.js';

const z = 1.959_964;

/** A share with its 95 % interval after Wilson (1927): it stays within 0 and 1, and is honest where there are few rows. */
export function wilsonInterval(count: number, total: number): Estimate {
  if (total === 0) return { value: 0, low: 0, high: 1 };
  const value = count / total;
  const scale = 1 + (z * z) / total;
  const centre = (value + (z * z) / (2 * total)) / scale;
  const half = (z * Math.sqrt((value * (1 - value)) / total + (z * z) / (4 * total * total))) / scale;
  return { value, low: Math.max(0, Math.min(value, centre - half)), high: Math.min(1, Math.max(value, centre + half)) };
}

/** One share less another, of different people, with its 95 % interval after Newcombe (1998, method 10). */
export function shareDifference(of: Estimate, less: Estimate): Estimate {
  const value = of.value - less.value;
  return {
    value,
    low: value - Math.hypot(of.value - of.low, less.high - less.value),
    high: value + Math.hypot(of.high - of.value, less.value - less.low),
  };
}
