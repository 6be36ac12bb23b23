import type { Claim, Run, RunState } from '@adflux/core';
import type { RunOptions } from '../adflux-options.js';
import type { Context } from '../context.js';
import { existingLinks } from '../plan/existing-links.js';
import { adoptedEntries } from './adopted-entries.js';
import { compensate } from './compensate.js';
import { createDrive } from './create-drive.js';
import type { Drive } from './drive.js';
import { endStateOf, hasFailed, hasLaunched } from './end-state.js';
import { runLanes } from './run-lanes.js';
import { withLease } from './with-lease.js';

/** Failed and skipped steps get another chance when an ended run is resumed. */
async function reopen(drive: Drive): Promise<void> {
  if (drive.run.state !== 'partial' && drive.run.state !== 'failed') return;
  for (const step of drive.run.steps) {
    const entry = drive.entryOf(step);
    if (entry.state === 'failed' || entry.state === 'skipped') await drive.record(step, { ...entry, state: 'pending' });
  }
}

/** What another run created since this one was planned is taken over, not created again. */
async function adopt(drive: Drive): Promise<void> {
  const open = drive.run.steps.filter((step) => drive.entryOf(step).state === 'pending');
  const entries = adoptedEntries(open, (step) =>
    existingLinks(drive.links, { id: step.platform, accountId: step.accountId }),
  );
  for (const step of open) {
    const entry = entries[step.id];
    if (entry !== undefined) await drive.record(step, entry);
  }
}

async function goForward(drive: Drive): Promise<RunState> {
  const { steps, strategy } = drive.run;
  if (strategy === 'best-effort') {
    await runLanes(drive, steps, () => false);
    return endStateOf(drive);
  }
  const [build, launch] = [
    steps.filter((step) => step.action !== 'launch'),
    steps.filter((step) => step.action === 'launch'),
  ];
  const undoable = (): boolean => hasFailed(drive) && !hasLaunched(drive);
  await runLanes(drive, build, undoable);
  if (undoable()) return 'compensating';
  if (build.every((step) => drive.entryOf(step).state === 'succeeded')) await runLanes(drive, launch, () => false);
  return endStateOf(drive);
}

/** Takes a claimed run as far as it goes now, records where it stands and gives the lease back. */
export async function driveRun(context: Context, claim: Claim, options: RunOptions): Promise<Run> {
  const { runs, links } = context.storage;
  return withLease(context, claim, async (lease) => {
    const known = await links.find({ campaignId: claim.run.campaignId });
    const drive = createDrive({ context, claim, links: known, lease, options });
    let state: RunState = claim.run.state;
    if (state !== 'compensating') {
      await reopen(drive);
      await runs.setState(claim, 'running');
      await adopt(drive);
      state = await goForward(drive);
      if (state === 'compensating') await runs.setState(claim, state);
    }
    if (state === 'compensating' && (await compensate(drive))) state = 'compensated';
    const wakeAt =
      (state === 'waiting' || state === 'compensating') && drive.wakeAtMs !== null
        ? new Date(drive.wakeAtMs).toISOString()
        : null;
    await runs.release(claim, state, wakeAt);
    return { ...drive.snapshot(), state, wakeAt, updatedAt: context.clock.now().toISOString() };
  });
}
