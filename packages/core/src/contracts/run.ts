import type { Timestamp } from '../domain/timestamp.js';
import type { SerializedError } from './adflux-error.js';
import type { RemoteRef } from './entity.js';
import type { Step } from './plan.js';

/** Where a run stands. `succeeded`, `partial`, `failed` and `compensated` are ends; `partial` and `failed` may be resumed. */
export type RunState =
  'pending' | 'running' | 'waiting' | 'succeeded' | 'partial' | 'failed' | 'compensating' | 'compensated';

/** Where a step stands. `started` without an end means: the outcome is unknown. */
export type StepState = 'pending' | 'started' | 'succeeded' | 'failed' | 'skipped' | 'compensated';

/** `best-effort` launches each platform when its own tree is complete; `all-or-nothing` only when every tree is. */
export type Strategy = 'best-effort' | 'all-or-nothing';

/** What the journal knows about one step. */
export interface JournalEntry {
  readonly state: StepState;
  /** How often the step was sent. */
  readonly attempts: number;
  /** How often its outcome was unknown and had to be looked up. */
  readonly doubts: number;
  /** When the last attempt was about to be sent; once its outcome is unknown, since when that is known. */
  readonly startedAt: Timestamp | null;
  /** What it created, by local id. */
  readonly refs: Readonly<Record<string, RemoteRef>>;
  /** The last error, also of an attempt that is to be repeated. */
  readonly error: SerializedError | null;
}

/** One execution of a plan, owned by the caller's key. */
export interface Run {
  readonly id: string;
  /** The caller's: the same key never does the work twice. */
  readonly key: string;
  readonly kind: 'publish' | 'update';
  readonly campaignId: string;
  readonly planHash: string;
  readonly strategy: Strategy;
  readonly state: RunState;
  readonly steps: readonly Step[];
  /** What existed before the run, by `<platform>/<localId>`. */
  readonly knownRefs: Readonly<Record<string, RemoteRef>>;
  /** The journal, by step id. Steps that are not in it are pending. */
  readonly journal: Readonly<Record<string, JournalEntry>>;
  /** When a waiting run should go on. */
  readonly wakeAt: Timestamp | null;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** The right to drive a run until the lease ends. Writes under an older fence are refused. */
export interface Claim {
  readonly run: Run;
  readonly owner: string;
  /** Rises with every claim. */
  readonly fence: number;
  /** How long the lease lasts, in milliseconds; every write through the claim renews it. */
  readonly leaseMs: number;
}
