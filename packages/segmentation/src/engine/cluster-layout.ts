import type { RowLayout } from './row-layout.js';
import { aligned } from './row-layout.js';

/** Where the float32 scores begin, per kind of column, in bytes from the tables' address: one table a group of fused columns. */
export interface SingleOffsets {
  readonly base: number;
  readonly groups: readonly number[];
  readonly numerics: number;
  readonly labels: number;
}

/** The same of the float64 scores: one row a vector of the embedding, in its order. */
export interface DoubleOffsets {
  readonly base: number;
  readonly vectors: number;
}

/**
 * What a kernel reads and writes for `clusterCount` clusters, as distances in bytes from one address. Scores exist twice:
 * in float32, padded to whole vectors, for the first look; in float64 for ties.
 */
export interface ClusterLayout {
  readonly clusterCount: number;
  /** Vectors of four clusters. */
  readonly vectors: number;
  /** Scores: the width of a tie as four equal f32, then the tables. */
  readonly singles: SingleOffsets;
  /** The width of a near tie in float64, then the tables. */
  readonly nearTie: number;
  readonly doubles: DoubleOffsets;
  /** For bounds, four equal f32 each: the centroids' drift so far, rounded down and up, and what rounding may do to distances. */
  readonly drift: { readonly low: number; readonly high: number; readonly widths: number };
  readonly scoreBytes: number;
  /** Sums of one thread: rows that changed (i32), sizes (i32), counts per level (i32), numeric sums (f64), by cluster. */
  readonly sizes: number;
  readonly counts: readonly number[];
  readonly labelCounts: number;
  readonly numericSums: number;
  readonly sumBytes: number;
  /** Behind the sums: rows to settle in float64 (i32 each), rows whose bound expired (i32), scores of one row (f64). */
  readonly expired: number;
  readonly rowScores: number;
  readonly threadBytes: number;
}

/** The kernel's widest: one bit a cluster in a 64-bit word. */
export const mostKernelClusters = 64;

/** Lays out scores and sums for so many clusters. Rows begin in one cluster more, "none yet", which has no sums. */
export function layOutClusters(rows: RowLayout, clusterCount: number): ClusterLayout {
  const vectors = Math.ceil(clusterCount / 4);
  let end = 0;
  const take = (bytes: number): number => {
    const start = end;
    end += aligned(bytes);
    return start;
  };
  take(16);
  const width = vectors * 16;
  const singles = {
    base: take(width),
    groups: rows.groups.map((group) => take(group.size * width)),
    numerics: take(rows.numericCount * width),
    labels: take(rows.labelLevels * width),
  };
  const nearTie = take(8);
  const doubles = { base: take(8 * clusterCount), vectors: take(8 * clusterCount * rows.vectorCount) };
  const drift = { low: take(16), high: take(16), widths: take(16) };
  const scoreBytes = end;

  end = 0;
  take(16);
  const sizes = take(4 * clusterCount);
  const counts = rows.groups.map((group) => take(4 * clusterCount * group.size));
  const labelCounts = take(4 * clusterCount * rows.labelLevels);
  const numericSums = take(8 * clusterCount * rows.numericCount);
  const sumBytes = end;
  const expired = sumBytes + aligned(4 * (rows.blockRows + 1));
  const rowScores = expired + aligned(4 * (rows.blockRows + 1));
  const threadBytes = rowScores + aligned(8 * clusterCount);
  return {
    ...{ clusterCount, vectors, singles, nearTie, doubles, drift, scoreBytes },
    ...{ sizes, counts, labelCounts, numericSums, sumBytes, expired, rowScores, threadBytes },
  };
}
