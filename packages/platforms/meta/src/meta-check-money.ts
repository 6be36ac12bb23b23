import type { AdGroupSpec, CampaignSpec, SpecTree } from '@adflux/core';
import type { MetaFinding } from './meta-check.js';
import { metaAmountProblem } from './to-meta-budget.js';

function checkBudget(spec: CampaignSpec | AdGroupSpec, currency: string): readonly MetaFinding[] {
  if (!spec.budget) return [];
  const { localId } = spec;
  const problem = metaAmountProblem(spec.budget.amount, currency);
  const findings: MetaFinding[] = [];
  if (problem !== null)
    findings.push({ severity: 'error', code: 'budget.amount', message: problem, localId, field: 'budget.amount' });
  if (spec.budget.period === 'lifetime' && spec.schedule.endsAt === undefined)
    findings.push({
      severity: 'error',
      code: 'budget.lifetime_without_end',
      message: 'A lifetime budget needs an end. Set schedule.endsAt, or use a daily budget.',
      localId,
      field: 'schedule.endsAt',
    });
  return findings;
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
  const problem = metaAmountProblem(spec.maximumBid, currency);
  return problem === null ? [] : refuse('bid.amount', problem);
}

/** Checks budgets and bids against the account's currency and Meta's minor units. */
export function checkMetaMoney(tree: SpecTree, currency: string): readonly MetaFinding[] {
  return [
    ...checkBudget(tree.campaign, currency),
    ...tree.adGroups.flatMap(({ spec }) => [...checkBudget(spec, currency), ...checkBid(spec, currency)]),
  ];
}
