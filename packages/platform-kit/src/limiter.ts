import type { Clock } from '@adflux/core';
import { createAlarm } from './alarm.js';
import type { BucketLimits, QuotaReading } from './bucket-limits.js';
import { createLanes } from './lanes.js';
import type { Quota } from './quota.js';

/** How a request waits for its turn. */
export interface TurnOptions {
  /** Leaves the queue when it aborts; then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** The longest known wait that is worth queueing for, in milliseconds. */
  readonly maximumWaitMs: number;
  /** The error for a longer wait. */
  readonly parked: (retryAfterMs: number) => Error;
}

/** Lets requests of one bucket go when it is their turn, in the order they came. */
export interface Limiter {
  /** Runs the task when it is its turn. */
  run<T>(task: () => Promise<T>, options: TurnOptions): Promise<T>;
  /** Lets nothing start before this time, in milliseconds since 1970, because the platform said so. */
  close(until: number): void;
  /** Follows what the platform says is left of the quota, in the answer to a request that is still under way. */
  read(reading: Omit<QuotaReading, 'bucket'>): void;
}

/** What `createLimiter` needs. */
export interface LimiterOptions {
  readonly limits: BucketLimits;
  readonly clock: Clock;
  /** Runs the job when one of the bucket's slots is free and the spacing is kept. */
  readonly takeSlot: (job: () => Promise<void>) => void;
  readonly createQuota: (onPermits: () => void) => Quota;
}

interface Turn {
  /** The latest time worth waiting for, in milliseconds since 1970. */
  readonly deadline: number;
  readonly start: () => Promise<void>;
  readonly park: (retryAfterMs: number) => void;
}

/**
 * One queue for a bucket: a request leaves it when the platform has not closed the bucket, the quota has a permit and a
 * lane is free. A request whose turn is known to be further off than it wants to wait leaves at once, with an error.
 */
export function createLimiter({ limits, clock, takeSlot, createQuota }: LimiterOptions): Limiter {
  const waiting = new Set<Turn>();
  let closedUntil = 0;
  let underWay = 0;
  const now = (): number => clock.now().getTime();
  const pump = (): void => {
    if (waiting.size === 0) alarm.clear();
    else if (isOpen()) lanes.wake(waiting.size);
  };
  const alarm = createAlarm(clock, pump);
  let quota = limits.quota === undefined ? null : createQuota(pump);

  /** Whether a request may start now; when not, sees to it that the queue is woken. */
  const isOpen = (): boolean => {
    const time = now();
    if (time >= closedUntil && (quota === null || quota.ready())) return true;
    const opensAt = time < closedUntil ? closedUntil : (quota?.opensAt() ?? null);
    // Null: permits are being drawn, or come back when what is under way has ended. Both wake the queue.
    if (opensAt === null) return false;
    for (const turn of waiting) {
      if (opensAt <= turn.deadline) continue;
      waiting.delete(turn);
      turn.park(opensAt - time);
    }
    if (waiting.size > 0) alarm.set(opensAt);
    return false;
  };

  const next = (): (() => Promise<void>) | null => {
    const [turn] = waiting;
    if (turn === undefined || !isOpen() || quota?.take() === false) return null;
    waiting.delete(turn);
    const charged = quota;
    underWay += 1;
    return async () => {
      await turn.start();
      underWay -= 1;
      charged?.settle();
    };
  };
  const lanes = createLanes({
    maximum: limits.maximumConcurrent,
    // The spacing between two starts is kept by bottleneck alone, so every start has to ask it.
    areReused: (limits.minimumSpacingMs ?? 0) === 0,
    takeSlot,
    next,
    onClosed: pump,
  });

  return {
    run: (task, { signal, maximumWaitMs, parked }) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const leave = (): void => {
          waiting.delete(turn);
          if (waiting.size === 0) alarm.clear();
          reject(signal.reason as Error);
        };
        const turn: Turn = {
          deadline: now() + maximumWaitMs,
          start: () => {
            signal.removeEventListener('abort', leave);
            return task().then(resolve, reject);
          },
          park: (retryAfterMs) => {
            signal.removeEventListener('abort', leave);
            reject(parked(retryAfterMs));
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        waiting.add(turn);
        pump();
      }),
    close: (until) => {
      closedUntil = Math.max(closedUntil, until);
      pump();
    },
    read: (reading) => {
      quota ??= createQuota(pump);
      quota.read(reading, Math.max(0, underWay - 1));
    },
  };
}
