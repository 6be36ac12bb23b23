import { AdFluxError, type Money } from '@adflux/core';

/** Why an amount cannot be sent, or null. The converter throws it; `check` reports it before anything is sent. */
export function snapchatAmountProblem(money: Money, accountCurrency: string): string | null {
  if (money.currency !== accountCurrency)
    return `The amount is in ${money.currency}, the account is in ${accountCurrency}. Give it in ${accountCurrency}.`;
  // JSON numbers beyond this are not read exactly any more.
  return money.micros > BigInt(Number.MAX_SAFE_INTEGER)
    ? 'The amount is larger than Snapchat can be told exactly. Split the campaign.'
    : null;
}

/**
 * Converts an amount to what Snapchat counts in: millionths of the account's currency, whichever that is.
 *
 * @throws AdFluxError `invalid_request` when the currency is not the account's or the amount is too large.
 */
export function toSnapchatMicros(money: Money, accountCurrency: string): number {
  const problem = snapchatAmountProblem(money, accountCurrency);
  if (problem !== null) throw new AdFluxError(problem, { code: 'invalid_request', platform: 'snapchat' });
  return Number(money.micros);
}
