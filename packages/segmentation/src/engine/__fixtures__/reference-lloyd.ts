import { squaredDistance } from './dense-rows.js';

/** What the reference says. */
export interface ReferenceFit {
  readonly centroids: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly inertia: number;
  readonly iterations: number;
}

/** Distances that differ by less are the same distance, rounded differently. */
const near = 1e-9;

const nearest = (row: readonly number[], centroids: readonly (readonly number[])[]): number => {
  const distances = centroids.map((centroid) => squaredDistance(row, centroid));
  const best = Math.min(...distances);
  return distances.findIndex((distance) => distance <= best + near);
};

/**
 * Lloyd's algorithm in the plainest float64, on dense rows: the oracle of the engine. Ties go to the lowest index; an empty
 * cluster takes the row farthest from its centroid, the first of several, from a cluster that has more.
 */
export function referenceLloyd(
  rows: readonly (readonly number[])[],
  start: readonly (readonly number[])[],
  tolerance: number,
  maximumIterations: number,
): ReferenceFit {
  const dimensions = start[0]?.length ?? 0;
  const meanOf = (members: readonly (readonly number[])[]): number[] =>
    Array.from(
      { length: dimensions },
      (_, at) => members.reduce((sum, row) => sum + (row[at] ?? 0), 0) / members.length,
    );
  const mean = meanOf(rows);
  const movement =
    (tolerance * rows.reduce((sum, row) => sum + squaredDistance(row, mean), 0)) / rows.length / dimensions;
  let centroids = start;
  let labels: number[] = [];
  let iterations = 0;
  let settled = false;
  let arrived = false;
  while (!settled && !arrived && iterations < maximumIterations) {
    const next = rows.map((row) => nearest(row, centroids));
    const unchanged = next.every((label, row) => label === labels[row]);
    labels = next;
    iterations += 1;
    const members = centroids.map((_, cluster) => rows.filter((_row, row) => labels[row] === cluster));
    const sizes = members.map((list) => list.length);
    const means = members.map((list, cluster) => (list.length === 0 ? [...(centroids[cluster] ?? [])] : meanOf(list)));
    const reseeded = reseed(rows, labels, centroids, means, sizes);
    settled = unchanged && !reseeded;
    arrived =
      means.reduce((sum, centre, cluster) => sum + squaredDistance(centre, centroids[cluster] ?? []), 0) <= movement;
    centroids = means;
  }
  if (!settled) labels = rows.map((row) => nearest(row, centroids));
  const inertia = rows.reduce((sum, row, index) => sum + squaredDistance(row, centroids[labels[index] ?? 0] ?? []), 0);
  return { centroids, labels, inertia, iterations };
}

function reseed(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  centroids: readonly (readonly number[])[],
  means: number[][],
  sizes: readonly number[],
): boolean {
  const left = [...sizes];
  const taken = new Set<number>();
  const distances = rows.map((row, index) => squaredDistance(row, centroids[labels[index] ?? 0] ?? []));
  const margin = (near * rows.reduce((sum, row) => sum + squaredDistance(row, []), 0)) / rows.length;
  sizes.forEach((size, cluster) => {
    if (size > 0) return;
    let farthest = -1;
    distances.forEach((distance, row) => {
      if ((left[labels[row] ?? 0] ?? 0) < 2 || taken.has(row)) return;
      if (distance > (distances[farthest] ?? 0) + margin) farthest = row;
    });
    const row = rows[farthest];
    if (row === undefined) return;
    taken.add(farthest);
    const donor = labels[farthest] ?? 0;
    const members = left[donor] ?? 0;
    left[donor] = members - 1;
    means[cluster] = [...row];
    means[donor] = (means[donor] ?? []).map((value, at) => (value * members - (row[at] ?? 0)) / (members - 1));
  });
  return taken.size > 0;
}
