import { writeRowVector } from '../engine/row-vectors.js';
import type { Workbench } from '../engine/workbench.js';
import type { Labeling } from './silhouette.js';

/**
 * The mean silhouette under squared distances, exact without looking at a single pair: the mean squared distance of a row from a
 * cluster is that from its mean plus the cluster's variance. Higher than the true silhouette, but it keeps the order.
 */
export async function squaredSilhouette(
  { packed, embedding, threads }: Workbench,
  rows: Uint32Array,
  { labels, clusterCount }: Labeling,
): Promise<number> {
  const { dimensions } = embedding;
  const { slice } = threads;
  const vector = new Float64Array(dimensions);
  const means = new Float64Array(clusterCount * dimensions);
  const sizes = new Float64Array(clusterCount);
  const squares = new Float64Array(clusterCount);
  const visit = async (each: (label: number) => void): Promise<void> => {
    for (let place = 0; place < rows.length; place += 1) {
      writeRowVector(packed, embedding, rows[place] ?? 0, vector, 0);
      each(labels[place] ?? 0);
      if ((place & 255) === 0 && slice.isOver()) await slice.rest();
    }
  };
  const distanceFrom = (cluster: number): number => {
    let sum = 0;
    const from = cluster * dimensions;
    for (let index = 0; index < dimensions; index += 1) sum += ((vector[index] ?? 0) - (means[from + index] ?? 0)) ** 2;
    return sum;
  };
  await visit((label) => {
    sizes[label] = (sizes[label] ?? 0) + 1;
    const to = label * dimensions;
    for (let index = 0; index < dimensions; index += 1)
      means[to + index] = (means[to + index] ?? 0) + (vector[index] ?? 0);
  });
  means.forEach((sum, at) => (means[at] = sum / Math.max(1, sizes[Math.floor(at / dimensions)] ?? 1)));
  await visit((label) => (squares[label] = (squares[label] ?? 0) + distanceFrom(label)));

  let total = 0;
  await visit((label) => {
    let inside = 0;
    let nearest = Infinity;
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      const size = sizes[cluster] ?? 0;
      if (size === 0) continue;
      const mean = distanceFrom(cluster) + (squares[cluster] ?? 0) / size;
      if (cluster === label) inside = size > 1 ? (mean * size) / (size - 1) : 0;
      else nearest = Math.min(nearest, mean);
    }
    const largest = Math.max(inside, nearest);
    if ((sizes[label] ?? 0) > 1 && nearest < Infinity && largest > 0) total += (nearest - inside) / largest;
  });
  return total / rows.length;
}
