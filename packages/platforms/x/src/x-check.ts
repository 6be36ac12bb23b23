import type { AdGroupSpec, CampaignSpec, Finding, SpecTree } from '@adflux/core';
import { toXTargeting } from './to-x-targeting.js';
import { xAmountProblem } from './to-x-budget.js';
import { checkXCopy } from './x-check-copy.js';
import { findLimitedAims } from './x-employment.js';
import { xProblem, type XFinding } from './x-finding.js';
import { X_CRITERIA_PER_REQUEST, X_LINE_ITEMS_PER_CAMPAIGN } from './x-limits.js';
import { xOptionsSchema } from './x-options.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

type XCheckSettings = Pick<ResolvedXSettings, 'currency' | 'webEventTagId'>;

function checkOptions(spec: CampaignSpec | AdGroupSpec, { webEventTagId }: XCheckSettings): readonly XFinding[] {
  const { localId, objective } = spec;
  const parsed = xOptionsSchema.safeParse(spec.options);
  if (!parsed.success)
    return parsed.error.issues.map(({ message, path }) =>
      xProblem(
        'options.invalid',
        `X's options do not fit: ${message}. See XOptions.`,
        localId,
        ['options', ...path].map(String).join('.'),
      ),
    );
  const needsTag = objective === 'leads' || objective === 'applications';
  if (!needsTag || (parsed.data.webEventTagId ?? webEventTagId) !== null) return [];
  const message = `The objective "${objective}" needs a web event tag to count with. Set webEventTagId, or use the objective traffic.`;
  return [xProblem('options.web_event_tag_missing', message, localId, 'options.webEventTagId')];
}

// Another currency than the account's is found for every platform alike, in the orchestrator's plan.
function checkMoney(spec: CampaignSpec | AdGroupSpec, { currency }: XCheckSettings): readonly XFinding[] {
  const bid = spec.kind === 'adGroup' ? spec.maximumBid : null;
  return [
    { amount: spec.budget?.amount ?? null, field: 'budget.amount' },
    { amount: bid, field: 'maximumBid' },
  ].flatMap(({ amount, field }): readonly XFinding[] => {
    if (amount === null || amount.currency !== currency) return [];
    const problem = xAmountProblem(amount, currency);
    return problem === null ? [] : [xProblem('budget.amount', problem, spec.localId, field)];
  });
}

function checkAdGroup(spec: AdGroupSpec): readonly XFinding[] {
  const { localId, targeting, schedule, audiences } = spec;
  const found = findLimitedAims(targeting, false).map(({ field, message }) =>
    xProblem('employment.limited_targeting', message, localId, field),
  );
  if (schedule.endsAt === undefined)
    found.push(
      xProblem(
        'schedule.end_missing',
        'X needs an end for every line item. Set schedule.endsAt.',
        localId,
        'schedule.endsAt',
      ),
    );
  // One value for each place, whatever it is.
  const criteria = toXTargeting(
    targeting.places.map((_place, index) => String(index)),
    targeting,
    audiences,
  ).length;
  if (criteria > X_CRITERIA_PER_REQUEST)
    found.push(
      xProblem(
        'targeting.too_many',
        `${criteria} places, languages and audiences; X takes ${X_CRITERIA_PER_REQUEST}. Split the ad group.`,
        localId,
        'targeting.places',
      ),
    );
  if (spec.maximumBid !== null && spec.objective === 'awareness')
    found.push(
      xProblem(
        'bid.not_by_click',
        'X takes no maximum bid for the objective awareness. Leave maximumBid out.',
        localId,
        'maximumBid',
      ),
    );
  return found;
}

function checkStructure({ campaign, adGroups }: SpecTree): readonly XFinding[] {
  if (adGroups.length <= X_LINE_ITEMS_PER_CAMPAIGN) return [];
  const message = `${adGroups.length} ad groups; X takes ${X_LINE_ITEMS_PER_CAMPAIGN} line items in a campaign. Split the campaign.`;
  return [xProblem('structure.too_many', message, campaign.localId)];
}

/** Everything X has to say about a tree beyond its capabilities. Pure. */
export function checkX(tree: SpecTree, settings: XCheckSettings): readonly Finding[] {
  const groups = tree.adGroups.map(({ spec }) => spec);
  return [
    ...checkOptions(tree.campaign, settings),
    ...checkMoney(tree.campaign, settings),
    ...groups.flatMap((spec) => [
      ...checkOptions(spec, settings),
      ...checkMoney(spec, settings),
      ...checkAdGroup(spec),
    ]),
    ...checkXCopy(tree),
    ...checkStructure(tree),
  ].map((each) => ({ ...each, platform: 'x' }));
}
