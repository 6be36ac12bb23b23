import { AdFluxError } from '../contracts/adflux-error.js';
import type { Money } from './money.js';

/**
 * Adds amounts of one currency.
 *
 * @throws AdFluxError `invalid_request` when the currencies differ: AdFlux never converts.
 */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency)
    throw new AdFluxError(`Cannot add ${right.currency} to ${left.currency}. Sum each currency on its own.`, {
      code: 'invalid_request',
    });
  return { micros: left.micros + right.micros, currency: left.currency };
}
