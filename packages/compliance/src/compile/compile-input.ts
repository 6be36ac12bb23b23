import { isoDateSchema, jobOpeningSchema, targetingSchema } from '@adflux/core';
import { z } from 'zod';
import { rulePackSchema } from '../rules/rule-pack.js';

const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'a two-letter country code such as CO');

/** What the caller knows about one audience. Nothing here is personal. */
const audienceFactsSchema = z.strictObject({
  /** Whether every member consented to job advertising, with proof. Left out: not known. */
  hasConsent: z.boolean().optional(),
  /** Sensitive attributes that shaped it, in the words of `@adflux/segmentation`: `age`, `gender`, `health`… */
  sensitiveAttributes: z.array(z.string()).default([]),
  /** What it was made from: `customer_list`, `lookalike`, `hashtag`, `premium`, `website`… */
  kind: z.string().max(40).optional(),
});

const exceptionSchema = z.strictObject({
  ruleId: z.string(),
  /** The objective reason, in words that an inspector can read. */
  reason: z.string().trim().min(20, 'a reason of 20 characters or more'),
  /** Who answers for it: a user id, not a name. */
  recordedBy: z.string().trim().min(1),
  recordedOn: isoDateSchema,
});

/** What `compileTargeting` takes. Closed: an unknown field is an error. */
export const compileInputSchema = z.strictObject({
  /** The opening that is advertised. Left out: rules about what it says are not looked at. */
  opening: jobOpeningSchema.optional(),
  targeting: targetingSchema,
  platform: z.string().min(1).max(40),
  /** Every country that the campaign reaches. Countries of the targeting's places are added to it. */
  audienceCountries: z.array(countrySchema),
  /** Where the advertiser is registered. */
  advertiserCountry: countrySchema,
  /** The day for which rules are looked up. */
  date: isoDateSchema,
  /** Raw platform options, e.g. `campaign.platforms[].options`. Default none. */
  extras: z.record(z.string(), z.unknown()).default({}),
  /** What is known about audiences, by their local id. Default nothing. */
  audiences: z.record(z.string(), audienceFactsSchema).default({}),
  /** Duties that the caller knows to be met (true) or not met (false), by rule id. */
  confirmed: z.record(z.string(), z.boolean()).default({}),
  /** For limited rules, by rule id: the option values that the platform's own search returned. */
  allowedOptions: z.record(z.string(), z.array(z.union([z.string(), z.number()]))).default({}),
  /** Rules that a person lifted with a recorded reason, where the rule lets her. */
  exceptions: z.array(exceptionSchema).default([]),
  /** Packs besides the standard ones, which always hold. */
  additionalPacks: z.array(rulePackSchema).default([]),
});

/** What `compileTargeting` takes. */
export type CompileInput = Readonly<z.input<typeof compileInputSchema>>;
/** What `compileTargeting` works with: defaults filled in. */
export type ParsedCompileInput = z.output<typeof compileInputSchema>;
/** A recorded reason to lift a rule. */
export type RuleException = Readonly<z.infer<typeof exceptionSchema>>;
/** What the caller knows about one audience. */
export type AudienceFacts = Readonly<z.input<typeof audienceFactsSchema>>;
