/**
 * One candidate as numbers, in buffers that are used again for the next one (see `FittedEncoder.createRow`). Columns stand
 * in the order of the encoded table.
 */
export interface EncodedRow {
  /** One code per categorical column. */
  readonly categoricals: Uint16Array;
  /** One number per numeric column: on the table's grid, so the same to the bit. */
  readonly numerics: Float32Array;
  /** Per multi-label column: codes without repetition, of which the first `labelCounts[column]` count. */
  readonly labels: readonly Uint16Array[];
  readonly labelCounts: Uint16Array;
}
