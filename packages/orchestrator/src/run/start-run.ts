import { AdFluxError } from '@adflux/core';
import type { Link, RemoteRef, Run, Step, Strategy } from '@adflux/core';
import type { Context } from '../context.js';
import { existingLinks } from '../plan/existing-links.js';
import { adoptedEntries } from './adopted-entries.js';

/** What a new run is made of. */
export interface NewRun {
  readonly key: string;
  readonly kind: Run['kind'];
  readonly campaignId: string;
  readonly planHash: string;
  readonly strategy: Strategy;
  readonly steps: readonly Step[];
  readonly links: readonly Link[];
}

const otherRun = (wanted: NewRun, existing: Run): AdFluxError =>
  new AdFluxError(
    `The key "${wanted.key}" belongs to run ${existing.id} (${existing.kind} of campaign ${existing.campaignId}), which wants something else. ` +
      'Use a new key for a changed campaign, or the unchanged campaign to go on with that run.',
    { code: 'conflict' },
  );

/** @throws AdFluxError `conflict` unless the run wants the same. */
export function refuseOtherRun(wanted: NewRun, existing: Run): void {
  if (existing.kind !== wanted.kind || existing.planHash !== wanted.planHash) throw otherRun(wanted, existing);
}

function knownRefs(links: readonly Link[], steps: readonly Step[]): Record<string, RemoteRef> {
  const accounts = new Map(steps.map((step) => [step.platform, step.accountId]));
  const refs: Record<string, RemoteRef> = {};
  for (const [id, accountId] of accounts)
    for (const link of existingLinks(links, { id, accountId }).values())
      refs[`${id}/${link.localId}`] = { kind: link.kind, id: link.remoteId };
  return refs;
}

/**
 * Creates the run of a key, or finds it. Steps whose entity already stands are in its journal from the start.
 *
 * @throws AdFluxError `conflict` when the key wanted something else before, or the campaign has another unfinished run.
 */
export async function startRun(context: Context, wanted: NewRun): Promise<{ run: Run; created: boolean }> {
  const now = context.clock.now().toISOString();
  const { links, ...about } = wanted;
  const entries = adoptedEntries(wanted.steps, (step) =>
    existingLinks(links, { id: step.platform, accountId: step.accountId }),
  );
  const { run, created } = await context.storage.runs.create({
    ...about,
    id: context.createId(),
    state: 'pending',
    knownRefs: knownRefs(links, wanted.steps),
    journal: entries,
    wakeAt: null,
    createdAt: now,
    updatedAt: now,
  });
  if (!created) refuseOtherRun(wanted, run);
  return { run, created };
}
