import { moneyToDecimal, MICROS_PER_UNIT, type AdGroupSpec, type CampaignSpec, type SpecTree } from '@adflux/core';
import { tiktokCurrencies } from './tiktok-currencies.js';
import type { TiktokFinding } from './tiktok-finding.js';
import { tiktokBudgetUnits } from './tiktok-limits.js';
import { tiktokAmountProblem } from './to-tiktok-budget.js';

const dayMs = 86_400_000;

/** Days that a lifetime budget has to last, each begun one counted. */
const daysOf = ({ schedule: { startsAt, endsAt } }: CampaignSpec | AdGroupSpec): bigint =>
  endsAt === undefined ? 1n : BigInt(Math.max(1, Math.ceil((Date.parse(endsAt) - Date.parse(startsAt)) / dayMs)));

function boundsProblem(spec: CampaignSpec | AdGroupSpec, currency: string): string | null {
  const ratio = tiktokCurrencies[currency]?.ratio;
  const { budget } = spec;
  if (!budget || ratio === undefined) return null;
  const { micros } = budget.amount;
  const toMicros = (units: bigint): bigint => units * ratio * MICROS_PER_UNIT;
  const label = (amount: bigint): string => `${moneyToDecimal({ micros: amount, currency })} ${currency}`;
  const days = spec.kind === 'adGroup' && budget.period === 'lifetime' ? daysOf(spec) : 1n;
  const smallest = toMicros(tiktokBudgetUnits[spec.kind]) * days;
  if (micros < smallest)
    return `TikTok takes ${label(smallest)} or more for this ${budget.period} budget of the ${spec.kind}. Raise it.`;
  const largest = toMicros(tiktokBudgetUnits.maximum);
  return micros < largest ? null : `TikTok takes budgets below ${label(largest)}. Lower it, or split the campaign.`;
}

// Another currency than the account's is found for every platform alike, in the orchestrator's plan.
function checkBudget(spec: CampaignSpec | AdGroupSpec, currency: string): readonly TiktokFinding[] {
  const { budget, localId, schedule } = spec;
  if (!budget || budget.amount.currency !== currency) return [];
  const of = (code: string, message: string, field: string): readonly TiktokFinding[] => [
    { severity: 'error', code, message, localId, field },
  ];
  const problem = tiktokAmountProblem(budget.amount, currency) ?? boundsProblem(spec, currency);
  return [
    ...(problem === null ? [] : of('budget.amount', problem, 'budget.amount')),
    ...(budget.period === 'lifetime' && schedule.endsAt === undefined
      ? of('budget.no_end', 'A lifetime budget needs an end to be spread over. Set schedule.endsAt.', 'schedule.endsAt')
      : []),
  ];
}

function checkBid(spec: AdGroupSpec, currency: string, others: readonly AdGroupSpec[]): readonly TiktokFinding[] {
  const of = (code: string, message: string): readonly TiktokFinding[] => [
    { severity: 'error', code, message, localId: spec.localId, field: 'maximumBid' },
  ];
  const bid = spec.maximumBid;
  if (!bid) return [];
  if (spec.objective !== 'traffic')
    return of('bid.not_by_click', 'TikTok bills by click for the objective traffic alone. Leave maximumBid out.');
  const isShared = spec.budget === null;
  if (isShared && others.some((other) => other.maximumBid === null))
    return of(
      'bid.mixed',
      'Ad groups that share the budget of their campaign must all have a maximumBid, or none. Make them alike.',
    );
  const problem = bid.currency === currency ? tiktokAmountProblem(bid, currency) : null;
  return problem === null ? [] : of('bid.amount', problem);
}

/** Checks budgets and bids against TikTok's steps and bounds, and bids against where TikTok takes one. */
export function checkTiktokMoney(tree: SpecTree, currency: string): readonly TiktokFinding[] {
  const specs = tree.adGroups.map(({ spec }) => spec);
  return [
    ...checkBudget(tree.campaign, currency),
    ...specs.flatMap((spec) => [...checkBudget(spec, currency), ...checkBid(spec, currency, specs)]),
  ];
}
