import { setTimeout as realSleep } from 'node:timers/promises';
import type { Clock } from '@adflux/core';

/** A time that runs faster than the real one; plain data, so that two processes share it. */
export interface FastTime {
  /** Milliseconds since 1970 at which both times are the same. */
  readonly sinceMs: number;
  /** Seconds in a real one. */
  readonly speed: number;
}

/** A clock of that time. */
export const createFastClock = ({ sinceMs, speed }: FastTime): Clock => ({
  now: () => new Date(sinceMs + (Date.now() - sinceMs) * speed),
  sleep: async (ms, signal) => {
    await realSleep(ms / speed, undefined, signal === undefined ? {} : { signal });
  },
});
