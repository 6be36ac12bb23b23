import { setTimeout as realSleep } from 'node:timers/promises';
import type { Clock } from '@adflux/core';

/** Where the demo's time stands and how fast it runs; plain data, so that parent and child share one time. */
export interface DemoTime {
  /** The simulated instant at `startedAtMs` of the real clock. */
  readonly start: string;
  readonly startedAtMs: number;
  /** Simulated seconds in a real one: waits that a platform asks for pass quickly. */
  readonly speed: number;
}

/** A clock that runs `speed` times as fast as the real one, from `start`. */
export function createDemoClock({ start, startedAtMs, speed }: DemoTime, now?: () => Date): Clock {
  const startMs = Date.parse(start);
  return {
    now: now ?? (() => new Date(startMs + (Date.now() - startedAtMs) * speed)),
    sleep: async (ms, signal) => {
      await realSleep(ms / speed, undefined, signal === undefined ? {} : { signal });
    },
  };
}
