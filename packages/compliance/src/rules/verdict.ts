import { z } from 'zod';

/**
 * What a rule says: `required` must be declared or seen to; `forced` always has one value; `forbidden` is taken out;
 * `min` has a smallest value; `limited` only some values; `warn` and `allowed_with_conditions` go through with a
 * warning; `allowed` and `info` are said and change nothing.
 */
export const verdictSchema = z.enum([
  'required',
  'forced',
  'forbidden',
  'min',
  'limited',
  'warn',
  'allowed_with_conditions',
  'allowed',
  'info',
]);
/** What a rule says. */
export type Verdict = z.infer<typeof verdictSchema>;
