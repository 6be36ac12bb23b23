import { isoDateSchema } from '@adflux/core';
import { z } from 'zod';
import { ruleSchema } from './rule.js';

/**
 * Rules of one platform or one law. Closed: an unknown field is an error. Read a pack of your own from JSON with it.
 *
 * @example
 * ```ts
 * import { rulePackSchema } from '@adflux/compliance';
 *
 * const pack = rulePackSchema.parse({
 *   id: 'house',
 *   version: '2027-01-11',
 *   sources: { H1: 'Decision of the board, 11 January 2027' },
 *   rules: [
 *     {
 *       id: 'house.languages',
 *       scope: ['audience'],
 *       where: { audience: '*' },
 *       field: 'languages',
 *       verdict: 'forbidden',
 *       checks: [{ kind: 'list', list: 'languages' }],
 *       validFrom: null,
 *       validTo: null,
 *       sources: ['H1'],
 *       confidence: 'policy',
 *       message: { es: 'No dirigimos anuncios por idioma.', en: 'We do not aim ads by language.' },
 *       hasExceptions: false,
 *     },
 *   ],
 * });
 * console.log(pack.rules.length);
 * ```
 */
export const rulePackSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'a name such as acme'),
    /** The platform it is for. Left out, it holds on every platform, as laws do. */
    platform: z.string().min(1).max(40).optional(),
    /** The day on which its facts were gathered. */
    version: isoDateSchema,
    /** Where its facts come from, by the keys that rules name. */
    sources: z.record(z.string(), z.string().min(1)).readonly(),
    rules: z.array(ruleSchema).readonly(),
  })
  .refine((pack) => pack.rules.every((rule) => rule.sources.every((source) => source in pack.sources)), {
    path: ['rules'],
    error: 'rules whose sources are all among the sources of the pack',
  })
  .readonly();
/** Rules of one platform or one law. */
export type RulePack = z.infer<typeof rulePackSchema>;
