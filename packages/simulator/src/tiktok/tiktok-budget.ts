import type { Entity } from '../world-store.js';
import { refuseParameter } from './tiktok-problem.js';
import type { TikTokState } from './tiktok-state.js';

/** Budgets of a campaign start at 50 times the currency's ratio, those of an ad group at 20 times. */
export const baseMinimum = { campaign: 50, adGroup: 20 } as const;

/** The upper bound of every budget, before the currency's ratio. */
const baseMaximum = 10_000_000;

/** An amount in the currency's major units as micros. */
export const toMicros = (amount: number): bigint => BigInt(Math.round(amount * 1_000_000));

/** What a budget is checked against. */
export interface BudgetRange {
  readonly level: keyof typeof baseMinimum;
  /** Days that a lifetime budget of an ad group has to last; its minimum is the daily one times these. Default 1. */
  readonly days?: number;
}

/**
 * Refuses an amount that is too small, too large or too fine
 * (https://business-api.tiktok.com/portal/docs?id=1739381246298114, read November 2026).
 */
export const checkBudgetAmount = (
  { account }: Pick<TikTokState, 'account'>,
  budget: number,
  { level, days = 1 }: BudgetRange,
): void => {
  const { ratio, precisionMicros } = account.money;
  const minimum = baseMinimum[level] * ratio * days;
  if (budget < minimum) {
    refuseParameter('budget', `Budget must be greater than or equal to ${String(minimum)} ${account.currency}`);
  }
  if (budget >= baseMaximum * ratio) {
    refuseParameter('budget', `Budget must be less than ${String(baseMaximum * ratio)} ${account.currency}`);
  }
  const micros = Math.round(budget * 1_000_000);
  if (micros % precisionMicros !== 0 || !Number.isSafeInteger(micros)) {
    refuseParameter('budget', `The precision of ${account.currency} is ${String(precisionMicros / 1_000_000)}`);
  }
};

/** Refuses a new budget below 105 % of what was spent: today for daily budgets, ever for lifetime ones. */
export const checkAgainstSpend = (state: TikTokState, entity: Entity, budget: number): void => {
  const lifetime = entity.fields['budget_mode'] === 'BUDGET_MODE_TOTAL';
  const spent = lifetime
    ? state.metrics.spentEver(entity.id)
    : state.metrics.spentOn(entity.id, state.localTime(state.clock.nowMs()).date);
  if (toMicros(budget) * 100n < spent * 105n) {
    refuseParameter('budget', 'The new budget should be at least 105% of the current spend');
  }
};
