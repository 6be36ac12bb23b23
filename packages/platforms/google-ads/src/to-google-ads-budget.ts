import { AdFluxError, moneyToDecimal, type Money } from '@adflux/core';
import { wholeUnitCurrencies } from './google-ads-limits.js';

/** The smallest amount that Google bills in a currency, in micros. */
const billableUnitMicros = (currency: string): bigint => (wholeUnitCurrencies.has(currency) ? 1_000_000n : 10_000n);

/** Why an amount cannot be sent to an account, or null when it can. */
export function moneyComplaint(amount: Money, currency: string): string | null {
  if (amount.currency !== currency)
    return `The amount is in ${amount.currency}, the Google Ads account in ${currency}. Give it in ${currency}; AdFlux does not convert.`;
  const unit = billableUnitMicros(currency);
  if (amount.micros <= 0n || amount.micros % unit !== 0n)
    return `${moneyToDecimal(amount)} ${currency} is not a positive multiple of ${moneyToDecimal({ micros: unit, currency })} ${currency}, the unit Google bills in. Round it.`;
  return null;
}

/**
 * An amount as Google takes it: micros, as text.
 *
 * @throws AdFluxError `invalid_request` for another currency than the account's, or an amount that is not billable.
 */
export function toGoogleAdsMicros(amount: Money, currency: string): string {
  const complaint = moneyComplaint(amount, currency);
  if (complaint !== null) throw new AdFluxError(complaint, { code: 'invalid_request', platform: 'google-ads' });
  return amount.micros.toString();
}
