/** Numbers from 0 (included) to 1 (excluded), the same on every machine for the same seed and stream. */
export type Random = () => number;

/**
 * A small generator of good quality (sfc32). A stream is one of many independent sequences of a seed: each restart has its
 * own, so it draws the same whoever runs it, and in whatever order.
 */
export function createRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = stream | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that differ in one bit start alike; some rounds later nothing of that is left.
  for (let round = 0; round < 20; round += 1) next();
  return next;
}
