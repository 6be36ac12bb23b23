import { systemClock } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rejectionOf } from '../test/test-client.js';
import type { TurnOptions } from './limiter.js';
import { createThrottle } from './throttle.js';

const parked = (retryAfterMs: number): Error => new Error(`parked for ${String(retryAfterMs)}`);
const turn = (options: Partial<TurnOptions> = {}): TurnOptions => ({
  signal: new AbortController().signal,
  maximumWaitMs: 1_000,
  parked,
  ...options,
});
const untilTrue = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
};

/** Tasks that end when told to, and how many were under way at most. */
function createTasks() {
  const open: (() => void)[] = [];
  let underWay = 0;
  let most = 0;
  let started = 0;
  const task = async (): Promise<void> => {
    started += 1;
    most = Math.max(most, ++underWay);
    await new Promise<void>((resolve) => open.push(resolve));
    underWay -= 1;
  };
  return { task, open, most: () => most, started: () => started };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a limiter', () => {
  it('lets no more requests go than may be under way, and all of them in the end', async () => {
    const limiter = createThrottle().limiter('a', { maximumConcurrent: 3 }, systemClock);
    const tasks = createTasks();
    const all = Promise.all(Array.from({ length: 20 }, () => limiter.run(tasks.task, turn())));
    await untilTrue(() => tasks.open.length === 3);
    let done = false;
    void all.then(() => (done = true));
    await untilTrue(() => {
      tasks.open.shift()?.();
      return done;
    });
    expect(tasks.started()).toBe(20);
    expect(tasks.most()).toBe(3);
  });

  it('keeps the order in which requests came', async () => {
    const limiter = createThrottle().limiter('a', { maximumConcurrent: 1 }, systemClock);
    const order: number[] = [];
    await Promise.all([1, 2, 3, 4].map((number) => limiter.run(async () => order.push(number), turn())));
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('keeps the spacing between two starts', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const limiter = createThrottle().limiter('a', { maximumConcurrent: 5, minimumSpacingMs: 1_000 }, systemClock);
    const starts: number[] = [];
    const all = Promise.all([1, 2, 3].map(() => limiter.run(async () => starts.push(Date.now()), turn())));
    await vi.advanceTimersByTimeAsync(2_500);
    await all;
    const [first = 0, ...others] = starts;
    expect(others.map((start) => Math.round((start - first) / 100))).toEqual([10, 20]);
  });

  it('goes on after a task that rejects', async () => {
    const limiter = createThrottle().limiter('a', { maximumConcurrent: 1 }, systemClock);
    expect(await rejectionOf(limiter.run(async () => Promise.reject(new Error('no')), turn()))).toMatchObject({
      message: 'no',
    });
    expect(await limiter.run(async () => 'yes', turn())).toBe('yes');
  });

  it('lets a request that aborts leave the queue, and no other', async () => {
    const limiter = createThrottle().limiter('a', { maximumConcurrent: 1 }, systemClock);
    const tasks = createTasks();
    const controller = new AbortController();
    const first = limiter.run(tasks.task, turn());
    const second = rejectionOf(limiter.run(tasks.task, turn({ signal: controller.signal })));
    const third = limiter.run(async () => 'served', turn());
    await untilTrue(() => tasks.open.length === 1);
    controller.abort(new Error('gone'));

    expect(await second).toMatchObject({ message: 'gone' });
    tasks.open.shift()?.();
    await first;
    expect(await third).toBe('served');
    expect(tasks.started()).toBe(1);
  });
});

