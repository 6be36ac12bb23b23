/**
 * Cramér's V of a table of counts, corrected for its bias in small tables (W. Bergsma, A bias-correction for Cramér's V and
 * Tschuprow's T, Journal of the Korean Statistical Society 42, 2013): 0 no association, 1 complete.
 */
export function cramersV(table: readonly (readonly number[])[]): number {
  const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = (table[0] ?? []).map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const total = rowSums.reduce((sum, count) => sum + count, 0);
  const rows = rowSums.filter((sum) => sum > 0).length;
  const columns = columnSums.filter((sum) => sum > 0).length;
  if (rows < 2 || columns < 2) return 0;
  let chiSquared = 0;
  table.forEach((row, at) => {
    row.forEach((count, column) => {
      const expected = ((rowSums[at] ?? 0) * (columnSums[column] ?? 0)) / total;
      if (expected > 0) chiSquared += (count - expected) ** 2 / expected;
    });
  });
  const phi = Math.max(0, chiSquared / total - ((rows - 1) * (columns - 1)) / (total - 1));
  const correctedRows = rows - (rows - 1) ** 2 / (total - 1);
  const correctedColumns = columns - (columns - 1) ** 2 / (total - 1);
  return Math.min(1, Math.sqrt(phi / Math.min(correctedRows - 1, correctedColumns - 1)));
}
