import { z } from 'zod';
import { currencySchema } from './currency.js';

const microsSchema = z
  .union([
    z.bigint(),
    z
      .string()
      .regex(/^-?\d+$/, 'whole micros as decimal digits')
      .transform(BigInt),
  ])
  .describe('millionths of the currency unit');

/**
 * An amount of money. `micros` are millionths of one currency unit, for every currency: COP 20,000 is
 * `20_000_000_000n`. JSON carries them as text, so this schema accepts text as well as bigint.
 */
export const moneySchema = z.strictObject({ micros: microsSchema, currency: currencySchema });

/** An exact amount: millionths of one currency unit, and its ISO 4217 code. Never a float. */
export interface Money {
  readonly micros: bigint;
  readonly currency: string;
}

/** Micros in one unit of any currency. */
export const MICROS_PER_UNIT = 1_000_000n;
