import { compareIds } from './compare-ids.js';

/** A sorted stream that is asked for one id after the other, in rising order: what joins streams in flat memory. */
export interface SortedCursor<T> {
  /** Everything the stream holds under this id; what comes before it is skipped. */
  at(id: string): Promise<readonly T[]>;
  /** The next id that was not asked for yet, or null at the end. */
  next(): Promise<string | null>;
  close(): Promise<void>;
}

/** Opens a cursor over a stream in order of `idOf`. Close it, also when something fails. */
export function createSortedCursor<T>(stream: AsyncIterable<T>, idOf: (item: T) => string): SortedCursor<T> {
  const iterator = stream[Symbol.asyncIterator]();
  let head: IteratorResult<T, unknown> | null = null;

  const peek = async (): Promise<T | null> => {
    head ??= await iterator.next();
    return head.done === true ? null : head.value;
  };

  return {
    async at(id) {
      const found: T[] = [];
      for (let item = await peek(); item !== null; item = await peek()) {
        const order = compareIds(idOf(item), id);
        if (order > 0) break;
        if (order === 0) found.push(item);
        head = null;
      }
      return found;
    },
    async next() {
      const item = await peek();
      return item === null ? null : idOf(item);
    },
    async close() {
      await iterator.return?.();
    },
  };
}
