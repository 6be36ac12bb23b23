/** What the simulator knows of a currency. */
export interface Currency {
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  /** Budgets and bids must be multiples of it (`currency_constant.billable_unit_micros`). */
  readonly billableUnitMicros: bigint;
  /** Smallest daily budget. Google does not publish one for Search; this is about a quarter of a US dollar. */
  readonly minimumDailyMicros: bigint;
  /** Units for one US dollar, roughly: it scales simulated prices and is no exchange rate. */
  readonly unitsPerDollar: number;
}

type CurrencyRow = readonly [code: string, name: string, symbol: string, unit: number, unitsPerDollar: number];

/** `unit` is the billable unit in currency units: whole pesos and yen, cents elsewhere. */
const rows: readonly CurrencyRow[] = [
  ['ARS', 'Argentine Peso', 'AR$', 0.01, 1000],
  ['BOB', 'Bolivian Boliviano', 'BOB', 0.01, 7],
  ['BRL', 'Brazilian Real', 'R$', 0.01, 5],
  ['CAD', 'Canadian Dollar', 'CA$', 0.01, 1.4],
  ['CLP', 'Chilean Peso', 'CL$', 1, 950],
  ['COP', 'Colombian Peso', 'COP', 1, 4000],
  ['CRC', 'Costa Rican Colon', '₡', 1, 510],
  ['EUR', 'Euro', '€', 0.01, 0.9],
  ['GBP', 'British Pound Sterling', '£', 0.01, 0.8],
  ['JPY', 'Japanese Yen', '¥', 1, 150],
  ['MXN', 'Mexican Peso', 'MX$', 0.01, 18],
  ['PEN', 'Peruvian Sol', 'S/.', 0.01, 3.7],
  ['USD', 'US Dollar', '$', 0.01, 1],
];

/** Currencies a simulated account may have, by ISO 4217 code. */
export const currencies: ReadonlyMap<string, Currency> = new Map(
  rows.map(([code, name, symbol, unit, unitsPerDollar]) => {
    const billableUnitMicros = BigInt(Math.round(unit * 1_000_000));
    const units = BigInt(Math.round((unitsPerDollar * 0.25) / unit));
    return [
      code,
      { code, name, symbol, billableUnitMicros, minimumDailyMicros: units * billableUnitMicros, unitsPerDollar },
    ];
  }),
);
