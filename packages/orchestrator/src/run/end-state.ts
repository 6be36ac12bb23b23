import type { Run, RunState } from '@adflux/core';
import type { Drive } from './drive.js';

/** Whether any launch of this run was sent: from then on nothing is taken back. */
export const hasLaunched = (drive: Drive): boolean =>
  drive.run.steps.some((step) => step.action === 'launch' && drive.entryOf(step).attempts > 0);

/** Whether any step failed for good. */
export const hasFailed = (drive: Drive): boolean =>
  drive.run.steps.some((step) => drive.entryOf(step).state === 'failed');

/** Whether something of the run took effect for good: a launch, or any change of an update. */
const tookEffect = (run: Run, drive: Drive): boolean =>
  run.steps.some(
    (step) => drive.entryOf(step).state === 'succeeded' && (run.kind === 'update' || step.action === 'launch'),
  );

/** Where a run that went forward stands now. */
export function endStateOf(drive: Drive): RunState {
  const { run } = drive;
  const states = run.steps.map((step) => drive.entryOf(step).state);
  if (states.some((state) => state === 'pending' || state === 'started')) return 'waiting';
  if (states.every((state) => state === 'succeeded')) return 'succeeded';
  return tookEffect(run, drive) ? 'partial' : 'failed';
}
