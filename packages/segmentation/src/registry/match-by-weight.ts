/**
 * The one-to-one matching of rows to columns with the largest sum of weights (Hungarian method with potentials, O(n³)).
 * Returns the column of each row, or -1 where there are more rows than columns. Equal sums: the lowest columns win.
 */
export function matchByWeight(weights: readonly (readonly number[])[], columnCount: number): number[] {
  const rowCount = weights.length;
  const size = Math.max(rowCount, columnCount);
  // Costs of a square problem: what is not there weighs nothing.
  const cost = (row: number, column: number): number => -(weights[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  /** Which row (from 1) a column (from 1) has; column 0 holds the row that looks for one. */
  const rowOf = new Int32Array(size + 1);
  const previous = new Int32Array(size + 1);

  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(size + 1).fill(Infinity);
    const isVisited = new Uint8Array(size + 1);
    do {
      isVisited[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (isVisited[other] === 1) continue;
        const reduced = cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (slack[other] ?? 0)) {
          slack[other] = reduced;
          previous[other] = column;
        }
        if ((slack[other] ?? 0) < delta) {
          delta = slack[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (isVisited[other] === 1) {
          const holder = rowOf[other] ?? 0;
          rowPotential[holder] = (rowPotential[holder] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else slack[other] = (slack[other] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    // Along the way back every column passes its row on, and the free one takes the last.
    while (column !== 0) {
      const from = previous[column] ?? 0;
      rowOf[column] = rowOf[from] ?? 0;
      column = from;
    }
  }

  const columnOf = Array<number>(rowCount).fill(-1);
  for (let column = 1; column <= columnCount; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row < rowCount) columnOf[row] = column - 1;
  }
  return columnOf;
}
