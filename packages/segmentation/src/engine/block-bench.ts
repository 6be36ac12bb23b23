import type { EncodedTable } from '../encoded-table.js';
import { arenaBytes, createArena } from './arena.js';
import { layOutClusters, mostKernelClusters } from './cluster-layout.js';
import { createCodeFuser, fuserBytes } from './code-fuser.js';
import type { ClusterMeans } from './cluster-sums.js';
import { createClusterSums } from './cluster-sums.js';
import { meanCentroid } from './centroid-mean.js';
import type { EmbeddingRows } from './embedding-rows.js';
import type { KernelCache } from './kernel-cache.js';
import { packBlock } from './packed-rows.js';
import { createPlainKernel } from './plain-kernel.js';
import { layOutRows } from './row-layout.js';
import { createScoreTables } from './score-tables.js';
import type { WasmCall } from './wasm/webassembly.js';
import { hasWebAssembly } from './wasm/webassembly.js';

/** One block of memory through which any number of rows goes. */
export interface BlockBench {
  /** How many rows from `first` on fit. */
  roomFor(table: EncodedTable, first: number): number;
  /** Labels so many rows; the labels are there until the next call. */
  label(table: EncodedTable, first: number, count: number): Uint8Array;
  /** The same, and counts the rows into their clusters. */
  count(table: EncodedTable, first: number, count: number): Uint8Array;
  setCentroids(centroids: Float64Array): void;
  /** Of the rows counted; an empty cluster keeps its place from `before`. */
  readMeans(before: Float64Array): ClusterMeans;
  /** Forgets the rows counted. */
  clear(): void;
}

/** Many, so that tables are fused as far as pays: they serve many rows. */
const manyRows = 1_000_000;
/** The encoder keeps numerics within this. */
const largestNumeric = 8;
/** Labels that fit in a block, for each of its rows. */
const labelsPerRow = 8;
const mostLabelsOfRow = 65_536;

/** A bench for tables of these columns. */
export function createBlockBench(
  columns: EncodedTable,
  embedding: EmbeddingRows,
  start: Float64Array,
  kernels: KernelCache,
): BlockBench {
  const { dimensions } = embedding;
  const clusterCount = start.length / dimensions;
  const layout = layOutRows(columns, manyRows);
  const { blockRows } = layout;
  const clusters = layOutClusters(layout, clusterCount);
  const labelRoom = layout.labelLevels === 0 ? 0 : blockRows * labelsPerRow + mostLabelsOfRow;
  const pieces = [clusters.scoreBytes, layout.blockBytes, blockRows, blockRows, clusters.threadBytes, 2 * labelRoom];
  const arena = createArena(
    arenaBytes([...pieces, fuserBytes(blockRows)]),
    clusterCount <= mostKernelClusters && hasWebAssembly(),
  );
  const [tables = 0, block = 0, labels = 0, previous = 0, thread = 0, labelAddress = 0] = pieces.map((size) =>
    arena.take(size),
  );
  const fuser = createCodeFuser(arena, blockRows, kernels);
  const statistics = {
    mean: meanCentroid(start, dimensions),
    numericMaxima: new Float64Array(layout.numericCount).fill(largestNumeric),
    mostLabels: 0,
  };
  const scoreTables = createScoreTables(arena, tables, layout, clusters, embedding, statistics);
  const sums = createClusterSums(arena, [thread], layout, clusters, embedding);
  const kernel: Partial<Record<string, WasmCall>> = {
    ...(arena.memory === null
      ? createPlainKernel(arena, layout, clusters)
      : arena.load(kernels.pass(layout, clusters))),
  };
  let centroids = start;
  scoreTables.write(centroids);

  const labelsOf = (table: EncodedTable, row: number): number =>
    table.multiLabels.reduce((sum, { offsets }) => sum + (offsets[row + 1] ?? 0) - (offsets[row] ?? 0), 0);
  const put = (table: EncodedTable, first: number, count: number): void => {
    packBlock(arena, layout, table, { base: block, first, count, labelAddress, fuser });
    if (layout.labelLevels === 0) return;
    let most = statistics.mostLabels;
    for (let row = first; row < first + count; row += 1) most = Math.max(most, labelsOf(table, row));
    if (most === statistics.mostLabels) return;
    // A longer sum rounds more, so the width of a tie follows the longest list seen.
    statistics.mostLabels = most;
    scoreTables.write(centroids);
  };

  return {
    roomFor: (table, first) => {
      const most = Math.min(blockRows, table.rowCount - first);
      if (layout.labelLevels === 0) return most;
      let room = labelRoom - mostLabelsOfRow;
      let count = 0;
      while (count < most && room > 0) {
        room -= labelsOf(table, first + count);
        count += 1;
      }
      return count;
    },
    label: (table, first, count) => {
      put(table, first, count);
      kernel['label']?.(block, count, labels, tables, thread);
      return arena.bytes.subarray(labels, labels + count);
    },
    count: (table, first, count) => {
      put(table, first, count);
      arena.bytes.fill(clusterCount, labels, labels + blockRows);
      arena.bytes.fill(clusterCount, previous, previous + blockRows);
      kernel['pass']?.(block, count, labels, previous, tables, thread);
      return arena.bytes.subarray(labels, labels + count);
    },
    setCentroids: (next) => {
      centroids = next;
      scoreTables.write(next);
    },
    readMeans: (before) => sums.readMeans(before),
    clear: () => arena.bytes.fill(0, thread, thread + clusters.sumBytes),
  };
}
