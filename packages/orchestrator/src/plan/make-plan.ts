import type { Campaign, Link, Plan } from '@adflux/core';
import type { PlanOptions } from '../adflux-options.js';
import type { Context } from '../context.js';
import { changesOf, changesOfDropped } from './changes-of.js';
import { checkBudget } from './check-budget.js';
import { checkCampaign } from './check-campaign.js';
import { checkCapabilities } from './check-capabilities.js';
import { checkCreatives } from './check-creatives.js';
import { checkExisting } from './check-existing.js';
import { existingLinks } from './existing-links.js';
import { planHash } from './plan-hash.js';
import { publishSteps } from './publish-steps.js';
import { wantedOf } from './wanted.js';
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
  const { wanted, findings: unknown } = wantedOf(campaign, context.platforms, options.platforms);
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
    ...checkCampaign(campaign, context.clock.now()),
    ...each.flatMap((one) => one.findings),
    ...checkExisting(campaign.id, links, changes, context.platforms),
  ];
  const steps = each.flatMap((one) => one.steps);
  return { plan: { campaignId: campaign.id, steps, findings, hash: planHash(wanted), changes }, wanted, links };
}
