import { AdFluxError } from '../contracts/adflux-error.js';
import { currencySchema } from './currency.js';
import { MICROS_PER_UNIT, type Money } from './money.js';

const decimal = /^(-?)(\d+)(?:\.(\d{1,6}))?$/;

/**
 * Reads a plain decimal such as `3000000` or `12.50`, exactly. At most six decimals, a point as decimal sign, no grouping.
 *
 * @throws AdFluxError `invalid_request` when the text is not such a decimal or the currency is unknown.
 * @example
 * ```ts
 * import { moneyFromDecimal } from '@adflux/core';
 *
 * const dailyBudget = moneyFromDecimal('20000', 'COP');
 * console.log(dailyBudget.micros); // 20000000000n
 * ```
 */
export function moneyFromDecimal(amount: string, currency: string): Money {
  if (!currencySchema.safeParse(currency).success)
    throw new AdFluxError(`Unknown currency "${currency}". Give an ISO 4217 code such as COP or USD.`, {
      code: 'invalid_request',
    });
  const match = decimal.exec(amount.trim());
  if (!match)
    throw new AdFluxError(
      `"${amount}" is not a decimal amount. Write digits with at most six decimals, such as 20000 or 12.50.`,
      {
        code: 'invalid_request',
      },
    );
  const micros = BigInt(match[2] ?? '0') * MICROS_PER_UNIT + BigInt((match[3] ?? '').padEnd(6, '0'));
  return { micros: match[1] === '-' ? -micros : micros, currency };
}

/** Writes the amount as a plain decimal without trailing zeros, exactly: the inverse of `moneyFromDecimal`. */
export function moneyToDecimal(money: Money): string {
  const sign = money.micros < 0n ? '-' : '';
  const magnitude = money.micros < 0n ? -money.micros : money.micros;
  const fraction = (magnitude % MICROS_PER_UNIT).toString().padStart(6, '0').replace(/0+$/, '');
  return `${sign}${(magnitude / MICROS_PER_UNIT).toString()}${fraction === '' ? '' : `.${fraction}`}`;
}
