import type { TimeSlice } from '../engine/time-slice.js';

/** A stretch of rows that share their cluster in every labeling. */
export interface RowRun {
  /** Places, from a multiple of 16. */
  readonly start: number;
  readonly end: number;
  /** Its cluster in each labeling. */
  readonly clusters: readonly number[];
}

/** Rows in a new order, in runs. */
export interface RunOrder {
  readonly runs: readonly RowRun[];
  /** The row at each place; -1 for the gap after a run. */
  readonly rowAt: Int32Array;
}

/** Sums of a run's distances are kept in float32, which stays sharp for so many. */
const longestRun = 2_048;
const vectorRows = 16;
/** More than any cluster. */
const radix = 256;

/** Sorts rows by their clusters in all labelings, so that one sum of distances serves every labeling. */
export async function orderByRuns(
  labelings: readonly Uint8Array[],
  rowCount: number,
  slice: TimeSlice,
): Promise<RunOrder> {
  // Rows of one group agree in the labelings seen so far; each labeling splits the groups further.
  const groupOf = new Int32Array(rowCount);
  let groupCount = 1;
  for (const labels of labelings) {
    const groups = new Map<number, number>();
    for (let row = 0; row < rowCount; row += 1) {
      const key = (groupOf[row] ?? 0) * radix + (labels[row] ?? 0);
      let group = groups.get(key);
      if (group === undefined) {
        group = groups.size;
        groups.set(key, group);
      }
      groupOf[row] = group;
    }
    groupCount = groups.size;
    if (slice.isOver()) await slice.rest();
  }
  const sizes = new Int32Array(groupCount);
  const firstRows = new Int32Array(groupCount).fill(-1);
  for (let row = 0; row < rowCount; row += 1) {
    const group = groupOf[row] ?? 0;
    if (firstRows[group] === -1) firstRows[group] = row;
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const runs: RowRun[] = [];
  const starts = new Int32Array(groupCount);
  let place = 0;
  sizes.forEach((size, group) => {
    const clusters = labelings.map((labels) => labels[firstRows[group] ?? 0] ?? 0);
    starts[group] = place;
    // The longest run is a multiple of a vector, so a long group has no gap before its end.
    for (let first = 0; first < size; first += longestRun) {
      runs.push({ start: place + first, end: place + Math.min(size, first + longestRun), clusters });
    }
    place += Math.ceil(size / vectorRows) * vectorRows;
  });
  const rowAt = new Int32Array(place).fill(-1);
  for (let row = 0; row < rowCount; row += 1) {
    const group = groupOf[row] ?? 0;
    const at = starts[group] ?? 0;
    rowAt[at] = row;
    starts[group] = at + 1;
  }
  if (slice.isOver()) await slice.rest();
  return { runs, rowAt };
}
