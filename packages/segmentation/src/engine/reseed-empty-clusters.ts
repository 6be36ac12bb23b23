import { writeRowVector } from './row-vectors.js';
import type { Solver } from './solver.js';
import type { TimeSlice } from './time-slice.js';

/**
 * Moves each empty cluster to the row that lies farthest from its centroid, and takes that row out of the mean it was in.
 * Of rows equally far, the first. A cluster stays empty when all rows lie on centroids: there are fewer different rows.
 * `near`: squared distances that differ by less are equal. Gives back whether any cluster moved.
 */
export async function reseedEmptyClusters(
  solver: Solver,
  sizes: Int32Array,
  centroids: Float64Array,
  means: Float64Array,
  near: number,
  slice: TimeSlice,
): Promise<boolean> {
  const { packed, embedding, labels } = solver;
  const { dimensions } = embedding;
  const left = Int32Array.from(sizes);
  const taken = new Set<number>();
  const vector = new Float64Array(dimensions);
  const distances = new Float64Array(labels.length);
  for (let row = 0; row < labels.length; row += 1) {
    writeRowVector(packed, embedding, row, vector, 0);
    const centre = (labels[row] ?? 0) * dimensions;
    let distance = 0;
    for (let index = 0; index < dimensions; index += 1) {
      distance += ((vector[index] ?? 0) - (centroids[centre + index] ?? 0)) ** 2;
    }
    distances[row] = distance;
    if ((row & 1023) === 0 && slice.isOver()) await slice.rest();
  }

  for (let cluster = 0; cluster < sizes.length; cluster += 1) {
    if (sizes[cluster] !== 0) continue;
    if (slice.isOver()) await slice.rest();
    let farthest = -1;
    for (let row = 0; row < labels.length; row += 1) {
      if ((left[labels[row] ?? 0] ?? 0) < 2 || taken.has(row)) continue;
      const limit = farthest === -1 ? 0 : (distances[farthest] ?? 0);
      if ((distances[row] ?? 0) > limit + near) farthest = row;
    }
    if (farthest === -1) break;
    taken.add(farthest);
    const donor = labels[farthest] ?? 0;
    const size = left[donor] ?? 0;
    left[donor] = size - 1;
    writeRowVector(packed, embedding, farthest, vector, 0);
    for (let index = 0; index < dimensions; index += 1) {
      const value = vector[index] ?? 0;
      const mean = donor * dimensions + index;
      means[cluster * dimensions + index] = value;
      means[mean] = ((means[mean] ?? 0) * size - value) / (size - 1);
    }
  }
  return taken.size > 0;
}
