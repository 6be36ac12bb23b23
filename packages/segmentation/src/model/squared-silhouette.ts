import { createTimeSlice } from '../engine/time-slice.js';

/** Rows as vectors, and the cluster of each. */
export interface LabelledRows {
  /** One row of `dimensions` after the other. */
  readonly rows: Float64Array;
  readonly dimensions: number;
  readonly labels: ArrayLike<number>;
  readonly clusterCount: number;
}

/**
 * The silhouette of every row over squared Euclidean distances, exact: the mean squared distance from a row to a cluster is
 * the squared distance to its mean plus its variance, so no pair is looked at. Rows alone in their cluster get 0.
 * Leaves the event loop free between slices.
 */
export async function squaredSilhouettes(
  { rows, dimensions, labels, clusterCount }: LabelledRows,
  signal?: AbortSignal,
): Promise<Float64Array> {
  const slice = createTimeSlice(signal);
  const rowCount = labels.length;
  const sizes = new Float64Array(clusterCount);
  const means = new Float64Array(clusterCount * dimensions);
  for (let row = 0; row < rowCount; row += 1) {
    const label = labels[row] ?? 0;
    sizes[label] = (sizes[label] ?? 0) + 1;
    for (let index = 0; index < dimensions; index += 1) {
      const at = label * dimensions + index;
      means[at] = (means[at] ?? 0) + (rows[row * dimensions + index] ?? 0);
    }
    if (slice.isOver()) await slice.rest();
  }
  means.forEach((sum, at) => (means[at] = sum / Math.max(1, sizes[Math.floor(at / dimensions)] ?? 0)));
  const squaredTo = (row: number, cluster: number): number => {
    let sum = 0;
    for (let index = 0; index < dimensions; index += 1) {
      const difference = (rows[row * dimensions + index] ?? 0) - (means[cluster * dimensions + index] ?? 0);
      sum += difference * difference;
    }
    return sum;
  };
  const variances = new Float64Array(clusterCount);
  for (let row = 0; row < rowCount; row += 1) {
    const label = labels[row] ?? 0;
    variances[label] = (variances[label] ?? 0) + squaredTo(row, label) / (sizes[label] ?? 1);
    if (slice.isOver()) await slice.rest();
  }
  const silhouettes = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const own = labels[row] ?? 0;
    const size = sizes[own] ?? 0;
    let nearest = Infinity;
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      if (cluster === own || sizes[cluster] === 0) continue;
      nearest = Math.min(nearest, squaredTo(row, cluster) + (variances[cluster] ?? 0));
    }
    if (size < 2 || nearest === Infinity) continue;
    // Among its own kind a row is not compared with itself.
    const within = ((squaredTo(row, own) + (variances[own] ?? 0)) * size) / (size - 1);
    const larger = Math.max(within, nearest);
    silhouettes[row] = larger === 0 ? 0 : (nearest - within) / larger;
    if (slice.isOver()) await slice.rest();
  }
  return silhouettes;
}
