import { AdFluxError } from '@adflux/core';
import type { Run } from '@adflux/core';
import type { RunOptions } from '../adflux-options.js';
import type { Context } from '../context.js';
import { assertServed } from './assert-served.js';
import { driveRun } from './drive-run.js';

const drivenElsewhere = (run: Run, leaseMs: number): AdFluxError =>
  new AdFluxError(`Run ${run.id} is being driven right now. Ask for its status, or resume it again later.`, {
    code: 'conflict',
    recovery: 'retry',
    retryAfterMs: leaseMs,
  });

const hasEnded = ({ state }: Run): boolean => ['succeeded', 'partial', 'failed', 'compensated'].includes(state);

/** An ended run may go on only while nothing newer has changed its campaign. */
async function refuseSuperseded(context: Context, run: Run): Promise<void> {
  const [newest] = await context.storage.runs.list({ campaignId: run.campaignId, limit: 1 });
  if (newest === undefined || newest.id === run.id) return;
  throw new AdFluxError(
    `Run ${run.id} ended, and run ${newest.id} has worked on campaign ${run.campaignId} since. Call update with a new key instead.`,
    { code: 'conflict' },
  );
}

async function claimAndDrive(context: Context, run: Run, options: RunOptions): Promise<Run> {
  const { runs } = context.storage;
  const claim = await runs.claim(run.id, context.owner, context.leaseMs);
  if (claim === null) throw drivenElsewhere(run, context.leaseMs);
  const { state } = claim.run;
  if (!hasEnded(claim.run) || state === run.state) return driveRun(context, claim, options);
  // Another process brought it to its end since it was read.
  await runs.release(claim, state, null);
  return claim.run;
}

/** Claims a run and takes it as far as it goes now. Runs that ended well come back as they are. */
export async function resumeRun(context: Context, run: Run, options: RunOptions): Promise<Run> {
  const { driving } = context;
  if (run.state === 'succeeded' || run.state === 'compensated') return run;
  assertServed(context, run);
  if (hasEnded(run)) await refuseSuperseded(context, run);
  if (driving.has(run.id)) throw drivenElsewhere(run, context.leaseMs);
  driving.add(run.id);
  try {
    return await claimAndDrive(context, run, options);
  } finally {
    driving.delete(run.id);
  }
}
