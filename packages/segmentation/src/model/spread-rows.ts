/** At most `most` row numbers, evenly spread over `rowCount`: data is often sorted by date. */
export function spreadRows(rowCount: number, most: number): Uint32Array {
  const count = Math.min(rowCount, most);
  return Uint32Array.from({ length: count }, (_, at) => Math.floor((at * rowCount) / count));
}
