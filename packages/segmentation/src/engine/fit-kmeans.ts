import { availableParallelism } from 'node:os';
import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import { checkClusterCount, checkStartCentroids } from './check-input.js';
import { mostKernelClusters } from './cluster-layout.js';
import type { ClusterFit, FitProgress } from './fit-clusters.js';
import { fitClusters } from './fit-clusters.js';
import { fitWithMlKMeans } from './fit-with-ml-kmeans.js';
import type { EngineThreads, ThreadPool } from './thread-pool.js';
import { createEngineThreads, engineOf } from './thread-pool.js';
import { createTimeSlice } from './time-slice.js';
import { hasWebAssembly } from './wasm/webassembly.js';
import { createWorkbench } from './workbench.js';

/**
 * Who computes. `fast`: WebAssembly, written for the table's columns at run time. `plain`: TypeScript, the same labels and
 * centroids bit for bit. `ml-kmeans`: the library of that name, from the same start: the reference, slow.
 */
export type KMeansEngine = 'fast' | 'plain' | 'ml-kmeans';

/** Where the work is done. */
export interface ThreadOptions {
  /**
   * Worker threads; 0: the calling thread, in slices that leave the event loop free. Default: 0 below 100,000 rows, else
   * one per processor, at most four. The result is the same bit for bit.
   */
  readonly threads?: number;
  /** Threads that are there already (see `createThreadPool`); then `threads` is not used. */
  readonly pool?: ThreadPool;
  /** Stops the work; the promise then fails with its reason. */
  readonly signal?: AbortSignal;
}

/** What `fitKMeans` needs. */
export interface KMeansOptions extends ThreadOptions {
  /** The people, as the encoder wrote them. */
  readonly table: EncodedTable;
  /** Where levels and numbers lie in space: what the weighting gave. */
  readonly embedding: Embedding;
  /** How many clusters: 1 to 255. Above 64 the plain engine computes. */
  readonly clusterCount: number;
  /** The same seed gives the same clusters, on any machine and any number of threads. */
  readonly seed: number;
  /** Restarts, of which the best counts. From 40,000 rows on they run on a sample. Default: 1, and 2 on a sample. */
  readonly initialisations?: number;
  /** `clusterCount` rows of the embedding's dimensions to start from, in place of restarts. */
  readonly startCentroids?: Float64Array;
  /** Centroids that move less than this part of the mean variance have arrived (scikit-learn's rule). Default: 1e-4. */
  readonly tolerance?: number;
  /** Default: 300. */
  readonly maximumIterations?: number;
  /** Default: `fast`. */
  readonly engine?: KMeansEngine;
  /** Told after each round. */
  readonly onProgress?: (progress: FitProgress) => void;
}

const fewestRowsForThreads = 100_000;
const mostThreads = 4;

/**
 * Finds `clusterCount` clusters with Lloyd's algorithm from a greedy k-means++ start. Labels are those of a plain float64
 * implementation from the same start: ties, also near ones, go to the cluster of the lowest index. From 40,000 rows on the start
 * comes from samples. Rounds that go one way are taken in strides, but never from `startCentroids`.
 *
 * @throws AdFluxError `invalid_request` for a table, an embedding or a number of clusters that do not fit; the signal's reason when it aborts.
 */
export async function fitKMeans(options: KMeansOptions): Promise<ClusterFit> {
  const { table, embedding, clusterCount, signal, engine = 'fast', startCentroids } = options;
  signal?.throwIfAborted();
  checkClusterCount(clusterCount, table.rowCount);
  checkStartCentroids(startCentroids, clusterCount, embedding.dimensions);
  const plain = engine !== 'fast' || clusterCount > mostKernelClusters || !hasWebAssembly();
  return withThreads(options, table.rowCount, plain, async (threads, parallel) => {
    const slice = createTimeSlice(signal);
    const solverThreads = { engine: threads, parallel, slice, signal };
    const workbench = await createWorkbench({
      ...{ table, embedding, seed: options.seed, threads: solverThreads },
      clusterCounts: [clusterCount],
      needsStarts: startCentroids === undefined,
    });
    const fitOptions = {
      clusterCount,
      seed: options.seed,
      initialisations: options.initialisations ?? (workbench.isSampled ? 2 : 1),
      startCentroids,
      tolerance: options.tolerance ?? 1e-4,
      maximumIterations: options.maximumIterations ?? 300,
      onProgress: options.onProgress,
    };
    const fit =
      engine === 'ml-kmeans'
        ? await fitWithMlKMeans(workbench, fitOptions)
        : (await fitClusters(workbench, fitOptions)).fit;
    workbench.release();
    return fit;
  });
}

/** Runs work with the threads that the options ask for, and ends those it started. */
export async function withThreads<Result>(
  { pool, threads, signal }: ThreadOptions,
  rowCount: number,
  plain: boolean,
  work: (engine: EngineThreads | null, parallel: boolean) => Promise<Result>,
): Promise<Result> {
  if (plain) return work(null, false);
  const isLarge = rowCount >= fewestRowsForThreads;
  if (pool !== undefined) {
    const engine = engineOf(pool);
    return work(engine, isLarge && engine.threads > 0);
  }
  const count = threads ?? (isLarge ? Math.min(mostThreads, availableParallelism()) : 0);
  const engine = createEngineThreads(count);
  try {
    return await work(engine, count > 0);
  } finally {
    // An abort leaves threads in the middle of a call: ending them frees the memory they hold.
    await engine.close();
    signal?.throwIfAborted();
  }
}
