import type { CampaignInput, Run } from '@adflux/core';
import type { PublishOptions } from '../adflux-options.js';
import { assertApproved } from '../access/approvals.js';
import { assertAllowed } from '../access/assert-allowed.js';
import { appendAudit, audited } from '../audit/audited.js';
import { describeDecisions } from '../audit/describe-decisions.js';
import { describeRun } from '../audit/describe-run.js';
import type { Context } from '../context.js';
import { makePlan } from '../plan/make-plan.js';
import { parseCampaign } from '../plan/parse-campaign.js';
import { refuseFindings } from '../plan/refuse-findings.js';
import { resumeRun } from './resume-run.js';
import { refuseOtherRun, startRun } from './start-run.js';
import type { NewRun } from './start-run.js';
import { throwIfStopped } from './throw-if-stopped.js';

async function findOrStart(context: Context, input: CampaignInput, options: PublishOptions): Promise<Run> {
  const { plan, links } = await makePlan(context, parseCampaign(input), options);
  const { campaignId, hash, steps, findings, decisions } = plan;
  const { key, strategy = 'best-effort' } = options;
  const wanted: NewRun = { key, kind: 'publish', campaignId, planHash: hash, strategy, steps, links };
  if (findings.some((finding) => finding.severity === 'error')) {
    // What was lawful when it began may be finished: a schedule that ended meanwhile does not strand a half-made run.
    const begun = await context.storage.runs.findByKey(key);
    if (begun === null) refuseFindings(campaignId, findings);
    else {
      refuseOtherRun(wanted, begun);
      return begun;
    }
  }
  if ((await context.storage.runs.findByKey(key)) === null) await assertApproved(context, hash);
  const { run, created } = await startRun(context, wanted);
  if (created)
    await appendAudit(
      context,
      { ...options, action: 'publish', campaignId, runId: run.id },
      { outcome: 'accepted', key, planHash: hash, strategy, decisions: describeDecisions(decisions) },
    );
  return run;
}

/** Plans, refuses errors, creates the run of the key or finds it, and takes it as far as it goes. */
export async function publish(context: Context, input: CampaignInput, options: PublishOptions): Promise<Run> {
  return audited(
    context,
    { ...options, action: 'publish', campaignId: input.id },
    async () => {
      throwIfStopped(options.signal);
      await assertAllowed(context, 'publish', options);
      return resumeRun(context, await findOrStart(context, input, options), options);
    },
    describeRun,
  );
}
