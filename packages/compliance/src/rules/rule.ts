import { isoDateSchema } from '@adflux/core';
import { z } from 'zod';
import { checkSchema } from './check.js';
import { confidenceSchema } from './confidence.js';
import { countrySetSchema } from './country-set.js';
import { verdictSchema } from './verdict.js';

const sentenceSchema = z.string().trim().min(1, 'a sentence').max(600);

/** A sentence in Spanish and English. */
export const bilingualSchema = z.strictObject({ es: sentenceSchema, en: sentenceSchema }).readonly();
/** A sentence in Spanish and English. */
export type Bilingual = z.infer<typeof bilingualSchema>;

const ruleScopeSchema = z.enum(['account', 'campaign', 'audience', 'text', 'data', 'job', 'system']);
/** What a rule is about. `text` rules are held by the lint as well. */
export type RuleScope = z.infer<typeof ruleScopeSchema>;

/** One rule about job ads, as data. Closed: an unknown field is an error. */
export const ruleSchema = z
  .strictObject({
    /** Unique among all packs, e.g. `meta.age`. */
    id: z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)+$/, 'an id such as acme.age'),
    scope: z.array(ruleScopeSchema).min(1).readonly(),
    /** Where the rule holds: one of the three is enough. */
    where: z
      .strictObject({
        /** Countries that the ads reach. */
        audience: countrySetSchema.optional(),
        /** Where the advertiser is registered. */
        advertiser: countrySetSchema.optional(),
        /** Where the work is. */
        job: countrySetSchema.optional(),
      })
      .refine((where) => Object.values(where).some((set) => set !== undefined), {
        error: 'countries of audience, advertiser or job: one of them at least',
      })
      .readonly(),
    /** The field as the platform or the law names it. */
    field: z.string().min(1).max(200),
    verdict: verdictSchema,
    /** What it looks at in a compilation. None: the lint of texts holds it. */
    checks: z.array(checkSchema).readonly(),
    /** The first and last day on which it holds; null has no such day. */
    validFrom: isoDateSchema.nullable(),
    validTo: isoDateSchema.nullable(),
    /** Keys of the pack's `sources`. */
    sources: z.array(z.string()).min(1, 'at least one source').readonly(),
    confidence: confidenceSchema,
    /** What the rule says and what to do, for people. */
    message: bilingualSchema,
    /** Whether a person may lift it with a recorded reason. */
    hasExceptions: z.boolean(),
    /** What whoever reviews the rule should know. */
    note: z.string().max(1_000).optional(),
  })
  .readonly();
/** One rule about job ads, as data. */
export type Rule = z.infer<typeof ruleSchema>;
