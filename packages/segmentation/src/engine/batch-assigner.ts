import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { Arena } from './arena.js';
import { arenaBytes, createArena } from './arena.js';
import { checkTable } from './check-input.js';
import { layOutClusters, mostKernelClusters } from './cluster-layout.js';
import { meanCentroid } from './centroid-mean.js';
import { toEmbeddingRows } from './embedding-rows.js';
import type { KernelCache } from './kernel-cache.js';
import { createKernelCache } from './kernel-cache.js';
import { packBlock } from './packed-rows.js';
import { createPlainKernel } from './plain-kernel.js';
import { layOutRows } from './row-layout.js';

import { createScoreTables } from './score-tables.js';
import { createTimeSlice } from './time-slice.js';
import type { WasmCall } from './wasm/webassembly.js';
import { hasWebAssembly, instantiate } from './wasm/webassembly.js';

/** Finds the nearest centroid of many rows. */
export interface BatchAssigner {
  /** One byte per row: its nearest centroid. Works in slices that leave the event loop free. */
  assign(table: EncodedTable, signal?: AbortSignal): Promise<Uint8Array>;
}

/** Many, so that tables are fused as far as pays: they are built once and read for ever. */
const manyRows = 1_000_000;
/** The encoder keeps numerics within this. */
const largestNumeric = 8;

interface Bench {
  readonly arena: Arena;
  readonly tableAddress: number;
  readonly block: number;
  readonly labels: number;
  readonly thread: number;
  readonly labelCodes: number;
  readonly labelRoom: number;
  readonly label: WasmCall;
}

/**
 * Prepares the assignment of tables, a block at a time, in memory that does not grow with them. Ties are settled as in the fit.
 *
 * @throws AdFluxError `invalid_request` from `assign` when a table does not fit the embedding.
 */
export function createBatchAssigner(
  embedding: Embedding,
  centroids: Float64Array,
  kernels: KernelCache = createKernelCache(),
): BatchAssigner {
  const rows = toEmbeddingRows(embedding);
  const clusterCount = centroids.length / embedding.dimensions;
  const fast = clusterCount <= mostKernelClusters && hasWebAssembly();
  let bench: Bench | null = null;
  let mostLabels = 0;

  const prepare = (table: EncodedTable): Bench => {
    const layout = layOutRows(table, manyRows);
    let labels = 0;
    let labelRoom = 0;
    for (let first = 0; first < table.rowCount; first += layout.blockRows) {
      const last = Math.min(first + layout.blockRows, table.rowCount);
      const inBlock = table.multiLabels.reduce(
        (sum, { offsets }) => sum + (offsets[last] ?? 0) - (offsets[first] ?? 0),
        0,
      );
      labelRoom = Math.max(labelRoom, inBlock);
    }
    for (let row = 0; layout.labelLevels > 0 && row < table.rowCount; row += 1) {
      labels = Math.max(
        labels,
        table.multiLabels.reduce((sum, { offsets }) => sum + (offsets[row + 1] ?? 0) - (offsets[row] ?? 0), 0),
      );
    }
    if (bench !== null && labelRoom <= bench.labelRoom && labels <= mostLabels) return bench;
    mostLabels = Math.max(mostLabels, labels);
    labelRoom = Math.max(labelRoom, bench?.labelRoom ?? 0);
    const clusters = layOutClusters(layout, clusterCount);
    const pieces = [clusters.scoreBytes, layout.blockBytes, layout.blockRows, clusters.threadBytes, 2 * labelRoom];
    const arena = createArena(arenaBytes(pieces), fast);
    const [tableAddress = 0, block = 0, labelBytes = 0, thread = 0, labelCodes = 0] = pieces.map((size) =>
      arena.take(size),
    );
    const tables = createScoreTables(arena, tableAddress, layout, clusters, rows, {
      mean: meanCentroid(centroids, embedding.dimensions),
      numericMaxima: new Float64Array(layout.numericCount).fill(largestNumeric),
      mostLabels,
    });
    tables.write(centroids);
    const label =
      arena.memory === null
        ? createPlainKernel(arena, layout, clusters).label
        : instantiate(kernels.pass(layout, clusters), arena.memory)['label'];
    if (label === undefined) throw new RangeError('The kernel cannot label; this is a fault of the engine.');
    bench = { arena, tableAddress, block, labels: labelBytes, thread, labelCodes, labelRoom, label };
    return bench;
  };

  return {
    assign: async (table, signal) => {
      signal?.throwIfAborted();
      checkTable(table, embedding);
      const layout = layOutRows(table, manyRows);
      const slice = createTimeSlice(signal);
      const result = new Uint8Array(table.rowCount);
      const { arena, tableAddress, block, labels, thread, labelCodes, label } = prepare(table);
      for (let first = 0; first < table.rowCount; first += layout.blockRows) {
        const count = Math.min(layout.blockRows, table.rowCount - first);
        // A block is packed, labelled and read without a pause, so calls that overlap cannot mix their rows.
        packBlock(arena, layout, table, { base: block, first, count, selection: null, labelAddress: labelCodes });
        label(block, count, labels, tableAddress, thread);
        result.set(arena.bytes.subarray(labels, labels + count), first);
        if (slice.isOver()) await slice.rest();
      }
      return result;
    },
  };
}
