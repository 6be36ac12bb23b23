import { AdFluxError } from '@adflux/core';
import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import { checkClusterCount } from '../engine/check-input.js';
import { mostKernelClusters } from '../engine/cluster-layout.js';
import { fitClusters } from '../engine/fit-clusters.js';
import type { ThreadOptions } from '../engine/fit-kmeans.js';
import { withThreads } from '../engine/fit-kmeans.js';
import { createTimeSlice } from '../engine/time-slice.js';
import { hasWebAssembly } from '../engine/wasm/webassembly.js';
import { createWorkbench, drawStratified } from '../engine/workbench.js';
import { adjustedRandIndex } from './adjusted-rand.js';
import type { Choice, SegmentStructure } from './pick-candidate.js';
import { pickCandidate } from './pick-candidate.js';
import type { SegmentCountCandidate, SilhouetteScore, SpanishAndEnglish } from './segment-count-candidate.js';
import { silhouettes } from './silhouette.js';
import { squaredSilhouettes } from './squared-silhouettes.js';

/** How far the choice is. */
export interface ChooseKProgress {
  readonly phase: 'fits' | 'silhouettes';
  /** From 0 to 1, of this phase. */
  readonly done: number;
}

/** What `chooseK` needs. */
export interface ChooseKOptions extends ThreadOptions {
  /** The people, as the encoder wrote them. */
  readonly table: EncodedTable;
  /** Where levels and numbers lie in space: what the weighting gave. */
  readonly embedding: Embedding;
  /** The fewest segments worth having. Default: 5. */
  readonly minimum?: number;
  /** The most segments that people can work with. Default: 10. */
  readonly maximum?: number;
  /** The same seed gives the same choice. */
  readonly seed: number;
  /** Fits of each number from different starts, whose agreement is the stability. At least 2. Default: 4. */
  readonly restarts?: number;
  /** Up to so many rows every pair is compared, beyond only those of a sample. Default: 100,000. */
  readonly mostExactRows?: number;
  /** Rows of that sample. Default: 10,000. */
  readonly sampleRows?: number;
  /** A segment smaller than this part of all rows speaks against its number. Default: 0.01. */
  readonly smallestShare?: number;
  /** Told how far the fits, and then the silhouettes, are. */
  readonly onProgress?: (progress: ChooseKProgress) => void;
}

/** The number of segments, and all that speaks for and against it. */
export interface SegmentCountChoice {
  readonly chosen: SegmentCountCandidate;
  /** Each number from `minimum` to `maximum`. */
  readonly candidates: readonly SegmentCountCandidate[];
  readonly structure: SegmentStructure;
  /** Why, in words. Says so when the groups overlap. */
  readonly reason: SpanishAndEnglish;
}

const mostCompared = 12;
const normal95 = 1.96;

/**
 * Finds how many segments there are: fits each number from several starts, compares silhouettes and stability, and says why.
 *
 * @throws AdFluxError `invalid_request` for numbers, a table or an embedding that do not fit; the signal's reason when it aborts.
 */
export async function chooseK(options: ChooseKOptions): Promise<SegmentCountChoice> {
  const { table, embedding, seed, signal, onProgress, minimum = 5, maximum = 10, restarts = 4 } = options;
  signal?.throwIfAborted();
  if (minimum > maximum || restarts < 2) {
    throw new AdFluxError('chooseK needs minimum <= maximum and at least 2 restarts.', { code: 'invalid_request' });
  }
  for (const clusterCount of [minimum, maximum]) checkClusterCount(clusterCount, table.rowCount);
  const clusterCounts = Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
  const plain = maximum > mostKernelClusters || !hasWebAssembly();

  return withThreads(options, table.rowCount, plain, async (engine, parallel) => {
    const threads = { engine, parallel, slice: createTimeSlice(signal), signal };
    const workbench = await createWorkbench({ table, embedding, clusterCounts, seed, threads });
    let fitted = 0;
    const fit = async (clusterCount: number) => {
      const result = await fitClusters(workbench, {
        ...{ clusterCount, seed, initialisations: restarts, tolerance: 1e-4, maximumIterations: 300 },
      });
      fitted += 1;
      onProgress?.({ phase: 'fits', done: fitted / clusterCounts.length });
      return { clusterCount, ...result };
    };
    // Fits of different numbers share the threads; without threads they take turns anyway.
    const fits = await Promise.all(clusterCounts.map(fit));

    const { mostExactRows = 100_000, sampleRows = 10_000 } = options;
    const isExact = table.rowCount <= mostExactRows;
    const rows = isExact
      ? Uint32Array.from({ length: table.rowCount }, (_, row) => row)
      : drawStratified(table.rowCount, Math.min(sampleRows, table.rowCount), seed);
    const labelings = fits.map(({ clusterCount, fit: { labels } }) => ({
      clusterCount,
      labels: isExact ? labels : Uint8Array.from(rows, (row) => labels[row] ?? 0),
    }));
    const screens = await squaredSilhouettes(workbench, rows, labelings);
    const last =
      [...screens]
        .sort((a, b) => b - a)
        .slice(0, mostCompared)
        .at(-1) ?? -1;
    const compared = labelings.filter((_, index) => (screens[index] ?? -1) >= last);
    workbench.release();
    const found = await silhouettes({
      ...{ table, embedding, rows, labelings: compared, threads },
      onProgress: (done) => onProgress?.({ phase: 'silhouettes', done }),
    });

    const candidates: SegmentCountCandidate[] = [];
    for (const [index, { clusterCount, fit: clusters, labelings: starts }] of fits.entries()) {
      const labeling = labelings[index];
      const values = found[labeling === undefined ? -1 : compared.indexOf(labeling)];
      candidates.push({
        clusterCount,
        fit: clusters,
        inertia: clusters.inertia,
        silhouette: values === undefined ? null : scoreOf(values, isExact),
        squaredSilhouette: screens[index] ?? 0,
        stability: agreement(starts),
        smallestShare: Math.min(...clusters.sizes) / table.rowCount,
      });
      if (threads.slice.isOver()) await threads.slice.rest();
    }
    const { chosen, structure, reason }: Choice = pickCandidate(candidates, options.smallestShare ?? 0.01);
    return { chosen, candidates, structure, reason };
  });
}

/** The mean, and the interval of 95 % in which the mean of all rows lies. */
function scoreOf(values: Float64Array, isExact: boolean): SilhouetteScore {
  const rowCount = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / rowCount;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, rowCount - 1);
  // Threads add in any order: beyond nine digits the sums may differ, and the same seed must give the same answer.
  const value = Number(mean.toFixed(9));
  const half = isExact ? 0 : Number((normal95 * Math.sqrt(variance / rowCount)).toFixed(9));
  return { value, low: value - half, high: value + half, rowCount, isExact };
}

/** The mean agreement of every two labelings. */
function agreement(labelings: readonly Uint8Array[]): number {
  const indices = labelings.flatMap((a, first) => labelings.slice(first + 1).map((b) => adjustedRandIndex(a, b)));
  return indices.reduce((sum, index) => sum + index, 0) / Math.max(1, indices.length);
}
