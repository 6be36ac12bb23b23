/** Currencies X counts without decimals (https://docs.x.com/x-ads-api/fundamentals/currency, November 2026). */
const withoutDecimals = new Set(['VND', 'KRW', 'CLP', 'JPY']);

/** Currencies X counts with three decimals, from the same page. */
const withThreeDecimals = new Set(['KWD', 'IQD', 'BHD', 'TND']);

/**
 * The smallest amount X bills in a currency, in micros: amounts have to be a multiple of it (`INVALID_DENOMINATION`).
 * "Most currencies" have two decimals, the Colombian peso among them.
 */
export function xDenominationMicros(currency: string): bigint {
  if (withoutDecimals.has(currency)) return 1_000_000n;
  return withThreeDecimals.has(currency) ? 1_000n : 10_000n;
}
