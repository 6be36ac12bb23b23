import type { CreateStep, Step } from '@adflux/core';
import { attempt } from './attempt.js';
import { creationOf } from './creation.js';
import type { CreatingStep, Made } from './creation.js';
import type { Drive } from './drive.js';
import { isSharedAsset, linkIdOf } from './links-of-made.js';
import { lookFor } from './look-for.js';
import { portOf } from './port-of.js';
import { settleLanes } from './run-lanes.js';
import { retryDelayMs } from './retry-delay.js';

/** How long a removal that was refused waits for a person to help. */
const refusedRemovalMs = 900_000;

const isCreating = (step: Step): step is CreatingStep => step.action === 'create' || step.action === 'create_tree';

/** Steps of this run that made something, or may have. What was adopted has no attempts and stays. */
const mayHaveMade = (drive: Drive, step: Step): step is CreatingStep =>
  isCreating(step) && drive.entryOf(step).attempts > 0 && ['started', 'succeeded'].includes(drive.entryOf(step).state);

const refsOf = (drive: Drive, step: CreatingStep): readonly Made[] =>
  Object.entries(drive.entryOf(step).refs).map(([localId, ref]) => ({ localId, ref, delivery: 'off' }));

/** The refs a step made, looked up when its outcome is unknown; null when that cannot be told yet. */
async function madeBy(drive: Drive, step: CreatingStep): Promise<readonly Made[] | null> {
  const { state, refs } = drive.entryOf(step);
  if (state === 'succeeded') return Object.entries(refs).map(([localId, ref]) => ({ localId, ref, delivery: 'off' }));
  const look = await lookFor(drive, step, creationOf(drive, step));
  if (look.type === 'unknown') return null;
  return look.type === 'found' ? look.made : [];
}

/** Removes one entity. Returns whether it is gone; otherwise the run is parked. */
async function removeEntity(drive: Drive, step: CreatingStep, { ref }: Made): Promise<boolean> {
  const port = portOf(drive.platformOf(step), ref.kind);
  for (let tries = 1; ; tries += 1) {
    const removal = await attempt(drive, (call) => port.remove(ref, call));
    if (removal.ok || removal.error.code === 'not_found' || removal.error.code === 'unsupported') return true;
    const { error } = removal;
    await drive.record(step, { ...drive.entryOf(step), error: error.toJSON() });
    const waitMs = error.recovery === 'none' ? refusedRemovalMs : retryDelayMs(error, tries);
    if (!(await drive.waitOrPark(waitMs, tries))) return false;
  }
}

async function recordGone(drive: Drive, step: CreatingStep, made: readonly Made[]): Promise<void> {
  const patch = { wanted: 'removed', delivery: 'removed' } as const;
  await drive.record(
    step,
    { ...drive.entryOf(step), state: 'compensated', error: null },
    { patch: made.map((one) => ({ id: linkIdOf(step, one), patch })) },
  );
}

/** Undoes one step together with the steps below it, which go when it goes. Its own entry comes last. */
async function undo(drive: Drive, root: CreatingStep, below: readonly CreateStep[]): Promise<void> {
  const made = await madeBy(drive, root);
  if (made === null) return;
  const top = made.find((one) => one.localId === root.localId);
  // An image that another campaign shows stays, and so does the other's link to it.
  if (top !== undefined && (await isSharedAsset(drive, linkIdOf(root, top)))) return recordGone(drive, root, []);
  if (top !== undefined && !(await removeEntity(drive, root, top))) return;
  for (const step of below) await recordGone(drive, step, refsOf(drive, step));
  await recordGone(drive, root, made);
}

async function undoLane(drive: Drive, steps: readonly CreatingStep[]): Promise<void> {
  const made = new Map(steps.map((step) => [step.localId, step]));
  const isBelow = (step: CreatingStep, root: CreatingStep): boolean => {
    if (step.action !== 'create' || step.parentLocalId === null) return false;
    const parent = made.get(step.parentLocalId);
    return parent !== undefined && (parent === root || isBelow(parent, root));
  };
  const roots = steps.filter((step) => !steps.some((other) => isBelow(step, other)));
  for (const root of roots.toReversed()) {
    if (drive.isStopped()) {
      drive.park(0);
      return;
    }
    const below = steps.filter((step): step is CreateStep => step.action === 'create' && isBelow(step, root));
    await undo(drive, root, below.toReversed());
    if (mayHaveMade(drive, root)) return;
  }
}

/**
 * Removes, in reverse order, everything this run created or may have created. Returns whether all of it is gone;
 * otherwise the run is parked and stays `compensating`.
 */
export async function compensate(drive: Drive): Promise<boolean> {
  const steps = drive.run.steps.filter((step) => mayHaveMade(drive, step));
  const platforms = [...new Set(steps.map((step) => step.platform))];
  await settleLanes(
    drive,
    platforms.map((platform) =>
      undoLane(
        drive,
        steps.filter((step) => step.platform === platform),
      ),
    ),
  );
  return !drive.run.steps.some((step) => mayHaveMade(drive, step));
}
