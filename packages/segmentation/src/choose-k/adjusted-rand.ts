/**
 * How far two labelings of the same rows agree, beyond chance: 1 the same groups, about 0 no more than by chance (Hubert and
 * Arabie 1985). The names of the clusters do not matter.
 */
export function adjustedRandIndex(a: Uint8Array, b: Uint8Array): number {
  const width = 256;
  const both = new Float64Array(width * width);
  const inA = new Float64Array(width);
  const inB = new Float64Array(width);
  for (let row = 0; row < a.length; row += 1) {
    const left = a[row] ?? 0;
    const right = b[row] ?? 0;
    both[left * width + right] = (both[left * width + right] ?? 0) + 1;
    inA[left] = (inA[left] ?? 0) + 1;
    inB[right] = (inB[right] ?? 0) + 1;
  }
  const pairs = (counts: Float64Array): number => counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const together = pairs(both);
  const togetherA = pairs(inA);
  const togetherB = pairs(inB);
  const all = (a.length * (a.length - 1)) / 2;
  const expected = all === 0 ? 0 : (togetherA * togetherB) / all;
  const most = (togetherA + togetherB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}
