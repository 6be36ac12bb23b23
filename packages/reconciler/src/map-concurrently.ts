import { throwIfAborted } from '@adflux/core';

/**
 * Does `work` for each item, several at once, and gives back the results in order. Stops beginning new ones when one fails or
 * the signal fires.
 *
 * @throws AdFluxError `aborted`, or what the first failing one threw.
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  signal: AbortSignal | undefined,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Array<Result>(items.length);
  const waiting = items.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (failed) return;
      throwIfAborted(signal);
      try {
        results[index] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: Math.min(concurrency, items.length) }, worker));
  const refused = settled.find((each) => each.status === 'rejected');
  if (refused !== undefined) throw refused.reason;
  return results;
}
