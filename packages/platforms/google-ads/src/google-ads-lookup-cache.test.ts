import { AdFluxError } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { createLookupCache } from './google-ads-lookup-cache.js';

describe('what was looked up', () => {
  it('is shared by all who ask meanwhile, and remembered', async () => {
    const cache = createLookupCache<number>();
    let loads = 0;
    const load = async () => (loads += 1);
    const call = createTestCall();
    expect(await Promise.all([cache.get('a', call, load), cache.get('a', call, load)])).toEqual([1, 1]);
    expect([await cache.get('a', call, load), await cache.get('b', call, load)]).toEqual([1, 2]);
  });

  it('is asked for again after a failure', async () => {
    const cache = createLookupCache<string>();
    const call = createTestCall();
    await expect(cache.get('a', call, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get('a', call, async () => 'yes')).toBe('yes');
  });

  it('does not fail those who wait with someone that gives up', async () => {
    const cache = createLookupCache<string>();
    const aborted = new AdFluxError('aborted', { code: 'aborted' });
    let giveUp: (error: Error) => void = () => undefined;
    const first = cache.get('a', createTestCall(), () => new Promise((_resolve, reject) => (giveUp = reject)));
    const second = cache.get('a', createTestCall(), async () => 'found');
    giveUp(aborted);
    await expect(first).rejects.toBe(aborted);
    expect(await second).toBe('found');
  });
});
