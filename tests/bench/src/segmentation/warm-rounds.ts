import { measureInRounds } from '../rounds.js';

/** Measures in rounds once every variant has run: compilers and caches are cold before, on both sides. Cold starts have rows of their own. */
export async function measureWarm<Variant extends string, Measured>(
  variants: readonly Variant[],
  rounds: number,
  measure: (variant: Variant, round: number) => Promise<Measured>,
): Promise<ReadonlyMap<Variant, readonly Measured[]>> {
  for (const variant of variants) await measure(variant, rounds);
  return measureInRounds(variants, rounds, measure);
}
