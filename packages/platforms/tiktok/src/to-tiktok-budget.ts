import { AdFluxError, MICROS_PER_UNIT, moneyFromDecimal, moneyToDecimal, type Budget, type Money } from '@adflux/core';
import { tiktokCurrencies } from './tiktok-currencies.js';

/** A budget as TikTok takes it. */
export type TiktokBudget = Readonly<Record<string, string | number | boolean>>;

/** Why an amount cannot be sent, or null. The converter throws it; `check` reports it before anything is sent. */
export function tiktokAmountProblem(money: Money, accountCurrency: string): string | null {
  if (money.currency !== accountCurrency)
    return `The amount is in ${money.currency}, the account is in ${accountCurrency}. Give it in ${accountCurrency}.`;
  const currency = tiktokCurrencies[accountCurrency];
  if (currency === undefined) return `TikTok does not bill in ${accountCurrency}. Use an account in another currency.`;
  const step = MICROS_PER_UNIT / 10n ** BigInt(currency.digits);
  if (money.micros % step === 0n) return null;
  const unit = currency.digits === 0 ? 'whole units' : 'hundredths';
  return `TikTok counts ${accountCurrency} in ${unit}; this amount has a smaller part. Round it.`;
}

/**
 * An amount in major units. TikTok takes a JSON number; with two decimals at most and its upper limit of ten million times
 * the currency's ratio, every amount has fewer than the fifteen digits that a double keeps exactly.
 *
 * @throws AdFluxError `invalid_request` when the currency is not the account's or the amount has too small a part.
 */
export function toTiktokAmount(money: Money, accountCurrency: string): number {
  const problem = tiktokAmountProblem(money, accountCurrency);
  if (problem !== null) throw new AdFluxError(problem, { code: 'invalid_request', platform: 'tiktok' });
  return Number(moneyToDecimal(money));
}

/** Reads an amount, a number or its text: the inverse of `toTiktokAmount`. Null for what is no amount, as of unlimited budgets. */
export function fromTiktokAmount(amount: number | string, currency: string): Money | null {
  const text = String(amount);
  return /^\d+(\.\d{1,6})?$/.test(text) && Number(text) > 0 ? moneyFromDecimal(text, currency) : null;
}

/**
 * The budget that a campaign holds. Where TikTok spreads it over the ad groups, a daily one may be exceeded on good days
 * and is kept over the week (DYNAMIC_DAILY); for REACH that needs an allow-list, so it is kept each day.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739381246298114 ("Budget", read November 2026)
 */
export function toTiktokCampaignBudget(budget: Budget | null, objective: string, currency: string): TiktokBudget {
  if (!budget) return { budget_optimize_on: false, budget_mode: 'BUDGET_MODE_INFINITE' };
  const daily = objective === 'REACH' ? 'BUDGET_MODE_DAY' : 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET';
  return {
    budget_optimize_on: true,
    budget_mode: budget.period === 'daily' ? daily : 'BUDGET_MODE_TOTAL',
    budget: toTiktokAmount(budget.amount, currency),
  };
}

/** The budget that an ad group holds; nothing where its campaign holds it. From the same page. */
export function toTiktokAdGroupBudget(budget: Budget | null, dailyMode: string, currency: string): TiktokBudget {
  if (!budget) return {};
  return {
    budget_mode: budget.period === 'daily' ? dailyMode : 'BUDGET_MODE_TOTAL',
    budget: toTiktokAmount(budget.amount, currency),
  };
}
