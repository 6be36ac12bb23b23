import type { RecordStore } from '@adflux/core';
import { batchesOf, throwIfAborted } from '@adflux/core';
import { compareText } from './compare-text.js';
import type { createFrozenCopy } from './frozen-copy.js';

const pageSize = 1_000;
const defaultLimit = 100;

/** Index of the first id after `after` in sorted ids. */
function indexAfter(ids: readonly string[], after: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(ids[middle] ?? '', after) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Records by id in a map, with a sorted list of ids that is made when somebody asks for order. */
export function createMemoryRecordStore<R extends { readonly id: string }>(
  frozenCopy: ReturnType<typeof createFrozenCopy>,
): RecordStore<R> {
  const records = new Map<string, R>();
  let sortedIds: readonly string[] | undefined;

  const idsInOrder = (): readonly string[] => (sortedIds ??= [...records.keys()].sort(compareText));

  const putNow = (record: R): void => {
    if (!records.has(record.id)) sortedIds = undefined;
    records.set(record.id, frozenCopy(record));
  };

  const page = (after: string | undefined, limit: number): readonly R[] => {
    const ids = idsInOrder();
    const start = after === undefined ? 0 : indexAfter(ids, after);
    return ids.slice(start, start + limit).flatMap((id) => records.get(id) ?? []);
  };

  return {
    put: async (record) => putNow(record),
    get: async (id) => records.get(id) ?? null,
    list: async (query = {}) => page(query.after, query.limit ?? defaultLimit),
    async *stream(options = {}) {
      let after: string | undefined;
      for (;;) {
        throwIfAborted(options.signal);
        const found = page(after, pageSize);
        yield* found;
        after = found.at(-1)?.id;
        if (found.length < pageSize) return;
      }
    },
    import: async (source, options = {}) => {
      let imported = 0;
      for await (const batch of batchesOf(source, pageSize, options.signal)) {
        batch.forEach(putNow);
        imported += batch.length;
        options.onProgress?.(imported);
      }
      return { imported };
    },
    remove: async (id) => {
      const removed = records.delete(id);
      if (removed) sortedIds = undefined;
      return removed;
    },
    count: async () => records.size,
  };
}
