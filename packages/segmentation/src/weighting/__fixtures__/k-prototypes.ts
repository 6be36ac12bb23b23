import type { EncodedTable } from '../../encoded-table.js';
import type { Random } from '../../engine/random.js';
import { createRandom } from '../../engine/random.js';

/** Rows of numbers, and of codes that only are or are not equal; each label is a code of two levels. */
interface MixedRows {
  readonly numbers: readonly (readonly number[])[];
  readonly codes: readonly (readonly number[])[];
}

function mixedRows({ rowCount, numerics, categoricals, multiLabels }: EncodedTable): MixedRows {
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  return {
    numbers: rows.map((row) => numerics.map((values) => values[row] ?? 0)),
    codes: rows.map((row) => [
      ...categoricals.map(({ codes }) => codes[row] ?? 0),
      ...multiLabels.flatMap(({ offsets, codes, levelCount }) => {
        const own = new Set(codes.subarray(offsets[row], offsets[row + 1]));
        return Array.from({ length: levelCount }, (__, level) => (own.has(level) ? 1 : 0));
      }),
    ]),
  };
}

const mostFrequent = (values: readonly number[]): number => {
  const counts: number[] = [];
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts.reduce((best, count, value) => (count > (counts[best] ?? 0) ? value : best), values[0] ?? 0);
};
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * K-prototypes in its plain form (Huang 1998): squared distances of numbers from means, plus `gamma` for each code that is not its
 * group's most frequent. The best of some starts from random rows.
 */
export function kPrototypes(
  table: EncodedTable,
  clusterCount: number,
  gamma: number,
  { seed, starts }: { readonly seed: number; readonly starts: number },
): Uint8Array {
  const rows = mixedRows(table);
  const fits = Array.from({ length: starts }, (_, start) =>
    fitOnce(rows, clusterCount, gamma, createRandom(seed, start)),
  );
  return fits.reduce((best, fit) => (fit.cost < best.cost ? fit : best)).labels;
}

function fitOnce({ numbers, codes }: MixedRows, clusterCount: number, gamma: number, random: Random) {
  const rowCount = numbers.length;
  const labels = new Uint8Array(rowCount).fill(clusterCount);
  let prototypes = Array.from({ length: clusterCount }, () => {
    const row = Math.floor(random() * rowCount);
    return { middle: numbers[row] ?? [], modes: codes[row] ?? [] };
  });
  let cost = 0;
  for (let round = 0, moved = 1; moved > 0 && round < 100; round += 1) {
    cost = 0;
    moved = 0;
    for (let row = 0; row < rowCount; row += 1) {
      const [values = [], own = []] = [numbers[row], codes[row]];
      const distances = prototypes.map(({ middle, modes }) => {
        let distance = 0;
        for (let at = 0; at < values.length; at += 1) distance += ((values[at] ?? 0) - (middle[at] ?? 0)) ** 2;
        for (let at = 0; at < own.length; at += 1) distance += own[at] === modes[at] ? 0 : gamma;
        return distance;
      });
      const least = Math.min(...distances);
      const label = distances.indexOf(least);
      cost += least;
      if (labels[row] !== label) moved += 1;
      labels[row] = label;
    }
    prototypes = prototypes.map((before, cluster) => {
      const members = numbers.flatMap((_, row) => (labels[row] === cluster ? [row] : []));
      if (members.length === 0) return before;
      return {
        middle: before.middle.map((_, at) => mean(members.map((row) => numbers[row]?.[at] ?? 0))),
        modes: before.modes.map((_, at) => mostFrequent(members.map((row) => codes[row]?.[at] ?? 0))),
      };
    });
  }
  return { labels, cost };
}
