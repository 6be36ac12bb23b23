import { AdFluxError } from '@adflux/core';
import type { Claim, Run } from '@adflux/core';
import { assertAllowed } from '../access/assert-allowed.js';
import type { RunOptions } from '../adflux-options.js';
import { audited } from '../audit/audited.js';
import { describeRun } from '../audit/describe-run.js';
import type { Context } from '../context.js';
import { assertServed } from './assert-served.js';
import { driveRun } from './drive-run.js';
import { resumeRun } from './resume-run.js';
import { throwIfStopped } from './throw-if-stopped.js';

/** Goes on with a run by its id. */
export async function resume(context: Context, runId: string, options: RunOptions): Promise<Run> {
  const subject = { ...options, action: 'resume', runId };
  return audited(
    context,
    subject,
    async () => {
      throwIfStopped(options.signal);
      await assertAllowed(context, 'publish', options);
      const run = await context.storage.runs.get(runId);
      if (run !== null) return resumeRun(context, run, options);
      throw new AdFluxError(`There is no run ${runId} in this storage. Check the id, or list the campaign's runs.`, {
        code: 'not_found',
      });
    },
    describeRun,
  );
}

/** Goes on with the run that is due longest, if there is one. Whoever began it was asked at the door. */
export async function runDue(context: Context, options: RunOptions): Promise<Run | null> {
  throwIfStopped(options.signal);
  const claim = await context.storage.runs.claimDue(context.owner, context.leaseMs);
  if (claim === null) return null;
  const subject = { ...options, action: 'resume', runId: claim.run.id, campaignId: claim.run.campaignId };
  return audited(context, subject, () => driveDue(context, claim, options), describeRun);
}

/** Drives a due run, or leaves it for a while to processes that have the adapters it needs. */
async function driveDue(context: Context, claim: Claim, options: RunOptions): Promise<Run> {
  try {
    assertServed(context, claim.run);
  } catch (error) {
    const wakeAt = new Date(context.clock.now().getTime() + context.leaseMs).toISOString();
    const state = claim.run.state === 'compensating' ? 'compensating' : 'waiting';
    await context.storage.runs.release(claim, state, wakeAt);
    throw error;
  }
  context.driving.add(claim.run.id);
  try {
    return await driveRun(context, claim, options);
  } finally {
    context.driving.delete(claim.run.id);
  }
}
