/** How TikTok counts a currency. */
export interface TikTokCurrency {
  /** Units in the smallest amount that a budget may differ by, in micros: 10,000 for cents, 1,000,000 where there are none. */
  readonly precisionMicros: number;
  /** The "budget verification ratio": minima and maxima are multiples of it. */
  readonly ratio: number;
  /** A rough price of one US dollar, only so that simulated costs look sensible. */
  readonly unitsPerDollar: number;
}

const cents = 10_000;
const whole = 1_000_000;

/**
 * Ratio and precision by currency
 * (https://business-api.tiktok.com/portal/docs?id=1737585839634433, read November 2026); a selection.
 */
const currencies: Readonly<Record<string, TikTokCurrency>> = {
  ARS: { ratio: 1, precisionMicros: cents, unitsPerDollar: 1400 },
  BRL: { ratio: 1, precisionMicros: cents, unitsPerDollar: 5.4 },
  CAD: { ratio: 1, precisionMicros: cents, unitsPerDollar: 1.4 },
  CLP: { ratio: 1000, precisionMicros: whole, unitsPerDollar: 950 },
  COP: { ratio: 1000, precisionMicros: cents, unitsPerDollar: 4000 },
  CRC: { ratio: 1000, precisionMicros: cents, unitsPerDollar: 510 },
  EUR: { ratio: 1, precisionMicros: cents, unitsPerDollar: 0.9 },
  GBP: { ratio: 1, precisionMicros: cents, unitsPerDollar: 0.8 },
  GTQ: { ratio: 10, precisionMicros: cents, unitsPerDollar: 7.7 },
  JPY: { ratio: 100, precisionMicros: whole, unitsPerDollar: 150 },
  MXN: { ratio: 10, precisionMicros: cents, unitsPerDollar: 18 },
  PEN: { ratio: 1, precisionMicros: cents, unitsPerDollar: 3.7 },
  PYG: { ratio: 10_000, precisionMicros: whole, unitsPerDollar: 7300 },
  USD: { ratio: 1, precisionMicros: cents, unitsPerDollar: 1 },
  UYU: { ratio: 10, precisionMicros: cents, unitsPerDollar: 40 },
};

/** Looks a currency up; one that the simulator does not know counts like the US dollar. */
export const toTikTokCurrency = (code: string): TikTokCurrency =>
  currencies[code] ?? { ratio: 1, precisionMicros: cents, unitsPerDollar: 1 };
