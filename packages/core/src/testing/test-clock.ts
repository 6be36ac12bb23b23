import type { Clock } from '../contracts/clock.js';

/** A clock that only moves when told to, or when somebody sleeps on it. */
export interface TestClock extends Clock {
  /** Moves time forward. */
  advance(ms: number): void;
  /** Every sleep so far, in milliseconds. */
  readonly sleeps: readonly number[];
}

/**
 * Makes a clock for tests. A sleep takes no real time: it moves the clock by its length.
 *
 * @param start Default 2027-03-01T13:00:00Z.
 * @example
 * ```ts
 * import { createTestClock } from '@adflux/core/testing';
 *
 * const clock = createTestClock();
 * await clock.sleep(60_000);
 * console.log(clock.now().toISOString()); // 2027-03-01T13:01:00.000Z
 * ```
 */
export function createTestClock(start = new Date('2027-03-01T13:00:00Z')): TestClock {
  let time = start.getTime();
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => new Date(time),
    advance: (ms) => {
      time += ms;
    },
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      sleeps.push(ms);
      time += ms;
      // Give others their turn, as a real sleep would.
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    },
  };
}
