import type { Claim, JournalEntry, Link, RemoteRef, Run, Step } from '@adflux/core';
import type { RunOptions } from '../adflux-options.js';
import type { Context } from '../context.js';
import type { Drive } from './drive.js';
import type { Lease } from './with-lease.js';
import { untouchedEntry } from './journal-entry.js';

/** Waits in the process for one step during one drive. Beyond that the row waits, and the process is free. */
const longestPatience = 4;

/** What a drive is made of. */
export interface DriveSettings {
  readonly context: Context;
  readonly claim: Claim;
  readonly links: readonly Link[];
  readonly lease: Lease;
  readonly options: RunOptions;
}

/** Makes the drive of a claim. Holds what changes while it lasts: the journal and when to go on. */
export function createDrive({ context, claim, links, lease, options }: DriveSettings): Drive {
  const { clock, logger, platforms, settleMs, storage } = context;
  const journal = new Map<string, JournalEntry>(Object.entries(claim.run.journal));
  const never = new AbortController().signal;
  const stop = options.signal ?? never;
  const wake = AbortSignal.any([stop, lease.signal]);
  let wakeAtMs: number | null = null;

  const tell = (progress: Parameters<NonNullable<RunOptions['onProgress']>>[0]): void => {
    try {
      options.onProgress?.(progress);
    } catch (error) {
      logger.warn({ runId: claim.run.id, error }, 'onProgress threw; the run goes on');
    }
  };
  const snapshot = (): Run => {
    const state = claim.run.state === 'compensating' ? 'compensating' : 'running';
    return { ...claim.run, state, wakeAt: null, journal: Object.fromEntries(journal) };
  };
  const park = (waitMs: number): void => {
    const untilMs = clock.now().getTime() + Math.max(0, waitMs);
    wakeAtMs = Math.min(wakeAtMs ?? untilMs, untilMs);
  };

  // Asked for each request of a run, so what steps made is added as they make it and not gathered again.
  const refs = new Map<string, Record<string, RemoteRef>>();
  const refsOf = (platform: Step['platform']): Record<string, RemoteRef> => {
    const gathered = refs.get(platform);
    if (gathered !== undefined) return gathered;
    const prefix = `${platform}/`;
    const known = Object.entries(claim.run.knownRefs).flatMap(([id, ref]): [string, RemoteRef][] =>
      id.startsWith(prefix) ? [[id.slice(prefix.length), ref]] : [],
    );
    const made = claim.run.steps
      .filter((each) => each.platform === platform)
      .flatMap((each) => Object.entries(journal.get(each.id)?.refs ?? {}));
    const all = Object.fromEntries([...known, ...made]);
    refs.set(platform, all);
    return all;
  };

  return {
    context,
    run: claim.run,
    snapshot,
    links,
    call: {
      signal: lease.signal,
      logger,
      ...(options.onProgress === undefined ? {} : { observe: (event) => tell({ type: 'request', event }) }),
    },
    get wakeAtMs() {
      return wakeAtMs;
    },
    platformOf(step) {
      const platform = platforms.get(step.platform);
      if (platform === undefined)
        throw new Error(`Run ${claim.run.id} is driven without an adapter for ${step.platform}.`);
      return platform;
    },
    entryOf: (step) => journal.get(step.id) ?? untouchedEntry,
    refsOn: (step) => refsOf(step.platform),
    async record(step, entry, changes) {
      await lease.renewing(() => storage.runs.recordStep(claim, step.id, entry, changes));
      journal.set(step.id, entry);
      Object.assign(refsOf(step.platform), entry.refs);
      if (options.onProgress !== undefined) tell({ type: 'step', run: snapshot(), step, state: entry.state });
    },
    isStopped: () => stop.aborted,
    async waitOrPark(waitMs, tries) {
      lease.signal.throwIfAborted();
      if (waitMs <= settleMs && tries < longestPatience && !stop.aborted) {
        const slept = await clock.sleep(Math.max(0, waitMs), wake).then(
          () => true,
          () => false,
        );
        lease.signal.throwIfAborted();
        if (slept) return true;
      }
      park(stop.aborted ? 0 : waitMs);
      return false;
    },
    park,
    abandon: lease.abandon,
    ensureHeld: lease.ensureHeld,
  };
}
