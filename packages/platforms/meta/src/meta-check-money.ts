import type { AdGroupSpec, CampaignSpec, Money, SpecTree } from '@adflux/core';
import type { MetaFinding } from './meta-finding.js';
import { metaAmountProblem } from './to-meta-budget.js';

// Another currency than the account's is found for every platform alike, in the orchestrator's plan.
const fractionProblem = (money: Money, currency: string): string | null =>
  money.currency === currency ? metaAmountProblem(money, currency) : null;

function checkBudget(spec: CampaignSpec | AdGroupSpec, currency: string): readonly MetaFinding[] {
  const problem = spec.budget && fractionProblem(spec.budget.amount, currency);
  return problem === null
    ? []
    : [{ severity: 'error', code: 'budget.amount', message: problem, localId: spec.localId, field: 'budget.amount' }];
}

function checkBid(spec: AdGroupSpec, currency: string): readonly MetaFinding[] {
  if (!spec.maximumBid) return [];
  const refuse = (code: string, message: string): readonly MetaFinding[] => [
    { severity: 'error', code, message, localId: spec.localId, field: 'maximumBid' },
  ];
  if (!spec.budget)
    return refuse(
      'bid.budget_elsewhere',
      'A maximum bid works only where the ad group holds the budget. Set the budget level to adGroup.',
    );
  if (spec.objective !== 'traffic')
    return refuse('bid.not_by_click', 'Meta bids by click for the objective traffic alone. Leave maximumBid out.');
  const problem = fractionProblem(spec.maximumBid, currency);
  return problem === null ? [] : refuse('bid.amount', problem);
}

/** Checks budgets and bids against Meta's minor units, and bids against where Meta takes one. */
export function checkMetaMoney(tree: SpecTree, currency: string): readonly MetaFinding[] {
  return [
    ...checkBudget(tree.campaign, currency),
    ...tree.adGroups.flatMap(({ spec }) => [...checkBudget(spec, currency), ...checkBid(spec, currency)]),
  ];
}
