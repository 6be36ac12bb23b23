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

/** Sorts rows by their clusters in all labelings, so that one sum of distances serves every labeling. */
export function orderByRuns(labelings: readonly Uint8Array[], rowCount: number): RunOrder {
  const signature = (row: number): string => String.fromCharCode(...labelings.map((labels) => labels[row] ?? 0));
  const byClusters = new Map<string, number[]>();
  for (let row = 0; row < rowCount; row += 1) {
    const key = signature(row);
    const rows = byClusters.get(key);
    if (rows === undefined) byClusters.set(key, [row]);
    else rows.push(row);
  }
  const runs: RowRun[] = [];
  const places: number[] = [];
  for (const key of [...byClusters.keys()].sort()) {
    const rows = byClusters.get(key) ?? [];
    const clusters = labelings.map((labels) => labels[rows[0] ?? 0] ?? 0);
    for (let first = 0; first < rows.length; first += longestRun) {
      const part = rows.slice(first, first + longestRun);
      const start = places.length;
      for (const row of part) places.push(row);
      runs.push({ start, end: places.length, clusters });
      while (places.length % vectorRows !== 0) places.push(-1);
    }
  }
  return { runs, rowAt: Int32Array.from(places) };
}
