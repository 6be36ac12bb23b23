import { writeRowVector } from '../engine/row-vectors.js';
import type { Workbench } from '../engine/workbench.js';
import type { Labeling } from './silhouette.js';

interface Moments {
  readonly labels: Uint8Array;
  readonly sizes: Float64Array;
  /** Sums of coordinates, then means. */
  readonly means: Float64Array;
  /** Sums of squared lengths, then each cluster's variance. */
  readonly variances: Float64Array;
  total: number;
}

/**
 * The mean silhouette of each labeling under squared distances, exact without looking at a single pair: the mean squared distance
 * of a row from a cluster is that from its mean plus the cluster's variance. Higher than the true silhouette, but it keeps the
 * order.
 */
export async function squaredSilhouettes(
  { packed, embedding, statistics, threads }: Workbench,
  rows: Uint32Array,
  labelings: readonly Labeling[],
): Promise<readonly number[]> {
  const { dimensions } = embedding;
  const { slice } = threads;
  const vector = new Float64Array(dimensions);
  const all = labelings.map(({ labels, clusterCount }): Moments => {
    const variances = new Float64Array(clusterCount);
    const means = new Float64Array(clusterCount * dimensions);
    return { labels, sizes: new Float64Array(clusterCount), means, variances, total: 0 };
  });
  const visit = async (each: (moments: Moments, label: number, length: number) => void): Promise<void> => {
    for (let place = 0; place < rows.length; place += 1) {
      writeRowVector(packed, embedding, rows[place] ?? 0, vector, 0);
      let length = 0;
      for (let index = 0; index < dimensions; index += 1) {
        // Relative to the mean row, so that squares stay small and their differences sharp.
        const value = (vector[index] ?? 0) - (statistics.mean[index] ?? 0);
        vector[index] = value;
        length += value * value;
      }
      for (const moments of all) each(moments, moments.labels[place] ?? 0, length);
      if ((place & 255) === 0 && slice.isOver()) await slice.rest();
    }
  };
  await visit(({ sizes, means, variances }, label, length) => {
    sizes[label] = (sizes[label] ?? 0) + 1;
    variances[label] = (variances[label] ?? 0) + length;
    const to = label * dimensions;
    for (let index = 0; index < dimensions; index += 1) {
      means[to + index] = (means[to + index] ?? 0) + (vector[index] ?? 0);
    }
  });
  for (const moments of all) finish(moments, dimensions);
  await visit((moments, label) => {
    moments.total += silhouetteOf(moments, vector, label);
  });
  return all.map(({ total }) => total / rows.length);
}

function finish({ sizes, means, variances }: Moments, dimensions: number): void {
  sizes.forEach((size, cluster) => {
    if (size === 0) return;
    let square = 0;
    for (let at = cluster * dimensions; at < (cluster + 1) * dimensions; at += 1) {
      means[at] = (means[at] ?? 0) / size;
      square += (means[at] ?? 0) ** 2;
    }
    variances[cluster] = Math.max(0, (variances[cluster] ?? 0) / size - square);
  });
}

function silhouetteOf({ sizes, means, variances }: Moments, vector: Float64Array, label: number): number {
  const dimensions = vector.length;
  let inside = 0;
  let nearest = Infinity;
  for (let cluster = 0; cluster < sizes.length; cluster += 1) {
    const size = sizes[cluster] ?? 0;
    if (size === 0) continue;
    let distance = variances[cluster] ?? 0;
    const from = cluster * dimensions;
    for (let index = 0; index < dimensions; index += 1) {
      const difference = (vector[index] ?? 0) - (means[from + index] ?? 0);
      distance += difference * difference;
    }
    if (cluster === label) inside = size > 1 ? (distance * size) / (size - 1) : 0;
    else if (distance < nearest) nearest = distance;
  }
  const largest = Math.max(inside, nearest);
  return (sizes[label] ?? 0) > 1 && nearest < Infinity && largest > 0 ? (nearest - inside) / largest : 0;
}
