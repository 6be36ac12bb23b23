import { AdFluxError } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { rememberRead } from './remember-read.js';

describe('a read that is remembered', () => {
  it('is sent once, also for callers at the same time', async () => {
    let sent = 0;
    const read = rememberRead(() => Promise.resolve((sent += 1)));
    expect(await Promise.all([read(createTestCall()), read(createTestCall())])).toEqual([1, 1]);
    expect(await read(createTestCall())).toBe(1);
  });

  it('is sent again after a failure', async () => {
    let sent = 0;
    const read = rememberRead(() => ((sent += 1) === 1 ? Promise.reject(new Error('no')) : Promise.resolve(sent)));
    await expect(read(createTestCall())).rejects.toThrow('no');
    expect(await read(createTestCall())).toBe(2);
  });

  it('tells a caller who gave up that she did', async () => {
    const read = rememberRead(() => new Promise<never>(() => undefined));
    const error = await read(createTestCall(AbortSignal.abort())).catch((cause: unknown) => cause);
    expect(AdFluxError.isInstance(error) && error.code).toBe('aborted');
  });
});
