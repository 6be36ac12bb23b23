import { createRandom } from '../engine/random.js';
import { sortNumbers } from './sort-numbers.js';

/** So many values are kept whole; of more, an even sample of this size. */
const mostValues = 65_536;

/** Keeps numbers, or pairs of them, in bounded memory. */
export interface ValueSample {
  /** Adds the first `rowCount` numbers, or pairs, whose first number is not NaN. Gives back how many are left out. */
  add(rowCount: number, firsts: Float64Array, seconds?: Float64Array): number;
  /** What was kept, in rising order: so up to the limit the order of the records does not matter. To be called once. */
  sorted(): Float64Array;
  /** Pairs in rising order of their first, then their second number. */
  sortedPairs(): readonly (readonly [number, number])[];
}

/** An even sample (reservoir), drawn from a fixed seed: the same values in the same order give the same sample. */
export function createValueSample(holdsPairs: boolean): ValueSample {
  const random = createRandom(0x5eed);
  // At full length from the beginning: memory that is not written to costs nothing, growing would write it over and over.
  const keptFirsts = new Float64Array(mostValues);
  const keptSeconds = new Float64Array(holdsPairs ? mostValues : 0);
  let count = 0;
  return {
    add: (rowCount, firsts, seconds) => {
      let added = 0;
      for (let row = 0; row < rowCount; row += 1) {
        const first = firsts[row] ?? NaN;
        if (Number.isNaN(first)) continue;
        const before = count + added;
        added += 1;
        const place = before < mostValues ? before : Math.floor(random() * (before + 1));
        if (place >= mostValues) continue;
        keptFirsts[place] = first;
        if (seconds !== undefined) keptSeconds[place] = seconds[row] ?? 0;
      }
      count += added;
      return rowCount - added;
    },
    sorted: () => sortNumbers(keptFirsts.subarray(0, Math.min(count, mostValues))),
    sortedPairs: () =>
      Array.from(
        keptFirsts.subarray(0, Math.min(count, mostValues)),
        (first, at) => [first, keptSeconds[at] ?? 0] as const,
      ).sort((left, right) => left[0] - right[0] || left[1] - right[1]),
  };
}

/** A quantile of sorted values, between neighbours where it falls between (type 7, as in R and NumPy). */
export function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** Draws values in to these bounds, where they stand. */
export function drawIn(values: Float64Array, lowest: number, highest: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = Math.min(highest, Math.max(lowest, values[at] ?? 0));
}

/** Mean and standard deviation (of all, not of a sample). */
export function momentsOf(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  const mean = sum / values.length;
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) squares += ((values[at] ?? 0) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
