import { AdFluxError, MICROS_PER_UNIT, type Budget, type Money } from '@adflux/core';
import { metaCurrencyOffsets } from './meta-currencies.js';

/** A budget as Meta takes it: text of whole minor units, in one of two fields. */
export interface MetaBudget {
  readonly daily_budget?: string;
  readonly lifetime_budget?: string;
}

/** Why an amount cannot be sent, or null. The converter throws it; `check` reports it before anything is sent. */
export function metaAmountProblem(money: Money, accountCurrency: string): string | null {
  if (money.currency !== accountCurrency)
    return `The amount is in ${money.currency}, the account is in ${accountCurrency}. Give it in ${accountCurrency}.`;
  const offset = metaCurrencyOffsets[accountCurrency];
  if (offset === undefined) return `Meta does not bill in ${accountCurrency}. Use an account in another currency.`;
  if ((money.micros * offset) % MICROS_PER_UNIT === 0n) return null;
  const step = offset === 1n ? 'whole units' : 'hundredths';
  return `Meta counts ${accountCurrency} in ${step}; this amount has a smaller part. Round it.`;
}

const offsetOf = (currency: string): bigint => {
  const offset = metaCurrencyOffsets[currency];
  if (offset === undefined)
    throw new AdFluxError(`Meta does not bill in ${currency}. Use an account in another currency.`, {
      code: 'invalid_request',
      platform: 'meta',
    });
  return offset;
};

/**
 * Converts an amount to Meta's minor units.
 *
 * @throws AdFluxError `invalid_request` when the currency is not the account's or the amount has too small a part.
 */
export function toMetaMinorUnits(money: Money, accountCurrency: string): string {
  const problem = metaAmountProblem(money, accountCurrency);
  if (problem !== null) throw new AdFluxError(problem, { code: 'invalid_request', platform: 'meta' });
  return ((money.micros * offsetOf(accountCurrency)) / MICROS_PER_UNIT).toString();
}

/** Reads an amount in Meta's minor units: the inverse of `toMetaMinorUnits`. */
export function fromMetaMinorUnits(units: string, accountCurrency: string): Money {
  return { micros: (BigInt(units) * MICROS_PER_UNIT) / offsetOf(accountCurrency), currency: accountCurrency };
}

/** Converts the budget an entity holds; nothing when another level holds it. */
export function toMetaBudget(budget: Budget | null, accountCurrency: string): MetaBudget {
  if (!budget) return {};
  const amount = toMetaMinorUnits(budget.amount, accountCurrency);
  return budget.period === 'daily' ? { daily_budget: amount } : { lifetime_budget: amount };
}
