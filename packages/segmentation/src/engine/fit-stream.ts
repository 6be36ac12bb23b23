import { AdFluxError } from '@adflux/core';
import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { BlockBench } from './block-bench.js';
import { createBlockBench } from './block-bench.js';
import { checkStartCentroids, checkTable } from './check-input.js';
import type { ClusterMeans } from './cluster-sums.js';
import { concatenateTables } from './concatenate-tables.js';
import { toEmbeddingRows } from './embedding-rows.js';
import { fitKMeans } from './fit-kmeans.js';
import { createKernelCache } from './kernel-cache.js';
import { squaredShift } from './lloyd.js';
import type { TimeSlice } from './time-slice.js';
import { createTimeSlice } from './time-slice.js';

/** What `fitStream` needs. */
export interface StreamOptions {
  /**
   * Tables of the same columns, of a few thousand rows each: what a database cursor gives. A function is asked for the rows
   * again for each further pass.
   */
  readonly source: AsyncIterable<EncodedTable> | (() => AsyncIterable<EncodedTable>);
  /** Where levels and numbers lie in space: what the weighting gave. */
  readonly embedding: Embedding;
  /** How many clusters: 1 to 255. */
  readonly clusterCount: number;
  /** The same seed and the same rows in the same order give the same clusters. */
  readonly seed: number;
  /** The first rows, which are held in memory and fitted for a start. Default: 50,000. */
  readonly startRows?: number;
  /** Centroids to start from in place of the first rows: `clusterCount` rows of the embedding's dimensions. Then every pass is exact. */
  readonly startCentroids?: Float64Array;
  /** Passes over a source that can be asked again, at most. Default: 10. A source that cannot is read once. */
  readonly maximumPasses?: number;
  /** Centroids that move less than this part of their mean square have arrived. Default: 1e-4. */
  readonly tolerance?: number;
  readonly signal?: AbortSignal;
  /** After each table: passes done, and rows read in this one. */
  readonly onProgress?: (progress: { readonly pass: number; readonly rowCount: number }) => void;
}

/** Clusters of a stream. Labels are not kept: assign the rows when they are read again. */
export interface StreamFit {
  readonly centroids: Float64Array;
  /** Rows of each cluster, as they were assigned in the last pass. */
  readonly sizes: Int32Array;
  readonly rowCount: number;
  readonly passes: number;
  /** Whether the centroids had arrived before the passes ended. Always false after a single pass. */
  readonly converged: boolean;
}

const defaultStartRows = 50_000;

/**
 * Clusters more rows than memory holds. The first pass is mini-batch k-means: after each table the centroids are the means of all
 * rows so far. Further passes, for a source that can be read again, are exact rounds of Lloyd's algorithm.
 *
 * @throws AdFluxError `invalid_request` for an empty source or tables that do not fit the embedding; the signal's reason when it aborts.
 */
export async function fitStream(options: StreamOptions): Promise<StreamFit> {
  const { source, embedding, clusterCount, startCentroids, signal, tolerance = 1e-4, onProgress } = options;
  signal?.throwIfAborted();
  checkStartCentroids(startCentroids, clusterCount, embedding.dimensions);
  const slice = createTimeSlice(signal);
  const isRepeatable = typeof source === 'function';
  const open = (): AsyncIterable<EncodedTable> => (typeof source === 'function' ? source() : source);

  const first = startCentroids === undefined ? await firstPass(open(), options, slice) : null;
  let bench = first?.bench ?? null;
  let sizes = first?.sizes ?? new Int32Array(clusterCount);
  let centroids = first?.means ?? startCentroids ?? new Float64Array(0);
  let rowCount = first?.rowCount ?? 0;
  let passes = first === null ? 0 : 1;
  let converged = false;
  // One pass at least: before it nobody knows how many rows there are.
  const mostPasses = isRepeatable ? Math.max(1, options.maximumPasses ?? 10) : 1;
  while (!converged && passes < mostPasses) {
    bench?.clear();
    bench?.setCentroids(centroids);
    rowCount = 0;
    for await (const table of open()) {
      bench ??= createBlockBench(table, toEmbeddingRows(embedding), centroids, createKernelCache());
      await countTable(bench, table, embedding, slice);
      rowCount += table.rowCount;
      onProgress?.({ pass: passes, rowCount });
    }
    if (bench === null || rowCount === 0) throw emptySource();
    passes += 1;
    const next = bench.readMeans(centroids);
    const scale = centroids.reduce((sum, value) => sum + value * value, 0);
    converged = squaredShift(centroids, next.means) <= tolerance * tolerance * scale;
    ({ sizes, means: centroids } = next);
  }
  return { centroids, sizes, rowCount, passes, converged };
}

const emptySource = (): AdFluxError =>
  new AdFluxError('The source gave no rows, so there is nothing to cluster. Look at the query behind it.', {
    code: 'invalid_request',
  });

interface FirstPass extends ClusterMeans {
  readonly bench: BlockBench;
  readonly rowCount: number;
}

async function firstPass(
  source: AsyncIterable<EncodedTable>,
  { embedding, clusterCount, seed, signal, startRows = defaultStartRows, onProgress }: StreamOptions,
  slice: TimeSlice,
): Promise<FirstPass> {
  let held: EncodedTable[] = [];
  let bench: BlockBench | null = null;
  let start: Float64Array = new Float64Array(0);
  let rowCount = 0;
  const count = async (target: BlockBench, table: EncodedTable): Promise<void> => {
    await countTable(target, table, embedding, slice);
    target.setCentroids(target.readMeans(start).means);
  };
  const begin = async (): Promise<BlockBench> => {
    const table = concatenateTables(held);
    held = [];
    const fit = await fitKMeans({ table, embedding, clusterCount, seed, threads: 0, ...(signal && { signal }) });
    start = fit.centroids;
    const fresh = createBlockBench(table, toEmbeddingRows(embedding), start, createKernelCache());
    await count(fresh, table);
    return fresh;
  };
  for await (const table of source) {
    rowCount += table.rowCount;
    if (bench !== null) await count(bench, table);
    else {
      held.push(table);
      if (rowCount >= startRows) bench = await begin();
    }
    onProgress?.({ pass: 0, rowCount });
    signal?.throwIfAborted();
  }
  if (rowCount === 0) throw emptySource();
  bench ??= await begin();
  return { bench, rowCount, ...bench.readMeans(start) };
}

async function countTable(
  bench: BlockBench,
  table: EncodedTable,
  embedding: Embedding,
  slice: TimeSlice,
): Promise<void> {
  checkTable(table, embedding);
  let first = 0;
  while (first < table.rowCount) {
    const count = bench.roomFor(table, first);
    bench.count(table, first, count);
    first += count;
    if (slice.isOver()) await slice.rest();
  }
}
