import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { BlockBench } from './block-bench.js';
import { createBlockBench } from './block-bench.js';
import { checkTable } from './check-input.js';
import { toEmbeddingRows } from './embedding-rows.js';
import { createKernelCache } from './kernel-cache.js';
import { createTimeSlice } from './time-slice.js';

/** Finds the nearest centroid of many rows. */
export interface BatchAssigner {
  /** One byte per row: its nearest centroid. Works in slices that leave the event loop free. */
  assign(table: EncodedTable, signal?: AbortSignal): Promise<Uint8Array>;
}

/**
 * Prepares the assignment of tables, a block at a time, in memory that does not grow with them. Ties are settled as in the fit.
 *
 * @throws AdFluxError `invalid_request` from `assign` when a table does not fit the embedding.
 */
export function createBatchAssigner(embedding: Embedding, centroids: Float64Array): BatchAssigner {
  let bench: BlockBench | null = null;
  return {
    assign: async (table, signal) => {
      signal?.throwIfAborted();
      checkTable(table, embedding);
      const slice = createTimeSlice(signal);
      const result = new Uint8Array(table.rowCount);
      bench ??= createBlockBench(table, toEmbeddingRows(embedding), centroids, createKernelCache());
      let first = 0;
      while (first < table.rowCount) {
        const count = bench.roomFor(table, first);
        // A block is packed, labelled and read without a pause, so calls that overlap cannot mix their rows.
        result.set(bench.label(table, first, count), first);
        first += count;
        if (slice.isOver()) await slice.rest();
      }
      return result;
    },
  };
}