describe('a closed bucket', () => {
  it('lets requests that can wait go when it opens', async () => {
    const clock = createTestClock();
    const limiter = createThrottle().limiter('a', { maximumConcurrent: 1 }, clock);
    limiter.close(clock.now().getTime() + 800);

    await limiter.run(async () => undefined, turn());
    expect(clock.sleeps).toEqual([800]);
  });

  it('turns away the queue when it closes for longer than that waits', async () => {
    const clock = createTestClock();
    const limiter = createThrottle().limiter('a', { maximumConcurrent: 1 }, clock);
    const tasks = createTasks();
    const first = limiter.run(tasks.task, turn());
    const second = rejectionOf(limiter.run(tasks.task, turn()));
    await untilTrue(() => tasks.open.length === 1);
    limiter.close(clock.now().getTime() + 5_000);

    expect(await second).toMatchObject({ message: 'parked for 5000' });
    tasks.open.shift()?.();
    await first;
    expect(clock.sleeps).toEqual([]);
  });

  it('does not open earlier for a shorter word', async () => {
    const clock = createTestClock();
    const limiter = createThrottle().limiter('a', { maximumConcurrent: 1 }, clock);
    limiter.close(clock.now().getTime() + 5_000);
    limiter.close(clock.now().getTime() + 10);

    expect(await rejectionOf(limiter.run(async () => undefined, turn()))).toMatchObject({ message: 'parked for 5000' });
  });
});

describe('a quota', () => {
  const limits = { maximumConcurrent: 5, quota: { amount: 3, intervalMs: 500 } };

  it('is waited out by those who came too late', async () => {
    const clock = createTestClock();
    const limiter = createThrottle().limiter('a', limits, clock);
    const start = clock.now().getTime();
    const times: number[] = [];
    await Promise.all(
      [1, 2, 3, 4].map(() => limiter.run(async () => times.push(clock.now().getTime() - start), turn())),
    );
    expect(times.slice(0, 3)).toEqual([0, 0, 0]);
    expect(times[3]).toBeGreaterThan(500);
  });

  it('turns away those who will not wait so long', async () => {
    const clock = createTestClock();
    const limiter = createThrottle().limiter('a', { ...limits, quota: { amount: 3, intervalMs: 3_600_000 } }, clock);
    for (let index = 0; index < 3; index++) await limiter.run(async () => undefined, turn());

    expect(await rejectionOf(limiter.run(async () => undefined, turn()))).toMatchObject({
      message: expect.stringMatching(/^parked for 36\d{5}$/) as unknown,
    });
    expect(clock.sleeps).toEqual([]);
  });

  it('that the platform calls used up turns requests away until its reset', async () => {
    const clock = createTestClock();
    const limiter = createThrottle().limiter('a', { maximumConcurrent: 5 }, clock);
    await limiter.run(async () => limiter.read({ remaining: 0, resetAfterMs: 7_000 }), turn());

    expect(await rejectionOf(limiter.run(async () => undefined, turn()))).toMatchObject({ message: 'parked for 7000' });
    clock.advance(7_000);
    expect(await limiter.run(async () => 'served', turn())).toBe('served');
  });

  it('serves many lots of permits', async () => {
    const limiter = createThrottle().limiter(
      'a',
      { maximumConcurrent: 50, quota: { amount: 500, intervalMs: 60_000 } },
      systemClock,
    );
    const served = await Promise.all(Array.from({ length: 500 }, () => limiter.run(async () => 1, turn())));
    expect(served).toHaveLength(500);
  });
});

describe('a throttle', () => {
  it('gives clients of one account the same limiter', () => {
    const throttle = createThrottle();
    const limits = { maximumConcurrent: 1, quota: { amount: 5, intervalMs: 10 } };
    expect(throttle.limiter('a', limits, systemClock)).toBe(throttle.limiter('a', { ...limits }, systemClock));
    expect(throttle.limiter('a', limits, systemClock)).not.toBe(throttle.limiter('b', limits, systemClock));
  });

  it('refuses clients that disagree about the limits', () => {
    const throttle = createThrottle();
    throttle.limiter('a', { maximumConcurrent: 1 }, systemClock);
    expect(() => throttle.limiter('a', { maximumConcurrent: 2 }, systemClock)).toThrow(/different limits/);
  });
});
