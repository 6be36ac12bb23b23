import { createRandom } from '../engine/random.js';

/** So many values are kept whole; of more, an even sample of this size. */
const mostValues = 65_536;

/** Keeps numbers, or pairs of them, in bounded memory. */
export interface ValueSample {
  add(first: number, second?: number): void;
  /** What was kept, in rising order: so up to the limit the order of the records does not matter. */
  sorted(): Float64Array;
  /** Pairs in rising order of their first, then their second number. */
  sortedPairs(): readonly (readonly [number, number])[];
}

/** An even sample (reservoir), drawn from a fixed seed: the same values in the same order give the same sample. */
export function createValueSample(): ValueSample {
  const random = createRandom(0x5eed);
  let firsts = new Float64Array(1_024);
  let seconds = new Float64Array(1_024);
  let kept = 0;
  let count = 0;
  const grown = (values: Float64Array): Float64Array<ArrayBuffer> => {
    const larger = new Float64Array(values.length * 2);
    larger.set(values);
    return larger;
  };
  return {
    add: (first, second = 0) => {
      const place = count < mostValues ? count : Math.floor(random() * (count + 1));
      count += 1;
      if (place >= mostValues) return;
      if (place >= firsts.length) {
        firsts = grown(firsts);
        seconds = grown(seconds);
      }
      firsts[place] = first;
      seconds[place] = second;
      kept = Math.min(count, mostValues);
    },
    sorted: () => firsts.slice(0, kept).sort(),
    sortedPairs: () =>
      Array.from(firsts.subarray(0, kept), (first, at) => [first, seconds[at] ?? 0] as const).sort(
        (left, right) => left[0] - right[0] || left[1] - right[1],
      ),
  };
}

/** A quantile of sorted values, between neighbours where it falls between (type 7, as in R and NumPy). */
export function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** Mean and standard deviation (of all, not of a sample). */
export function momentsOf(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
