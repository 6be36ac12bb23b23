import type { Clock } from '@adflux/core';
import type { BucketLimits, QuotaReading } from './bucket-limits.js';
import { createAlarm } from './alarm.js';
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
  /** Follows what the platform says is left of the quota. */
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
  readonly deadline: number;
  readonly start: () => Promise<void>;
  readonly park: (retryAfterMs: number) => void;
}

interface Lane {
  readonly close: () => void;
  timer?: NodeJS.Timeout;
}

/** How long a lane without work keeps its slot, in milliseconds: longer than the pause between two steps of a run. */
const lingerMs = 250;

/**
 * Requests wait here, in one queue, and *lanes* serve them. A lane is one bottleneck job: it holds a slot and serves one
 * request after the other, because a bottleneck job costs 4.7 ms and a request can wait for less. With a spacing between
 * starts, which only bottleneck keeps, a lane serves one request.
 */
export function createLimiter({ limits, clock, takeSlot, createQuota }: LimiterOptions): Limiter {
  const lanesAreReused = (limits.minimumSpacingMs ?? 0) === 0;
  const waiting = new Set<Turn>();
  const idle: Lane[] = [];
  let lanes = 0;
  let opening = 0;
  let closedUntil = 0;
  let quota = limits.quota === undefined ? null : createQuota(() => pump());
  const now = (): number => clock.now().getTime();
  const alarm = createAlarm(clock, () => pump());

  /** Whether a request may start now; when not, sees to it that somebody wakes the queue. */
  const isOpen = (): boolean => {
    const time = now();
    if (time >= closedUntil && (quota === null || quota.ready())) return true;
    const opensAt = time < closedUntil ? closedUntil : (quota?.opensAt() ?? null);
    if (opensAt === null) return false;
    for (const turn of waiting) {
      if (opensAt <= turn.deadline) continue;
      waiting.delete(turn);
      turn.park(opensAt - time);
    }
    if (waiting.size > 0) alarm.set(opensAt);
    return false;
  };
  const nextTurn = (): Turn | null => {
    const [turn] = waiting;
    if (turn === undefined || !isOpen() || !waiting.has(turn) || quota?.take() === false) return null;
    waiting.delete(turn);
    return turn;
  };
  const closeLane = (lane: Lane): void => {
    lanes -= 1;
    lane.close();
  };
  const serve = (lane: Lane): void => {
    const turn = nextTurn();
    if (turn !== null) {
      const held = quota;
      void turn.start().then(() => {
        held?.settle();
        if (lanesAreReused) return serve(lane);
        closeLane(lane);
        pump();
      });
    } else if (lanesAreReused) {
      idle.push(lane);
      lane.timer = setTimeout(() => {
        idle.splice(idle.indexOf(lane), 1);
        closeLane(lane);
      }, lingerMs).unref();
    } else {
      closeLane(lane);
    }
  };
  const openLane = (): void => {
    lanes += 1;
    opening += 1;
    takeSlot(
      () =>
        new Promise((resolve) => {
          opening -= 1;
          serve({ close: resolve });
        }),
    );
  };
  const pump = (): void => {
    if (waiting.size === 0) return alarm.clear();
    if (!isOpen()) return;
    for (let count = Math.min(idle.length, waiting.size); count > 0; count -= 1) {
      const lane = idle.pop();
      if (lane === undefined) break;
      clearTimeout(lane.timer);
      serve(lane);
    }
    while (opening < waiting.size && lanes < limits.maximumConcurrent) openLane();
  };

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
      quota ??= createQuota(() => pump());
      quota.read(reading);
    },
  };
}
