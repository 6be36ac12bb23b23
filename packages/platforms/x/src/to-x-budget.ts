import { AdFluxError, type Budget, type Money, type Schedule } from '@adflux/core';
import { xDenominationMicros } from './x-currencies.js';

/** A budget as X takes it: millionths of a currency unit, as digits. */
export interface XBudget {
  readonly daily_budget_amount_local_micro?: string;
  readonly total_budget_amount_local_micro?: string;
}

const dayMs = 86_400_000;

/** Why an amount cannot be sent, or null. The converter throws it; `check` reports it before anything is sent. */
export function xAmountProblem(money: Money, accountCurrency: string): string | null {
  if (money.currency !== accountCurrency)
    return `The amount is in ${money.currency}, the account is in ${accountCurrency}. Give it in ${accountCurrency}.`;
  const step = xDenominationMicros(accountCurrency);
  if (money.micros % step === 0n) return null;
  return `X counts ${accountCurrency} in steps of ${step} micros; this amount has a smaller part. Round it.`;
}

/**
 * Converts an amount to `*_local_micro`.
 *
 * @throws AdFluxError `invalid_request` when the currency is not the account's or the amount has too small a part.
 */
export function toXMicros(money: Money, accountCurrency: string): string {
  const problem = xAmountProblem(money, accountCurrency);
  if (problem !== null) throw new AdFluxError(problem, { code: 'invalid_request', platform: 'x' });
  return money.micros.toString();
}

/** What one day's even share of a whole budget is, rounded up to what X bills. */
function evenDailyMicros(total: bigint, { startsAt, endsAt }: Schedule, currency: string): bigint {
  const runsMs = endsAt === undefined ? dayMs : Date.parse(endsAt) - Date.parse(startsAt);
  const days = BigInt(Math.max(1, Math.ceil(runsMs / dayMs)));
  const step = xDenominationMicros(currency);
  const share = (((total + days - 1n) / days + step - 1n) / step) * step;
  return share < total ? share : total;
}

/**
 * Converts the budget of a campaign. X requires a daily amount "for most funding
 * instruments" also beside a total, so a lifetime budget is spread evenly over the schedule and the daily share said.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#post-accounts-account-id-campaigns (read November 2026)
 */
export function toXBudget(budget: Budget, schedule: Schedule, accountCurrency: string): XBudget {
  const amount = toXMicros(budget.amount, accountCurrency);
  if (budget.period === 'daily') return { daily_budget_amount_local_micro: amount };
  return {
    total_budget_amount_local_micro: amount,
    daily_budget_amount_local_micro: evenDailyMicros(BigInt(amount), schedule, accountCurrency).toString(),
  };
}
