/**
 * Measures every variant once in each round, in turn: each begins as often as the others, and all share the machine's good
 * and bad minutes.
 */
export async function measureInRounds<Variant extends string, Measured>(
  variants: readonly Variant[],
  rounds: number,
  measure: (variant: Variant, round: number) => Promise<Measured>,
): Promise<ReadonlyMap<Variant, readonly Measured[]>> {
  const measured = new Map<Variant, Measured[]>(variants.map((variant) => [variant, []]));
  for (let round = 0; round < rounds; round++) {
    const shift = round % variants.length;
    for (const variant of [...variants.slice(shift), ...variants.slice(0, shift)])
      measured.get(variant)?.push(await measure(variant, round));
  }
  return measured;
}
