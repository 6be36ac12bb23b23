import type { JournalEntry, Run, RunState, Timestamp } from '@adflux/core';

/** A run as it is kept: what never changes apart from what does, so that recording a step copies no plan. */
export interface HeldRun {
  readonly base: Run;
  readonly journal: Map<string, JournalEntry>;
  readonly createdMs: number;
  /** Rises with every run: tells runs of the same instant apart. */
  readonly sequence: number;
  state: RunState;
  wakeAt: Timestamp | null;
  updatedAt: Timestamp;
  /** Since when it could go on, in milliseconds since 1970, when nobody holds a lease. */
  dueMs: number;
  fence: number;
  lease: { readonly owner: string; readonly until: number } | null;
  toRun(): Run;
}

/** Whether a run in this state still has work to do by itself. */
export const isUnfinished = (state: RunState): boolean =>
  state === 'pending' || state === 'running' || state === 'waiting' || state === 'compensating';

export function createHeldRun(run: Run, sequence: number): HeldRun {
  const held: HeldRun = {
    base: run,
    journal: new Map(Object.entries(run.journal)),
    createdMs: Date.parse(run.createdAt),
    sequence,
    state: run.state,
    wakeAt: run.wakeAt,
    updatedAt: run.updatedAt,
    dueMs: Date.parse(run.wakeAt ?? run.createdAt),
    fence: 0,
    lease: null,
    toRun: () =>
      Object.freeze({
        ...run,
        state: held.state,
        wakeAt: held.wakeAt,
        updatedAt: held.updatedAt,
        journal: Object.freeze(Object.fromEntries(held.journal)),
      }),
  };
  return held;
}

/** Since when an unfinished run could be taken, or null while it cannot. */
export function dueAt(held: HeldRun, nowMs: number): number | null {
  if (held.lease !== null && held.lease.until > nowMs) return null;
  if (held.state === 'waiting' && held.dueMs > nowMs) return null;
  return held.lease?.until ?? held.dueMs;
}
