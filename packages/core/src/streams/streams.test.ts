import { describe, expect, it } from 'vitest';
import { AdFluxError } from '../contracts/adflux-error.js';
import { batchesOf } from './batches-of.js';
import { throwIfAborted } from './throw-if-aborted.js';

describe('batches', () => {
  it('hold everything in order, and only the last one is short', async () => {
    const batches: (readonly number[])[] = [];
    for await (const batch of batchesOf([1, 2, 3, 4, 5], 2)) batches.push(batch);
    expect(batches).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('end between two of them when their caller aborts', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const work = async (): Promise<void> => {
      for await (const batch of batchesOf([1, 2, 3, 4], 2, controller.signal)) {
        seen.push(...batch);
        controller.abort();
      }
    };
    const error = await work().catch((cause: unknown) => cause);
    expect(AdFluxError.isInstance(error) && error.code).toBe('aborted');
    expect(seen).toEqual([1, 2]);
  });

  it('go on while nobody aborts', () => {
    expect(() => {
      throwIfAborted(undefined);
      throwIfAborted(new AbortController().signal);
    }).not.toThrow();
  });
});
