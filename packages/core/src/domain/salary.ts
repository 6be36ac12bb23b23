import { z } from 'zod';
import { moneySchema } from './money.js';

/** The time one salary amount pays for. */
export const payPeriodSchema = z.enum(['hour', 'day', 'week', 'month', 'year']);

/** A pay range in one currency; `minimum` equals `maximum` when the pay is fixed. */
export const salaryRangeSchema = z
  .strictObject({ minimum: moneySchema, maximum: moneySchema, period: payPeriodSchema })
  .refine((range) => range.minimum.currency === range.maximum.currency, {
    path: ['maximum', 'currency'],
    error: 'the same currency as salary.minimum',
  })
  .refine((range) => range.minimum.micros <= range.maximum.micros, {
    path: ['maximum', 'micros'],
    error: 'an amount not below salary.minimum',
  });
/** A pay range in one currency, per period. */
export type SalaryRange = Readonly<z.infer<typeof salaryRangeSchema>>;
