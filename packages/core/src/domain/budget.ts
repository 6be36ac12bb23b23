import { z } from 'zod';
import { moneySchema } from './money.js';

/** What may be spent: per day, or over the whole schedule; held by the campaign or by each ad group. */
export const budgetSchema = z.strictObject({
  period: z.enum(['daily', 'lifetime']),
  /** Who holds the money. Default `campaign`. */
  level: z.enum(['campaign', 'adGroup']).default('campaign'),
  amount: moneySchema.refine((amount) => amount.micros > 0n, { error: 'an amount above zero' }),
});
/** What may be spent, per day or in all. */
export type Budget = Readonly<z.infer<typeof budgetSchema>>;
