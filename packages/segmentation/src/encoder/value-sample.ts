import { createRandom } from '../engine/random.js';

/** So many values are kept whole; of more, an even sample of this size. */
const mostValues = 131_072;

/** Keeps tuples of numbers in bounded memory. */
export interface ValueSample {
  add(first: number, second?: number): void;
  /** Values, pairs one after the other, ordered by first and second: so up to the limit the input's order is no matter. */
  sorted(): { readonly first: Float64Array; readonly second: Float64Array };
  readonly count: number;
}

/** An even sample (reservoir), drawn from a fixed seed: the same values in the same order give the same sample. */
export function createValueSample(): ValueSample {
  const random = createRandom(0x5eed);
  const values: [number, number][] = [];
  let count = 0;
  return {
    add: (first, second = 0) => {
      count += 1;
      if (values.length < mostValues) {
        values.push([first, second]);
        return;
      }
      const place = Math.floor(random() * count);
      const slot = values[place];
      if (slot === undefined) return;
      slot[0] = first;
      slot[1] = second;
    },
    sorted: () => {
      const ordered = [...values].sort((left, right) => left[0] - right[0] || left[1] - right[1]);
      return {
        first: Float64Array.from(ordered, (value) => value[0]),
        second: Float64Array.from(ordered, (value) => value[1]),
      };
    },
    get count() {
      return count;
    },
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
