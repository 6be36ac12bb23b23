import type { Call, LaunchStep, LinkChanges, RemoteRef, RemoveStep, UpdateStep } from '@adflux/core';
import { AdFluxError } from '@adflux/core';
import { attempt } from './attempt.js';
import type { Drive } from './drive.js';
import { portOf } from './port-of.js';
import { backoffMs, retryDelayMs } from './retry-delay.js';

/** A step that may be sent twice without harm. */
type RepeatableStep = LaunchStep | UpdateStep | RemoveStep;

/** How often one step is sent during one drive. */
const mostTries = 3;

function refOf(drive: Drive, step: RepeatableStep, localId: string): RemoteRef {
  const ref = drive.refsOn(step)[localId];
  if (ref !== undefined) return ref;
  throw new AdFluxError(`Step ${step.id} is about ${localId}, which has no remote id. Plan the change again.`, {
    code: 'not_found',
    platform: step.platform,
  });
}

const removed = { wanted: 'removed', delivery: 'removed' } as const;

async function carryOut(drive: Drive, step: RepeatableStep, call: Call): Promise<LinkChanges> {
  const platform = drive.platformOf(step);
  const idOf = ({ kind, id }: RemoteRef) =>
    ({ platform: step.platform, accountId: step.accountId, kind, remoteId: id }) as const;
  switch (step.action) {
    case 'launch': {
      const patch: NonNullable<LinkChanges['patch']>[number][] = [];
      for (const { kind, localId } of step.targets) {
        const ref = refOf(drive, step, localId);
        const { delivery } = await portOf(platform, kind).setDelivery(ref, 'on', call);
        patch.push({ id: idOf(ref), patch: { wanted: 'on', delivery } });
      }
      return { patch };
    }
    case 'update': {
      const { key, spec, previous } = step;
      const ref = refOf(drive, step, step.localId);
      const request = { ref, key, spec, previous, refs: drive.refsOn(step) };
      const { delivery } = await portOf(platform, step.kind).update(request, call);
      return { patch: [{ id: idOf(ref), patch: { spec, delivery } }] };
    }
    case 'remove': {
      await portOf(platform, step.kind).remove(refOf(drive, step, step.localId), call);
      // What is below it went with it.
      const gone = Object.entries(drive.refsOn(step)).filter(
        ([localId, { kind }]) =>
          localId === step.localId || (kind !== 'asset' && localId.startsWith(`${step.localId}/`)),
      );
      return { patch: gone.map(([, ref]) => ({ id: idOf(ref), patch: removed })) };
    }
  }
}

/** Sends a launch, an update or a removal until it worked, failed for good, or has to wait for a later drive. */
export async function runRepeatable(drive: Drive, step: RepeatableStep): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    if (drive.isStopped()) {
      drive.park(0);
      return;
    }
    const attempts = drive.entryOf(step).attempts + 1;
    if (tries > mostTries) {
      drive.park(backoffMs(attempts));
      return;
    }
    const startedAt = drive.context.clock.now().toISOString();
    await drive.record(step, { ...drive.entryOf(step), state: 'started', attempts, startedAt });
    const sent = await attempt(drive, (call) => carryOut(drive, step, call));
    const entry = drive.entryOf(step);
    if (sent.ok) return drive.record(step, { ...entry, state: 'succeeded', error: null }, sent.value);
    const { error } = sent;
    const doubts = entry.doubts + (error.recovery === 'reconcile' ? 1 : 0);
    const state = error.recovery === 'none' ? 'failed' : 'started';
    await drive.record(step, { ...entry, state, doubts, error: error.toJSON() });
    if (state === 'failed' || !(await drive.waitOrPark(retryDelayMs(error, attempts), tries))) return;
  }
}
