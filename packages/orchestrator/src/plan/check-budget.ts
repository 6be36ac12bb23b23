import { formatMoney } from '@adflux/core';
import type { Finding, Money, Schedule } from '@adflux/core';
import type { Wanted } from './wanted.js';

const dayMs = 86_400_000;

type BudgetFinding = Pick<Finding, 'code' | 'message' | 'field'>;

function checkDailyMinimum(amount: Money, days: number, minimumMicros: bigint | undefined): BudgetFinding[] {
  if (minimumMicros === undefined || amount.micros >= minimumMicros * BigInt(days)) return [];
  const minimum = formatMoney({ micros: minimumMicros, currency: amount.currency });
  const given = formatMoney(amount);
  return [
    {
      code: 'budget.below_minimum',
      message:
        days === 1
          ? `The daily budget ${given} is below the platform's minimum of ${minimum} a day. Raise it.`
          : `The budget ${given} over ${String(days)} days is below the platform's minimum of ${minimum} a day. Raise it or shorten the schedule.`,
      field: 'budget.amount',
    },
  ];
}

const daysOf = (schedule: Schedule): number | null =>
  schedule.endsAt === undefined
    ? null
    : Math.max(1, Math.ceil((Date.parse(schedule.endsAt) - Date.parse(schedule.startsAt)) / dayMs));

/** Budget, bids and their currency against what the account and the platform take. */
export function checkBudget({ platform, entry, tree }: Wanted): readonly Finding[] {
  const { budget } = entry;
  const { capabilities, currency } = platform;
  const findings: BudgetFinding[] = [];
  const option = `${budget.period}:${budget.level}` as const;
  if (!capabilities.budgets.includes(option))
    findings.push({
      code: 'budget.unsupported',
      message: `The budget ${option} is not supported here. Use one of: ${capabilities.budgets.join(', ')}.`,
      field: 'budget',
    });
  const bids = tree.adGroups.flatMap(({ spec }) => (spec.maximumBid === null ? [] : [spec.maximumBid]));
  for (const money of [budget.amount, ...bids]) {
    if (money.currency === currency) continue;
    findings.push({
      code: 'budget.currency',
      message: `The account spends ${currency}, the campaign says ${money.currency}. Give the amount in ${currency}.`,
      field: money === budget.amount ? 'budget.amount' : 'maximumBid',
    });
  }
  const days = budget.period === 'daily' ? 1 : daysOf(tree.campaign.schedule);
  if (days === null)
    findings.push({
      code: 'budget.no_end',
      message: 'A lifetime budget needs a schedule with an end. Set schedule.endsAt, or use a daily budget.',
      field: 'schedule.endsAt',
    });
  else if (budget.amount.currency === currency)
    findings.push(...checkDailyMinimum(budget.amount, days, capabilities.minimumDailyBudgetMicros[currency]));
  return findings.map((finding) => ({
    severity: 'error',
    platform: platform.id,
    localId: tree.campaign.localId,
    ...finding,
  }));
}
