/**
 * Where candidates lie in space: the sum of one vector per categorical level, one per label, and each numeric times its
 * vector. Every weighting (one-hot, variance, FAMD) is such a linear map, so the engine needs to know nothing else.
 */
export interface Embedding {
  readonly dimensions: number;
  /** Per categorical column: `levelCount` rows of `dimensions`. */
  readonly categoricals: readonly Float64Array[];
  /** Per numeric column: one vector of `dimensions`. */
  readonly numerics: readonly Float64Array[];
  /** Per multi-label column: `levelCount` rows of `dimensions`. */
  readonly multiLabels: readonly Float64Array[];
}
