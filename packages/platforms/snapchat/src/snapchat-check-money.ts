import type { AdGroupSpec, CampaignSpec, SpecTree } from '@adflux/core';
import type { SnapchatFinding } from './snapchat-finding.js';
import { SNAPCHAT_MINIMUM_CAMPAIGN_CAP_USD_MICROS, SNAPCHAT_MINIMUM_SQUAD_BUDGET_MICROS } from './snapchat-limits.js';
import { snapchatAmountProblem } from './to-snapchat-micros.js';

function checkBudget(spec: CampaignSpec | AdGroupSpec, currency: string): readonly SnapchatFinding[] {
  const { budget, localId } = spec;
  // Another currency than the account's is found for every platform alike, in the orchestrator's plan.
  if (budget === null || budget.amount.currency !== currency) return [];
  const of = (severity: SnapchatFinding['severity'], code: string, message: string): SnapchatFinding[] => [
    { severity, code, message, localId, field: 'budget.amount' },
  ];
  const problem = snapchatAmountProblem(budget.amount, currency);
  if (problem !== null) return of('error', 'budget.amount', problem);
  const { micros } = budget.amount;
  if (micros < SNAPCHAT_MINIMUM_SQUAD_BUDGET_MICROS)
    return of('error', 'budget.below_minimum', 'Snapchat takes no budget below 5 units of the currency. Raise it.');
  const isCap = spec.kind === 'campaign' && currency === 'USD';
  return isCap && micros < SNAPCHAT_MINIMUM_CAMPAIGN_CAP_USD_MICROS
    ? of(
        'warning',
        'budget.may_be_too_small',
        'Snapchat was seen to refuse campaign budgets below 20 dollars. Raise it.',
      )
    : [];
}

function checkBid(spec: AdGroupSpec, currency: string): readonly SnapchatFinding[] {
  const { maximumBid, localId } = spec;
  if (maximumBid === null) return [];
  const refuse = (code: string, message: string): SnapchatFinding[] => [
    { severity: 'error', code, message, localId, field: 'maximumBid' },
  ];
  if (spec.objective !== 'traffic')
    return refuse('bid.not_by_click', 'A bid is for one click with the objective traffic alone. Leave maximumBid out.');
  const problem = maximumBid.currency === currency ? snapchatAmountProblem(maximumBid, currency) : null;
  return problem === null ? [] : refuse('bid.amount', problem);
}

/** Checks budgets and bids against what Snapchat takes. */
export const checkSnapchatMoney = ({ campaign, adGroups }: SpecTree, currency: string): readonly SnapchatFinding[] => [
  ...checkBudget(campaign, currency),
  ...adGroups.flatMap(({ spec }) => [...checkBudget(spec, currency), ...checkBid(spec, currency)]),
];
