import { createTestClock } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../test/test-client.js';
import { poll } from './poll.js';

describe('poll', () => {
  it('looks until it is there', async () => {
    const clock = createTestClock();
    let looks = 0;
    const check = async () => (++looks < 3 ? null : 'report');
    const { signal } = new AbortController();

    expect(await poll({ check, intervalMs: 5_000, timeoutMs: 60_000, clock, signal })).toBe('report');
    expect(clock.sleeps).toEqual([5_000, 5_000]);
  });

  it('gives up when the time is over, for now', async () => {
    const clock = createTestClock();
    const check = async () => null;
    const { signal } = new AbortController();

    const error = await rejectionOf(poll({ check, intervalMs: 5_000, timeoutMs: 12_000, clock, signal }));
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'retry' });
    expect(clock.sleeps).toEqual([5_000, 5_000]);
  });

  it('ends when its caller aborts between two looks', async () => {
    const controller = new AbortController();
    const check = async () => {
      controller.abort(new Error('gone'));
      return null;
    };

    const error = await rejectionOf(poll({ check, intervalMs: 1, timeoutMs: 1_000, signal: controller.signal }));
    expect(error).toMatchObject({ code: 'aborted', recovery: 'none', cause: { message: 'gone' } });
  });
});
