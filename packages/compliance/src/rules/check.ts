import { z } from 'zod';
import { countrySetSchema } from './country-set.js';
import { verdictSchema } from './verdict.js';

const nameSchema = z.string().min(1).max(80);
const namesSchema = z.array(nameSchema).min(1, 'at least one name').readonly();
const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);

/** A check that differs from its rule's verdict, e.g. the forbidden part of a limited rule. */
const base = { verdict: verdictSchema.optional() };

/** The lists of `Targeting` that a rule may empty. */
export const targetingListSchema = z.enum([
  'genders',
  'languages',
  'postalCodes',
  'excludedPlaces',
  'audienceIds',
  'excludedAudienceIds',
  'lookalikeAudienceIds',
]);
/** A list of `Targeting` that a rule may empty. */
export type TargetingList = z.infer<typeof targetingListSchema>;

/**
 * What a rule looks at, as data:
 *
 * - `age`: `everyone` no age at all; `adults` 18 and older or no age (`isAlwaysSet`: 18 and older is set; `openMaximum`: a
 *   maximum by which the platform means "and older"); `not_minors` nobody below 18, and 18 is set where audiences are used.
 * - `list`: a list of the targeting; `keep` spares entries of a pattern while the audience includes a country, `only` looks
 *   at entries of a pattern alone.
 * - `radius`: a smallest radius around cities of some countries; `isNeeded` gives cities without one the smallest.
 * - `places`: that places are named at all.
 * - `options`: raw platform options by wire name, at any depth, however they are spelt (`age_min`, `ageMin`);
 *   `harmless` is a value that changes nothing.
 * - `declare`: a value the platform must be told. `fromOption` is taken from the caller's options.
 * - `audience_kind`: audiences of some kinds in a list.
 * - `sensitive_audience`: audiences made with sensitive attributes.
 * - `consent`: whether the members of audiences consented.
 * - `salary`: whether the opening says what it pays.
 * - `duty`: something outside of targeting that a person sees to; `withAudiences` only where audiences are used.
 */
export const checkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('age'),
    allows: z.enum(['everyone', 'adults', 'not_minors']),
    isAlwaysSet: z.boolean().optional(),
    openMaximum: z.int().positive().optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('list'),
    list: targetingListSchema,
    keep: z.strictObject({ country: z.string(), pattern: z.string() }).optional(),
    only: z.string().optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('radius'),
    minimumKilometers: z.number().positive().max(500),
    countries: countrySetSchema,
    isNeeded: z.boolean(),
  }),
  z.strictObject({ ...base, kind: z.literal('places') }),
  z.strictObject({ ...base, kind: z.literal('options'), names: namesSchema, harmless: scalarSchema.optional() }),
  z.strictObject({
    ...base,
    kind: z.literal('declare'),
    name: nameSchema,
    value: z.union([
      scalarSchema,
      z.array(scalarSchema).readonly(),
      z.strictObject({ from: z.enum(['audience_countries', 'option', 'option_or_employer']) }),
    ]),
  }),
  z.strictObject({ ...base, kind: z.literal('audience_kind'), list: targetingListSchema, kinds: namesSchema }),
  z.strictObject({ ...base, kind: z.literal('sensitive_audience'), attributes: namesSchema }),
  z.strictObject({ ...base, kind: z.literal('consent') }),
  z.strictObject({ ...base, kind: z.literal('salary') }),
  z.strictObject({ ...base, kind: z.literal('duty'), withAudiences: z.boolean() }),
]);
/** What a rule looks at, as data. */
export type Check = z.infer<typeof checkSchema>;
/** A check of one kind. */
export type CheckOf<K extends Check['kind']> = Extract<Check, { readonly kind: K }>;
