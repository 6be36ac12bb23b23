import { layOutClusters } from './cluster-layout.js';
import type { ClusterMeans } from './cluster-sums.js';
import { createClusterSums } from './cluster-sums.js';
import { boundBytes, createDriftBounds } from './drift-bounds.js';
import type { EmbeddingRows } from './embedding-rows.js';
import type { KernelRunner } from './kernel-run.js';
import { createInlineRunner, sharedCalls } from './kernel-run.js';
import { createPlainKernel } from './plain-kernel.js';
import type { RowLayout } from './row-layout.js';
import type { NormedRows } from './row-norms.js';
import type { RowStatistics } from './row-statistics.js';
import { createScoreTables } from './score-tables.js';
import type { EngineThreads } from './thread-pool.js';
import type { TimeSlice } from './time-slice.js';

/** Assigns the same rows again and again, to `clusterCount` centroids that move, and keeps the sums of each cluster. */
export interface Solver {
  readonly packed: NormedRows;
  readonly embedding: EmbeddingRows;
  readonly statistics: RowStatistics;
  readonly clusterCount: number;
  /** One byte per row: its cluster after the last pass. */
  readonly labels: Uint8Array;
  /** Assigns every row to its nearest centroid; gives back how many rows changed. */
  pass(centroids: Float64Array): Promise<number>;
  /** Sizes and means after the last pass; an empty cluster keeps its place from `before`. */
  readMeans(before: Float64Array): ClusterMeans;
  /** Lets go of what threads hold. */
  release(): void;
}

/** Who does the work. */
export interface SolverThreads {
  /** Null: plain TypeScript on this thread. */
  readonly engine: EngineThreads | null;
  /** Whether the engine's threads are to be used, or its kernels on this thread. */
  readonly parallel: boolean;
  readonly slice: TimeSlice;
  readonly signal: AbortSignal | undefined;
}

/** Once fewer rows than this change in a round, looking for those that might costs less than looking at all. */
const settlingPart = 1 / 32;

const threadCount = ({ engine, parallel }: SolverThreads): number =>
  engine === null || !parallel ? 1 : engine.threads;

/** Bytes that a solver takes in the arena. */
export function solverBytes(layout: RowLayout, clusterCount: number, threads: SolverThreads): readonly number[] {
  const clusters = layOutClusters(layout, clusterCount);
  const labels = layout.blockCount * layout.blockRows;
  const own = Array.from({ length: threadCount(threads) }, () => clusters.threadBytes);
  const bounds = threads.engine === null ? [] : [boundBytes(layout)];
  return [clusters.scoreBytes, labels, labels, ...own, ...bounds];
}

/** A solver in the arena of the rows. `startsNear`: whether the first centroids are nearly the last, so that bounds pay at once. */
export function createSolver(
  packed: NormedRows,
  embedding: EmbeddingRows,
  statistics: RowStatistics,
  clusterCount: number,
  threads: SolverThreads,
  startsNear = false,
): Solver {
  const { arena, layout, address } = packed;
  const clusters = layOutClusters(layout, clusterCount);
  const rowBytes = layout.blockCount * layout.blockRows;
  const tables = arena.take(clusters.scoreBytes);
  const labels = arena.take(rowBytes);
  const previous = arena.take(rowBytes);
  const own = Array.from({ length: threadCount(threads) }, () => arena.take(clusters.threadBytes));
  // "None yet" is a cluster of its own; rows behind the last are equal in both lists and so never move.
  arena.bytes.fill(clusterCount, labels, labels + rowBytes);
  arena.bytes.fill(clusterCount, previous, previous + rowBytes);
  for (const address of own) arena.bytes.fill(0, address, address + clusters.sumBytes);
  const scoreTables = createScoreTables(arena, tables, layout, clusters, embedding, statistics);
  const sums = createClusterSums(arena, own, layout, clusters, embedding);
  const bounds = threads.engine === null ? null : createDriftBounds(arena, tables, layout, clusters, packed.norms);
  const blocks = Array.from({ length: layout.blockCount }, (_, block) => {
    const first = block * layout.blockRows;
    const count = Math.min(layout.blockRows, layout.rowCount - first);
    return { first, call: [address + block * layout.blockBytes, count, labels + first, previous + first] };
  });
  const pass = { name: 'pass', calls: sharedCalls(blocks.map(({ call }) => call)), arity: 4 };
  const passWithBounds = {
    name: 'passWithBounds',
    calls: sharedCalls(
      blocks.map(({ first, call }) => [...call, packed.norms.address + 4 * first, (bounds?.address ?? 0) + 4 * first]),
    ),
    arity: 6,
  };
  let isSettling = startsNear;
  const runner = createRunner();

  function createRunner(): KernelRunner {
    const { engine, parallel, slice, signal } = threads;
    if (engine === null || arena.memory === null) {
      return createInlineRunner({ ...createPlainKernel(arena, layout, clusters) }, slice);
    }
    const module = engine.kernels.pass(layout, clusters);
    if (parallel && engine.threads > 0) return engine.runner(module, arena.memory, signal);
    return createInlineRunner(arena.load(module), slice);
  }

  return {
    packed,
    embedding,
    statistics,
    clusterCount,
    labels: arena.bytes.subarray(labels, labels + layout.rowCount),
    pass: async (centroids) => {
      const widths = scoreTables.write(centroids);
      if (isSettling) await bounds?.follow(centroids, widths);
      const hasBounds = isSettling && bounds !== null;
      await runner.run({ ...(hasBounds ? passWithBounds : pass), common: [tables], threads: own });
      const moved = sums.takeMoved();
      isSettling ||= moved < settlingPart * layout.rowCount;
      return moved;
    },
    readMeans: (before) => sums.readMeans(before),
    release: () => runner.release(),
  };
}
