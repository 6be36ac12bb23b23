import type { Campaign, Link, Plan } from '@adflux/core';
import type { PlanOptions } from '../adflux-options.js';
import { audiencesFor } from '../compliance/audiences-for.js';
import { checkCopy } from '../compliance/check-texts.js';
import { compileTarget } from '../compliance/compile-target.js';
import { openingsOf } from '../compliance/openings-of.js';
import type { Context } from '../context.js';
import { checkLimits } from '../limits/check-limits.js';
import { changesOf, changesOfDropped } from './changes-of.js';
import { checkBudget } from './check-budget.js';
import { checkCampaign } from './check-campaign.js';
import { checkCapabilities } from './check-capabilities.js';
import { checkCreatives } from './check-creatives.js';
import { checkExisting } from './check-existing.js';
import { checkUnsupported } from './check-unsupported.js';
import { existingLinks } from './existing-links.js';
import { planHash } from './plan-hash.js';
import { publishSteps } from './publish-steps.js';
import { toSpecTree } from './to-spec-tree.js';
import { targetsOf } from './wanted.js';
import type { Wanted } from './wanted.js';

/** A plan together with what it was made from. */
export interface PlannedCampaign {
  readonly plan: Plan;
  readonly wanted: readonly Wanted[];
  /** Everything linked to the campaign, whatever the platform. */
  readonly links: readonly Link[];
}

/** Plans a campaign. Reads links, sends nothing. */
export async function makePlan(
  context: Context,
  campaign: Campaign,
  options: PlanOptions = {},
): Promise<PlannedCampaign> {
  const links = await context.storage.links.find({ campaignId: campaign.id });
  const { targets, findings: unknown } = targetsOf(campaign, context.platforms, options.platforms);
  const { openings, findings: unknownOpenings } = await openingsOf(campaign, context.storage);
  const compiled = await Promise.all(
    targets.map(async (target) => {
      const { audiences, findings } = await audiencesFor(campaign, target.platform, context.storage);
      const one = compileTarget(context, campaign, target, { openings, audiences });
      const refs = audiences.flatMap(({ ref }) => ref ?? []);
      const tree = toSpecTree(one.campaign, one.target, refs);
      return { ...one, wanted: { ...one.target, tree }, findings: [...one.findings, ...findings] };
    }),
  );
  const wanted = compiled.map((one) => one.wanted);
  const keywordGroups = campaign.adGroups
    .filter((group) => group.keywords.length > 0)
    .map((group) => `${campaign.id}/${group.id}`);
  const each = wanted.map((target) => {
    const existing = existingLinks(links, target.platform);
    return {
      steps: publishSteps(target, options.key ?? campaign.id, existing),
      changes: changesOf(target, existing),
      findings: [
        ...checkCapabilities(target, keywordGroups),
        ...checkUnsupported(target),
        ...checkBudget(target),
        ...checkCreatives(target, campaign.assets),
        ...target.platform.check(target.tree),
      ],
    };
  });
  const dropped = options.platforms === undefined ? changesOfDropped(wanted, links) : [];
  const changes = [...each.flatMap((one) => one.changes), ...dropped];
  const findings = [
    ...unknown,
    ...unknownOpenings,
    ...checkCampaign(campaign, context.clock.now()),
    ...checkCopy(context, campaign),
    ...compiled.flatMap((one) => one.findings),
    ...(await checkLimits(context, campaign.id, wanted)),
    ...each.flatMap((one) => one.findings),
    ...checkExisting(campaign.id, links, changes, context.platforms),
  ];
  const steps = each.flatMap((one) => one.steps);
  const decisions = compiled.flatMap((one) => one.decisions);
  const plan = { campaignId: campaign.id, steps, findings, decisions, hash: planHash(wanted), changes };
  return { plan, wanted, links };
}
