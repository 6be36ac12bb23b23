import type { CampaignInput, Link, Run } from '@adflux/core';
import type { UpdateOptions } from '../adflux-options.js';
import { assertApproved } from '../access/approvals.js';
import { assertAllowed } from '../access/assert-allowed.js';
import { appendAudit, audited } from '../audit/audited.js';
import { describeDecisions } from '../audit/describe-decisions.js';
import { describeRun } from '../audit/describe-run.js';
import type { Context } from '../context.js';
import { existingLinks } from '../plan/existing-links.js';
import { makePlan } from '../plan/make-plan.js';
import { parseCampaign } from '../plan/parse-campaign.js';
import { refuseFindings } from '../plan/refuse-findings.js';
import { stepParts } from '../plan/step-parts.js';
import { launchedPlatforms } from '../run/launched-platforms.js';
import { resumeRun } from '../run/resume-run.js';
import { refuseOtherRun, startRun } from '../run/start-run.js';
import { throwIfStopped } from '../run/throw-if-stopped.js';
import { checkAssets, checkUpdate } from './check-update.js';
import { droppedPlatforms } from './dropped-platforms.js';
import { removeStep, updateSteps } from './update-steps.js';

/** A campaign is on, or never was: both mean that what is new may be launched. Otherwise somebody paused it. */
async function mayLaunch(context: Context, campaignId: string, links: readonly Link[]): Promise<boolean> {
  if (links.some((link) => link.kind === 'campaign' && link.wanted === 'on')) return true;
  return launchedPlatforms(await context.storage.runs.list({ campaignId })).size === 0;
}

async function findOrStart(context: Context, input: CampaignInput, options: UpdateOptions): Promise<Run> {
  const { key } = options;
  const campaign = parseCampaign(input);
  const { plan, wanted, links } = await makePlan(context, campaign, { key });
  const { dropped, findings } = droppedPlatforms(wanted, links, context.platforms);
  const launch = await mayLaunch(context, campaign.id, links);
  const each = wanted.map((target) => ({ target, existing: existingLinks(links, target.platform) }));
  const steps = [
    ...each.flatMap(({ target, existing }) => updateSteps(target, key, existing, launch)),
    ...dropped.map(({ platform, campaignLink }) => removeStep(campaignLink, [], stepParts(platform, key))),
  ];
  const about = { key, campaignId: campaign.id, planHash: plan.hash, strategy: 'best-effort' } as const;
  const update = { ...about, kind: 'update', steps, links } as const;

  const begun = await context.storage.runs.findByKey(key);
  if (begun !== null) {
    refuseOtherRun(update, begun);
    return begun;
  }
  refuseFindings(campaign.id, [
    ...plan.findings,
    ...findings,
    ...checkUpdate(campaign.id, links),
    ...each.flatMap(({ target, existing }) => checkAssets(target, existing)),
  ]);
  await assertApproved(context, plan.hash);
  const { run, created } = await startRun(context, update);
  if (created)
    await appendAudit(
      context,
      { ...options, action: 'update', campaignId: campaign.id, runId: run.id },
      { outcome: 'accepted', key, planHash: plan.hash, decisions: describeDecisions(plan.decisions) },
    );
  return run;
}

/** Makes what stands match a changed campaign. */
export async function update(context: Context, input: CampaignInput, options: UpdateOptions): Promise<Run> {
  return audited(
    context,
    { ...options, action: 'update', campaignId: input.id },
    async () => {
      throwIfStopped(options.signal);
      await assertAllowed(context, 'publish', options);
      return resumeRun(context, await findOrStart(context, input, options), options);
    },
    describeRun,
  );
}
