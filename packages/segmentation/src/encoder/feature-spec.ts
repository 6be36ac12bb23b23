import { z } from 'zod';
import { sensitiveAttributeSchema } from './sensitive-attributes.js';

/** Text for people, in the two languages AdFlux speaks. */
export const bilingualSchema = z.strictObject({ es: z.string().min(1).max(150), en: z.string().min(1).max(150) });
/** Text for people in Spanish and English. */
export type Bilingual = Readonly<z.infer<typeof bilingualSchema>>;

const labelsSchema = z.record(z.string(), bilingualSchema);

/** What every feature has. */
export const featureBase = {
  /** A word of the caller's, unique in the encoder, e.g. `education`. */
  name: z.string().regex(/^\p{L}[\p{L}\p{N}_-]{0,59}$/u, 'a name of letters, digits, _ or -, at most 60'),
  /** Where the value stands in a record, e.g. `preferences.workModes`. Default: the name. */
  path: z.string().min(1).max(200).optional(),
  /** How much the feature counts: 2 doubles its part of squared distances. Default: 1. */
  weight: z.number().positive().max(100).default(1),
  /** What people call the feature. Default: its name. */
  label: bilingualSchema.optional(),
  /**
   * Its place in generated names: "`who` of `where`, `detail`"; `none` keeps it out. Default: `where` for places,
   * otherwise `detail`.
   */
  role: z.enum(['who', 'where', 'detail', 'none']).optional(),
  /** The sensitive attribute it holds, where its name does not say so. */
  sensitive: sensitiveAttributeSchema.optional(),
};

const levelBase = {
  /** What people call the levels, by level. Default: the level itself. */
  levelLabels: labelsSchema.optional(),
};

const poolingBase = {
  /** Levels of fewer records than this share are pooled into one. Default: 0.005. */
  minimumShare: z.number().min(0).max(0.5).default(0.005),
  /** The rarest levels beyond so many are pooled. Default: 100. */
  maximumLevels: z.int().min(1).max(10_000).default(100),
};

/** A quantity: imputed, winsorised, standardised. */
const numericSchema = z.strictObject({
  ...featureBase,
  kind: z.literal('numeric'),
  /**
   * What stands there: a `number`, or `monthly_pay`: a core `{ amount, period }`, turned into the currency's units per month
   * (a year of 52 weeks, 260 days, 2,080 hours). Default: `number`.
   */
  reads: z.enum(['number', 'monthly_pay']).default('number'),
  /** The only currency that fits; for `monthly_pay`. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as COP')
    .optional(),
  /** `log` compares ratios: for pay and counts, never below zero. Default: `linear`. */
  scale: z.enum(['linear', 'log']).default('linear'),
  /** Numbers outside do not fit. Default: no limit. */
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** What a missing number becomes: the `median`, the `mean`, a given number; or it does not fit. Default: `median`. */
  missing: z.union([z.enum(['median', 'mean', 'refuse']), z.number()]).default('median'),
  /** The quantiles that outliers are drawn in to; null leaves them. Default: 0.01 and 0.99. */
  winsorise: z
    .tuple([z.number().min(0).max(0.49), z.number().min(0.51).max(1)])
    .nullable()
    .default([0.01, 0.99]),
  /** The unit for people, e.g. `años`. */
  unit: bilingualSchema.optional(),
  /** What people say of low and of high values, for generated names. Default: the feature is not named. */
  lowLabel: bilingualSchema.optional(),
  highLabel: bilingualSchema.optional(),
});

/** Levels in an order, such as education: as far apart as they stand in the list. */
const ordinalSchema = z.strictObject({
  ...featureBase,
  ...levelBase,
  kind: z.literal('ordinal'),
  /** All levels, lowest first. Others do not fit. */
  levels: z.array(z.string().min(1)).min(2).max(200),
  /** A missing level counts as the average of the others, as the `median`, or does not fit. Default: `mean`. */
  missing: z.enum(['mean', 'median', 'refuse']).default('mean'),
});

/** One of several levels. Levels that differ in case, accents or spaces alone are one. */
const categoricalSchema = z.strictObject({
  ...featureBase,
  ...levelBase,
  ...poolingBase,
  kind: z.literal('categorical'),
  /** A missing level is a `level` of its own, the most frequent one (`mode`), or does not fit. Default: `level`. */
  missing: z.enum(['level', 'mode', 'refuse']).default('level'),
  /** A level that fitting has not seen joins the pooled `other`, or does not fit (then none is pooled). Default: `other`. */
  unseen: z.enum(['other', 'refuse']).default('other'),
});

/** Any number of levels, such as skills. */
const multiLabelSchema = z.strictObject({
  ...featureBase,
  ...levelBase,
  ...poolingBase,
  kind: z.literal('multi_label'),
  /** Only so many first characters count: 2 makes sub-major groups of ISCO codes. Default: all. */
  prefixLength: z.int().min(1).max(20).optional(),
  /** Rare labels, and labels that fitting has not seen: left out, pooled, or (unseen ones) not fitting. Default: `ignore`. */
  unseen: z.enum(['ignore', 'other', 'refuse']).default('ignore'),
  /** No labels at all: `none` is lawful, or it does not fit. Default: `none`. */
  missing: z.enum(['none', 'refuse']).default('none'),
});

/** Where somebody lives: `{ country, region, city, point }`, of which what `by` says is needed. */
const placeFeatureSchema = z.strictObject({
  ...featureBase,
  ...levelBase,
  ...poolingBase,
  kind: z.literal('place'),
  /** `region` and `city` are levels (a city together with its region); `coordinates` are kilometres east and north. */
  by: z.enum(['region', 'city', 'coordinates']),
  /** A missing place is a `level` of its own (of coordinates: the middle of all), or does not fit. Default: `level`. */
  missing: z.enum(['level', 'refuse']).default('level'),
  unseen: z.enum(['other', 'refuse']).default('other'),
});

/** One feature, as a caller writes it. */
export const featureSpecSchema = z.discriminatedUnion('kind', [
  numericSchema,
  ordinalSchema,
  categoricalSchema,
  multiLabelSchema,
  placeFeatureSchema,
]);
/** One feature, as a caller writes it. */
export type FeatureSpec = Readonly<z.input<typeof featureSpecSchema>>;
/** One feature with its defaults filled in. */
export type ParsedFeature = Readonly<z.output<typeof featureSpecSchema>>;
