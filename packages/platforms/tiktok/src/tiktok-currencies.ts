/** How TikTok bills a currency. */
export interface TiktokCurrency {
  /** What one dollar's worth of the minimum budgets is multiplied by. */
  readonly ratio: bigint;
  /** Digits after the point: 0 or 2. */
  readonly digits: 0 | 2;
}

const hundredths = (ratio: bigint): TiktokCurrency => ({ ratio, digits: 2 });
const whole = (ratio: bigint): TiktokCurrency => ({ ratio, digits: 0 });

/**
 * Currencies TikTok bills in, the multiplier of its minimum budgets, and how finely amounts may be given.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1737585839634433 ("Currency", read November 2026)
 */
export const tiktokCurrencies: Readonly<Record<string, TiktokCurrency>> = {
  AED: hundredths(1n),
  ARS: hundredths(1n),
  AUD: hundredths(1n),
  BDT: hundredths(100n),
  BOB: hundredths(10n),
  BRL: hundredths(1n),
  CAD: hundredths(1n),
  CHF: hundredths(1n),
  CLP: whole(1_000n),
  CNY: hundredths(10n),
  COP: hundredths(1_000n),
  CRC: hundredths(1_000n),
  CZK: hundredths(10n),
  DKK: hundredths(10n),
  DZD: hundredths(100n),
  EGP: hundredths(10n),
  EUR: hundredths(1n),
  GBP: hundredths(1n),
  GTQ: hundredths(10n),
  HKD: hundredths(10n),
  HNL: hundredths(10n),
  HUF: whole(1n),
  IDR: whole(10_000n),
  ILS: hundredths(1n),
  INR: hundredths(100n),
  ISK: whole(100n),
  JPY: whole(100n),
  KES: hundredths(100n),
  KRW: whole(1_000n),
  MOP: hundredths(10n),
  MXN: hundredths(10n),
  MYR: hundredths(1n),
  NGN: hundredths(100n),
  NIO: hundredths(10n),
  NOK: hundredths(10n),
  NZD: hundredths(1n),
  PEN: hundredths(1n),
  PHP: hundredths(50n),
  PKR: hundredths(100n),
  PLN: hundredths(4n),
  PYG: whole(10_000n),
  QAR: hundredths(1n),
  RON: hundredths(1n),
  RUB: hundredths(100n),
  SAR: hundredths(1n),
  SEK: hundredths(10n),
  SGD: hundredths(1n),
  THB: hundredths(10n),
  TRY: hundredths(10n),
  TWD: whole(10n),
  UAH: hundredths(10n),
  USD: hundredths(1n),
  UYU: hundredths(10n),
  VEF: hundredths(100_000n),
  VND: whole(10_000n),
  ZAR: hundredths(10n),
};
