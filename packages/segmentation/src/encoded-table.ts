/** A feature with one level per candidate, as codes. */
export interface CategoricalColumn {
  /** One code per row, from 0, below `levelCount`. */
  readonly codes: Uint8Array | Uint16Array;
  readonly levelCount: number;
}

/** A feature with any number of levels per candidate, such as skills. */
export interface MultiLabelColumn {
  /** Where each row's codes begin in `codes`; one more than there are rows, so the last says where they end. */
  readonly offsets: Uint32Array;
  readonly codes: Uint16Array;
  readonly levelCount: number;
}

/**
 * Candidates as numbers, column by column. Categoricals stay codes: the one-hot matrix is never built. Scaled numerics lie
 * on a grid of 2^-20 within ±8, so that they are exact in float32 and their float64 sums are exact in any order.
 */
export interface EncodedTable {
  readonly rowCount: number;
  readonly categoricals: readonly CategoricalColumn[];
  readonly numerics: readonly Float32Array[];
  readonly multiLabels: readonly MultiLabelColumn[];
}
