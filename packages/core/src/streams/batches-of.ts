import { throwIfAborted } from './throw-if-aborted.js';

/**
 * Reads items in arrays of up to `size`, so that any length fits in memory: what imports of storages are made of.
 *
 * @throws AdFluxError `aborted` between two batches, when the signal fired.
 */
export async function* batchesOf<T>(
  items: Iterable<T> | AsyncIterable<T>,
  size: number,
  signal?: AbortSignal,
): AsyncGenerator<readonly T[]> {
  throwIfAborted(signal);
  // Waiting for every item of what is there already would cost more than writing it.
  if (Symbol.iterator in items) {
    for (const batch of syncBatchesOf(items, size)) {
      throwIfAborted(signal);
      yield batch;
    }
    return;
  }
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    throwIfAborted(signal);
  }
  if (batch.length > 0) yield batch;
}

function* syncBatchesOf<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
