import { runLloyd } from './lloyd.js';
import { createRandom } from './random.js';
import type { Solver } from './solver.js';
import { createSolver } from './solver.js';
import type { Workbench } from './workbench.js';

/** How far a fit is. */
export interface FitProgress {
  readonly clusterCount: number;
  /** `start`: a restart that looks for a good start, on a sample when there are many rows. `rows`: the fit of all rows. */
  readonly phase: 'start' | 'rows';
  /** Which restart, from 0. */
  readonly restart: number;
  /** Rounds done in this phase. */
  readonly iteration: number;
  /** Rows that changed their cluster in the last round; null where the engine does not say. */
  readonly moved: number | null;
}

/** Clusters of all rows. */
export interface ClusterFit {
  /** `clusterCount` rows of the embedding's dimensions. */
  readonly centroids: Float64Array;
  /** The nearest centroid of each row; of equally near ones the first. */
  readonly labels: Uint8Array;
  /** Squared distances from the nearest centroid, summed. */
  readonly inertia: number;
  /** Rounds over all rows. */
  readonly iterations: number;
  readonly sizes: Int32Array;
  /** False when `maximumIterations` ended it. */
  readonly converged: boolean;
}

/** How to fit. */
export interface FitOptions {
  readonly clusterCount: number;
  readonly seed: number;
  readonly initialisations: number;
  readonly startCentroids?: Float64Array | undefined;
  readonly tolerance: number;
  readonly maximumIterations: number;
  readonly onProgress?: ((progress: FitProgress) => void) | undefined;
}

/** Squared distances that differ by less than this part of a row's mean square are equal, only rounded differently. */
const nearPart = 1e-9;

/** Centroids of the small sample need not come to rest as well as those of all rows: rounds over more rows follow. */
const sampleTolerance = 10;

/** A fit, and what each restart found on the base rows. */
export interface FitWithRestarts {
  readonly fit: ClusterFit;
  /** Labels of the base rows, one list a restart; none when the start was given. */
  readonly labelings: readonly Uint8Array[];
}

/** Restarts on the base rows, then the best of them on all rows. */
export async function fitClusters(workbench: Workbench, options: FitOptions): Promise<FitWithRestarts> {
  const { packed, embedding, statistics, threads, isSampled } = workbench;
  const { clusterCount, startCentroids } = options;
  const solver = createSolver(packed, embedding, statistics, clusterCount, threads, isSampled);
  try {
    if (startCentroids !== undefined) {
      return { fit: await fitFrom(workbench, solver, startCentroids, options), labelings: [] };
    }
    if (!isSampled) return await bestRestart(workbench, solver, options, 'rows');
    const onThisThread = { ...threads, parallel: false };
    const sampled = createSolver(workbench.base, embedding, statistics, clusterCount, onThisThread);
    const { fit, labelings } = await bestRestart(workbench, sampled, options, 'start');
    const start = await goOnInMiddle(workbench, fit.centroids, options);
    return { fit: await fitFrom(workbench, solver, start, options), labelings };
  } finally {
    solver.release();
  }
}

/** Most of the way that is left after the small sample is gone on the larger one. */
async function goOnInMiddle(workbench: Workbench, start: Float64Array, options: FitOptions): Promise<Float64Array> {
  const { middle, embedding, statistics, threads } = workbench;
  if (middle === null) return start;
  const solver = createSolver(middle, embedding, statistics, options.clusterCount, threads, true);
  try {
    return (await fitFrom(workbench, solver, start, options, 'start')).centroids;
  } finally {
    solver.release();
  }
}

/** Fits the base rows once for every restart. */
async function bestRestart(
  workbench: Workbench,
  solver: Solver,
  options: FitOptions,
  phase: FitProgress['phase'],
): Promise<FitWithRestarts> {
  let best: ClusterFit | null = null;
  const labelings: Uint8Array[] = [];
  const { seeder } = workbench;
  if (seeder === null) throw new RangeError('Nothing draws the starts; this is a fault of the engine.');
  for (let restart = 0; restart < Math.max(1, options.initialisations); restart += 1) {
    const start = await seeder.draw(options.clusterCount, createRandom(options.seed, restart));
    const fit = await fitFrom(workbench, solver, start, options, phase, restart);
    labelings.push(fit.labels);
    if (best === null || fit.inertia < best.inertia) best = fit;
  }
  if (best === null) throw new RangeError('A fit needs at least one restart; this is a fault of the engine.');
  return { fit: best, labelings };
}

const squareOf = (vector: Float64Array): number => vector.reduce((sum, value) => sum + value * value, 0);

async function fitFrom(
  { embedding, statistics, spread, baseSpread, base, isSampled, threads }: Workbench,
  solver: Solver,
  start: Float64Array,
  { clusterCount, startCentroids, tolerance, maximumIterations, onProgress }: FitOptions,
  phase: FitProgress['phase'] = 'rows',
  restart = 0,
): Promise<ClusterFit> {
  const movement = (tolerance * spread) / statistics.rowCount / embedding.dimensions;
  const outcome = await runLloyd(solver, start, {
    movement: isSampled && solver.packed === base ? sampleTolerance * movement : movement,
    maximumIterations,
    near: nearPart * (spread / statistics.rowCount + squareOf(statistics.mean)),
    // From a start of our own, there is no path that another implementation would take.
    strides: startCentroids === undefined,
    slice: threads.slice,
    onIteration: (iteration, moved) => onProgress?.({ clusterCount, phase, restart, iteration, moved }),
  });
  const { centroids, sizes, means, iterations, converged } = outcome;
  const inertia = inertiaOf(solver.packed === base ? baseSpread : spread, centroids, means, sizes, statistics.mean);
  return { centroids, labels: solver.labels.slice(), inertia, iterations, sizes, converged };
}

/** Labels all rows by centroids that came from elsewhere. */
export async function labelByCentroids(
  { packed, embedding, statistics, spread, threads }: Workbench,
  centroids: Float64Array,
  outcome: Pick<ClusterFit, 'iterations' | 'converged'>,
): Promise<ClusterFit> {
  const solver = createSolver(packed, embedding, statistics, centroids.length / embedding.dimensions, threads);
  await solver.pass(centroids);
  const { sizes, means } = solver.readMeans(centroids);
  const inertia = inertiaOf(spread, centroids, means, sizes, statistics.mean);
  solver.release();
  return { ...outcome, centroids, labels: solver.labels.slice(), inertia, sizes };
}

/** From sums alone, all relative to the mean row: no second look at the rows. */
function inertiaOf(
  spread: number,
  centroids: Float64Array,
  means: Float64Array,
  sizes: Int32Array,
  mean: Float64Array,
): number {
  let inertia = spread;
  sizes.forEach((size, cluster) => {
    for (let index = 0; index < mean.length; index += 1) {
      const at = cluster * mean.length + index;
      const shift = (centroids[at] ?? 0) - (mean[index] ?? 0);
      inertia += size * shift * (shift - 2 * ((means[at] ?? 0) - (mean[index] ?? 0)));
    }
  });
  return Math.max(0, inertia);
}
