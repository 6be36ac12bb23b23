import type { AdPlatform, Call, JournalEntry, Link, LinkChanges, RemoteRef, Run, Step } from '@adflux/core';
import type { Context } from '../context.js';

/** One claim on a run being worked on: what every step handler is given. */
export interface Drive {
  readonly context: Context;
  /** The run as it was claimed; `entryOf` and `snapshot` tell how it stands now. */
  readonly run: Run;
  /** What was linked to the campaign when the drive began. */
  readonly links: readonly Link[];
  /** Passed to the platforms; its signal aborts when the lease is lost. */
  readonly call: Call;
  /** When a parked run should go on, in milliseconds since 1970, or null while nothing had to be put off. */
  readonly wakeAtMs: number | null;
  snapshot(): Run;
  platformOf(step: Step): AdPlatform;
  entryOf(step: Step): JournalEntry;
  /** Local id to remote ref of everything the step's platform is known to hold. */
  refsOn(step: Step): Readonly<Record<string, RemoteRef>>;
  /** Writes a step's entry, and the links that came of it, to the journal. */
  record(step: Step, entry: JournalEntry, links?: LinkChanges): Promise<void>;
  /** Whether the caller asked to stop. */
  isStopped(): boolean;
  /**
   * Waits in the process when that is short and was not done too often (`tries`) already, otherwise parks the run.
   * Returns whether to go on.
   */
  waitOrPark(waitMs: number, tries: number): Promise<boolean>;
  /** Throws unless the run is still this process's to drive. Asked right before each request. */
  ensureHeld(): Promise<void>;
  /** Ends every lane: the drive has failed. */
  abandon(reason: unknown): void;
  /** Leaves the rest for a later drive. */
  park(waitMs: number): void;
}
