import { z } from 'zod';
import { bilingualSchema, featureBase } from './feature-spec.js';
import { sensitiveAttributeSchema } from './sensitive-attributes.js';

const finite = z.number();
const share = z.number().min(0).max(1);
const levelsSchema = z.array(z.string().max(500)).max(65_000);

const base = {
  name: featureBase.name,
  path: z.string().min(1).max(200),
  weight: z.number().positive().max(100),
  label: bilingualSchema,
  role: z.enum(['who', 'where', 'detail', 'none']),
  sensitive: sensitiveAttributeSchema.optional(),
  /** The share of the records fitted on that had no value. */
  missingShare: share,
};
const levelLabels = z.record(z.string(), bilingualSchema);

/** A number's way onto the scale: (value - centre) / spread, after the logarithm where there is one. */
const scaled = { centre: finite, spread: z.number().positive() };

const numeric = z.strictObject({
  ...base,
  ...scaled,
  kind: z.literal('numeric'),
  reads: z.enum(['number', 'monthly_pay']),
  currency: z.string().optional(),
  scale: z.enum(['linear', 'log']),
  minimum: finite.optional(),
  maximum: finite.optional(),
  /** What a missing number becomes, in original units; null: it does not fit. */
  missing: finite.nullable(),
  /** Where outliers are drawn in to, in original units; null leaves them. */
  lowest: finite.nullable(),
  highest: finite.nullable(),
  unit: bilingualSchema.optional(),
  lowLabel: bilingualSchema.optional(),
  highLabel: bilingualSchema.optional(),
});

const ordinal = z.strictObject({
  ...base,
  ...scaled,
  kind: z.literal('ordinal'),
  levels: levelsSchema,
  levelLabels,
  /** The rank a missing level becomes; null: it does not fit. */
  missing: finite.nullable(),
});

/** Levels in sorted order; codes follow it, then `other`, then `missing` where it is a level. */
const coded = { levels: levelsSchema, levelLabels };

const categorical = z
  .strictObject({
    ...base,
    ...coded,
    kind: z.literal('categorical'),
    /** `level`: a level of its own. A number: this code. Null: it does not fit. */
    missing: z.union([z.literal('level'), z.int().min(0)]).nullable(),
    unseen: z.enum(['other', 'refuse']),
  })
  .refine(({ missing, levels }) => typeof missing !== 'number' || missing < levels.length, {
    path: ['missing'],
    error: 'the code of a level',
  });

const multiLabel = z.strictObject({
  ...base,
  ...coded,
  kind: z.literal('multi_label'),
  prefixLength: z.int().min(1).optional(),
  unseen: z.enum(['ignore', 'other', 'refuse']),
  missing: z.enum(['none', 'refuse']),
});

/** Levels are `country/region/city`, as far as known. */
const place = z.strictObject({
  ...base,
  ...coded,
  kind: z.literal('place'),
  by: z.enum(['region', 'city']),
  missing: z.literal('level').nullable(),
  unseen: z.enum(['other', 'refuse']),
});

const coordinates = z.strictObject({
  ...base,
  kind: z.literal('coordinates'),
  latitude: finite,
  longitude: finite,
  /** Kilometres that are one unit, in both directions, so that distances keep their shape. */
  spread: z.number().positive(),
  missing: z.enum(['level', 'refuse']),
});

/** One fitted feature. */
export const fittedFeatureSchema = z.discriminatedUnion('kind', [
  numeric,
  ordinal,
  categorical,
  multiLabel,
  place,
  coordinates,
]);
/** One fitted feature: all that encoding needs. */
export type FittedFeature = Readonly<z.infer<typeof fittedFeatureSchema>>;

/** A sensitive feature that somebody answers for. */
export const admittedFeatureSchema = z.strictObject({
  feature: z.string(),
  attribute: sensitiveAttributeSchema,
  /** Why it is lawful and needed, in the words of who admitted it. */
  reason: z.string().trim().min(20).max(2_000),
});
/** A sensitive feature that somebody answers for in writing. */
export type AdmittedFeature = Readonly<z.infer<typeof admittedFeatureSchema>>;

/** A fitted encoder as JSON. No code inside: reading one executes nothing. */
export const encoderJsonSchema = z.strictObject({
  format: z.literal('adflux.encoder'),
  /** Of the form, not of the contents. */
  version: z.literal(1),
  /** Records it was fitted on. */
  rowCount: z.int().min(1),
  features: z.array(fittedFeatureSchema).min(1),
  sensitiveFeatures: z.array(admittedFeatureSchema),
});
/** A fitted encoder as JSON. */
export type EncoderJson = Readonly<z.infer<typeof encoderJsonSchema>>;
