import type { ClusterFit, FitOptions } from './fit-clusters.js';
import { labelByCentroids } from './fit-clusters.js';
import { squaredShift } from './lloyd.js';
import { createRandom } from './random.js';
import { writeRowVector } from './row-vectors.js';
import type { Workbench } from './workbench.js';

/**
 * The reference: ml-kmeans on dense rows, from the start that the other engines would take. It stops by the rule of the other
 * engines and not by its own (which looks at each centroid alone), and rows are labelled anew at the end, because its labels
 * belong to the centroids of the round before. An empty cluster keeps its place.
 */
export async function fitWithMlKMeans(workbench: Workbench, options: FitOptions): Promise<ClusterFit> {
  // Loaded when asked for: it costs every process that imports this package nine megabytes otherwise.
  const { kmeansGenerator } = await import('ml-kmeans');
  const { packed, embedding, statistics, spread, seeder, threads } = workbench;
  const { clusterCount, onProgress } = options;
  const { dimensions } = embedding;
  const vector = new Float64Array(dimensions);
  const rows: number[][] = [];
  for (let row = 0; row < packed.layout.rowCount; row += 1) {
    writeRowVector(packed, embedding, row, vector, 0);
    rows.push(Array.from(vector));
    if (threads.slice.isOver()) await threads.slice.rest();
  }
  const movement = (options.tolerance * spread) / statistics.rowCount / dimensions;
  let best: ClusterFit | null = null;
  const restarts = options.startCentroids === undefined ? Math.max(1, options.initialisations) : 1;
  for (let restart = 0; restart < restarts; restart += 1) {
    const start = options.startCentroids ?? (await seeder?.draw(clusterCount, createRandom(options.seed, restart)));
    if (start === undefined) break;
    const rounds = kmeansGenerator(rows, clusterCount, {
      initialization: toLists(start, dimensions),
      tolerance: -1,
      maxIterations: options.maximumIterations,
    });
    let centroids = start;
    let iterations = 0;
    let converged = false;
    for (const round of rounds) {
      const next = Float64Array.from(round.centroids.flat());
      converged = squaredShift(centroids, next) <= movement;
      centroids = next;
      iterations += 1;
      onProgress?.({ clusterCount, phase: 'rows', restart, iteration: iterations, moved: null });
      await threads.slice.rest();
      if (converged) break;
    }
    const fit = await labelByCentroids(workbench, centroids, { iterations, converged });
    if (best === null || fit.inertia < best.inertia) best = fit;
  }
  if (best === null) throw new RangeError('A fit needs at least one restart; this is a fault of the engine.');
  return best;
}

const toLists = (centroids: Float64Array, dimensions: number): number[][] =>
  Array.from({ length: centroids.length / dimensions }, (_, cluster) =>
    Array.from(centroids.subarray(cluster * dimensions, (cluster + 1) * dimensions)),
  );
