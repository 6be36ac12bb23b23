import type { AdFluxError } from '@adflux/core';
import { attempt } from './attempt.js';
import { creationOf } from './creation.js';
import type { Creation, CreatingStep, Made } from './creation.js';
import type { Drive } from './drive.js';
import { linksOfMade } from './links-of-made.js';
import { lookFor, recordDoubt } from './look-for.js';
import { backoffMs, retryDelayMs } from './retry-delay.js';

/** Creates sent for one step during one drive. */
const mostTries = 3;

async function succeed(drive: Drive, step: CreatingStep, made: readonly Made[]): Promise<void> {
  const refs = Object.fromEntries(made.map(({ localId, ref }) => [localId, ref]));
  const links = await linksOfMade(drive, step, made);
  await drive.record(step, { ...drive.entryOf(step), state: 'succeeded', refs, error: null }, links);
}

/** Clears up a create whose outcome is unknown. Returns whether it may be sent (again). */
async function settleDoubt(drive: Drive, step: CreatingStep, creation: Creation): Promise<boolean> {
  const look = await lookFor(drive, step, creation);
  if (look.type === 'found') await succeed(drive, step, look.made);
  return look.type === 'absent';
}

/** Records what an error leaves behind. Returns whether to go on with the step now. */
async function afterError(drive: Drive, step: CreatingStep, error: AdFluxError, tries: number): Promise<boolean> {
  const entry = { ...drive.entryOf(step), error: error.toJSON() };
  switch (error.recovery) {
    case 'none':
      await drive.record(step, { ...entry, state: 'failed' });
      return false;
    case 'retry':
      await drive.record(step, { ...entry, state: 'pending' });
      return drive.waitOrPark(retryDelayMs(error, entry.attempts), tries);
    case 'reconcile':
      await recordDoubt(drive, step, error.toJSON());
      return true;
  }
}

/**
 * Creates what the step says exactly once: the intent is recorded before each create, the result with its links in one
 * write after it, and an intent without a result is looked up before it is repeated.
 */
export async function runCreate(drive: Drive, step: CreatingStep): Promise<void> {
  const creation = creationOf(drive, step);
  for (let tries = 1; ; tries += 1) {
    if (drive.entryOf(step).state === 'started' && !(await settleDoubt(drive, step, creation))) return;
    if (drive.isStopped()) {
      drive.park(0);
      return;
    }
    const entry = drive.entryOf(step);
    const attempts = entry.attempts + 1;
    if (tries > mostTries) {
      drive.park(backoffMs(attempts));
      return;
    }
    const startedAt = drive.context.clock.now().toISOString();
    await drive.record(step, { ...entry, state: 'started', attempts, startedAt, error: null });
    const sent = await attempt(drive, (call) => creation.create(call, attempts === 1));
    if (sent.ok) return succeed(drive, step, sent.value);
    if (!(await afterError(drive, step, sent.error, tries))) return;
  }
}
