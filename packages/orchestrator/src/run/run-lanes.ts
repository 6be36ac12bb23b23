import type { Step } from '@adflux/core';
import { settleAll } from '../settle-all.js';
import type { Drive } from './drive.js';
import { runCreate } from './run-create.js';
import { runRepeatable } from './run-repeatable.js';

const isOver = (drive: Drive, step: Step): boolean =>
  ['succeeded', 'failed', 'skipped', 'compensated'].includes(drive.entryOf(step).state);

async function runStep(drive: Drive, step: Step): Promise<void> {
  switch (step.action) {
    case 'create':
    case 'create_tree':
      return runCreate(drive, step);
    case 'launch':
    case 'update':
    case 'remove':
      return runRepeatable(drive, step);
  }
}

/** One platform's steps in order, up to the first that has to wait. */
async function runLane(drive: Drive, steps: readonly Step[], givenUp: () => boolean): Promise<void> {
  const byId = new Map(drive.run.steps.map((step) => [step.id, step]));
  for (const step of steps) {
    if (isOver(drive, step)) continue;
    if (givenUp()) return;
    if (drive.isStopped()) {
      drive.park(0);
      return;
    }
    const needs = step.after.flatMap((id) => byId.get(id) ?? []).map((need) => drive.entryOf(need).state);
    if (needs.some((state) => state === 'failed' || state === 'skipped'))
      await drive.record(step, { ...drive.entryOf(step), state: 'skipped' });
    else await runStep(drive, step);
    if (!isOver(drive, step)) return;
  }
}

/** Runs the steps, the platforms side by side. `givenUp` ends every lane at its next step. */
export async function runLanes(drive: Drive, steps: readonly Step[], givenUp: () => boolean): Promise<void> {
  const lanes = [...new Set(steps.map((step) => step.platform))].map((platform) =>
    runLane(
      drive,
      steps.filter((step) => step.platform === platform),
      givenUp,
    ),
  );
  await settleLanes(drive, lanes);
}

/** Waits for every lane; the first that throws stops the others. */
export async function settleLanes(drive: Drive, lanes: readonly Promise<void>[]): Promise<void> {
  const stopOthers = (error: unknown): never => {
    drive.abandon(error);
    throw error;
  };
  await settleAll(lanes.map((lane) => lane.catch(stopOthers)));
}
