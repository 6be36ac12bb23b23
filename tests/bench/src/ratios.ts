/** The middle of some values, and the two ends. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Throws when there is nothing to describe. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = (sorted.length - 1) / 2;
  const [below, above, min, max] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)], sorted[0], sorted.at(-1)];
  if (below === undefined || above === undefined || min === undefined || max === undefined)
    throw new Error('Nothing was measured.');
  return { median: (below + above) / 2, min, max };
}

/**
 * Divides what was measured in the same round: a neighbour who makes the machine slow for a minute then slows both sides of
 * a ratio. Throws when the rounds do not match, or a divisor is not positive.
 */
export function pairedRatios(dividends: readonly number[], divisors: readonly number[]): Spread {
  if (dividends.length !== divisors.length)
    throw new Error(`${String(dividends.length)} measurements cannot be divided by ${String(divisors.length)}.`);
  return spreadOf(
    dividends.map((dividend, round) => {
      const divisor = divisors[round] ?? 0;
      if (!(divisor > 0)) throw new Error(`Round ${String(round + 1)} measured ${String(divisor)}.`);
      return dividend / divisor;
    }),
  );
}
