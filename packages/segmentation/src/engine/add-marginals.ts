import type { ColumnGroup } from './column-group.js';

/**
 * Adds to `weights` how often each level of a group's columns occurs, where each column's levels begin at its `levelStarts`. The
 * counts of every combination of levels begin at `start`; `scratch` holds as many.
 */
export function addMarginals(
  { columns, levelCounts, size }: ColumnGroup,
  levelStarts: readonly number[],
  counts: Int32Array,
  start: number,
  scratch: Int32Array,
  weights: Float64Array,
): void {
  let from = counts;
  let first = start;
  let left = size;
  for (let place = 0; place < columns.length; place += 1) {
    const levelStart = levelStarts[columns[place] ?? 0] ?? 0;
    const levels = levelCounts[place] ?? 1;
    left /= levels;
    // The first column varies fastest: adding over its levels leaves the combinations of the others.
    for (let entry = 0; entry < left; entry += 1) {
      let sum = 0;
      for (let level = 0; level < levels; level += 1) {
        const count = from[first + entry * levels + level] ?? 0;
        weights[levelStart + level] = (weights[levelStart + level] ?? 0) + count;
        sum += count;
      }
      scratch[entry] = sum;
    }
    from = scratch;
    first = 0;
  }
}
