import type { ClusterMeans } from './cluster-sums.js';
import { reseedEmptyClusters } from './reseed-empty-clusters.js';
import type { Solver } from './solver.js';
import { createStride } from './stride.js';
import type { TimeSlice } from './time-slice.js';

/** When Lloyd's algorithm stops. */
export interface LloydLimits {
  /** The centroids' summed squared movement that counts as none. */
  readonly movement: number;
  readonly maximumIterations: number;
  /** Squared distances that differ by less are equal. */
  readonly near: number;
  /** Whether it may leave its path to arrive sooner (see `createStride`). Where it stops, centroids are means as ever. */
  readonly strides: boolean;
  readonly slice: TimeSlice;
  readonly onIteration?: (iteration: number, moved: number) => void;
}

/** Where it stopped. */
export interface LloydOutcome extends ClusterMeans {
  /** The last centroids; the solver's labels belong to them. */
  readonly centroids: Float64Array;
  readonly iterations: number;
  /** Whether it stopped by itself. */
  readonly converged: boolean;
}

/**
 * Assign, move to the mean, until no row changes or the centroids hardly move: scikit-learn's rule, so the same start takes
 * the same path there. Unless no row changed, rows are assigned once more, so that labels belong to the centroids returned.
 */
export async function runLloyd(solver: Solver, start: Float64Array, limits: LloydLimits): Promise<LloydOutcome> {
  let centroids: Float64Array = Float64Array.from(start);
  let iterations = 0;
  let settled = false;
  let converged = false;
  const stride = limits.strides ? createStride() : null;
  while (!converged && iterations < limits.maximumIterations) {
    const moved = await solver.pass(centroids);
    iterations += 1;
    limits.onIteration?.(iterations, moved);
    const { sizes, means } = solver.readMeans(centroids);
    const reseeded =
      sizes.includes(0) && (await reseedEmptyClusters(solver, sizes, centroids, means, limits.near, limits.slice));
    settled = moved === 0 && !reseeded;
    converged = settled || squaredShift(centroids, means) <= limits.movement;
    centroids = stride === null || converged || reseeded ? means : stride.next(centroids, means);
  }
  if (!settled) await solver.pass(centroids);
  return { centroids, iterations, converged, ...solver.readMeans(centroids) };
}

/** How far all centroids moved: squared distances, summed. */
export function squaredShift(from: Float64Array, to: Float64Array): number {
  let shift = 0;
  for (let index = 0; index < from.length; index += 1) shift += ((to[index] ?? 0) - (from[index] ?? 0)) ** 2;
  return shift;
}
