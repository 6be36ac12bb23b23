import { AdFluxError } from '@adflux/core';
import { attempt } from './attempt.js';
import type { Creation, CreatingStep, Made } from './creation.js';
import type { Drive } from './drive.js';
import { retryDelayMs } from './retry-delay.js';

/** What a look-up of an in-doubt create tells. `unknown`: too early or impossible to tell; the run is parked. */
export type Look = { readonly type: 'found'; readonly made: readonly Made[] } | { readonly type: 'absent' | 'unknown' };

/** What the journal says when a process ended while its create was on the way. */
const cutShort = new AdFluxError(
  'The process ended before the platform answered. Looking for what it may have created.',
  {
    code: 'unavailable',
    recovery: 'reconcile',
  },
).toJSON();

/**
 * Records that the outcome of a create is unknown as of now. The request may have taken effect up to this moment, so
 * waiting for look-ups to catch up begins here and not when it was sent.
 */
export async function recordDoubt(drive: Drive, step: CreatingStep, error = cutShort): Promise<void> {
  const entry = drive.entryOf(step);
  const startedAt = drive.context.clock.now().toISOString();
  await drive.record(step, { ...entry, state: 'started', doubts: entry.doubts + 1, startedAt, error });
}

/**
 * Finds out whether an in-doubt create took effect. New entities may stay invisible for a while, so "not found" counts
 * only when the question was asked `lookupDelayMs` after the doubt arose.
 */
export async function lookFor(drive: Drive, step: CreatingStep, creation: Creation): Promise<Look> {
  const { clock } = drive.context;
  const { lookupDelayMs } = drive.platformOf(step).capabilities;
  // An intent without an error was left by a process that died.
  if (drive.entryOf(step).error === null) await recordDoubt(drive, step);
  for (let looks = 1; ; looks += 1) {
    const entry = drive.entryOf(step);
    const askedMs = clock.now().getTime();
    const look = await attempt(drive, (call) => creation.find(call));
    if (!look.ok) {
      // Whatever the reason, the outcome of the create stays unknown: never a failure of the step.
      await drive.record(step, { ...entry, error: look.error.toJSON() });
      if (await drive.waitOrPark(retryDelayMs(look.error, looks), looks)) continue;
      return { type: 'unknown' };
    }
    if (look.value !== null) return { type: 'found', made: look.value };
    const settledMs = Date.parse(entry.startedAt ?? clock.now().toISOString()) + lookupDelayMs;
    if (askedMs >= settledMs) return { type: 'absent' };
    if (!(await drive.waitOrPark(settledMs - clock.now().getTime(), looks))) return { type: 'unknown' };
  }
}
