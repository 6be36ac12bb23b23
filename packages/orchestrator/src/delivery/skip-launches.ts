import { AdFluxError } from '@adflux/core';
import type { Context } from '../context.js';
import { untouchedEntry } from '../run/journal-entry.js';

const launchesLater = (runId: string, leaseMs: number): AdFluxError =>
  new AdFluxError(
    `Run ${runId} is at work on the campaign and may still launch it. What was on is off; ask again when the run has ended.`,
    { code: 'conflict', recovery: 'retry', retryAfterMs: leaseMs },
  );

/**
 * Keeps unfinished runs from launching what is being paused: their launches are skipped, until somebody resumes the run.
 *
 * @throws AdFluxError `conflict` while another process drives such a run.
 */
export async function skipLaunches({ storage, owner, leaseMs, driving }: Context, campaignId: string): Promise<void> {
  const { runs } = storage;
  const unfinished = await runs.list({ campaignId, states: ['pending', 'running', 'waiting'] });
  for (const { id } of unfinished) {
    const claim = driving.has(id) ? null : await runs.claim(id, owner, leaseMs);
    if (claim === null) throw launchesLater(id, leaseMs);
    for (const step of claim.run.steps) {
      const entry = claim.run.journal[step.id] ?? untouchedEntry;
      if (step.action === 'launch' && (entry.state === 'pending' || entry.state === 'started'))
        await runs.recordStep(claim, step.id, { ...entry, state: 'skipped' });
    }
    await runs.release(claim, 'waiting', claim.run.wakeAt);
  }
}
