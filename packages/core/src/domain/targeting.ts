import { z } from 'zod';
import { countrySchema, languageSchema, localIdSchema, textSchema } from './primitives.js';

/** A place to show ads in: a country, or a region or city of it, optionally with a radius around the city. */
export const placeSchema = z
  .strictObject({
    country: countrySchema,
    region: textSchema(120).optional(),
    city: textSchema(120).optional(),
    radiusKilometers: z.number().positive().max(500).optional(),
  })
  .refine((place) => place.radiusKilometers === undefined || place.city !== undefined, {
    path: ['radiusKilometers'],
    error: 'a radius only together with a city',
  });
/** A place to show ads in. */
export type Place = Readonly<z.infer<typeof placeSchema>>;

/**
 * Whom ads are shown to. Places and languages are the lawful core for job ads. The other fields exist so that asking
 * for them can be refused by name: age, gender, postal codes, exclusions and lookalikes discriminate in job ads.
 */
export const targetingSchema = z.strictObject({
  places: z.array(placeSchema).min(1, 'at least one place'),
  languages: z.array(languageSchema).default([]),
  audienceIds: z.array(localIdSchema).default([]),
  ageRange: z.strictObject({ minimum: z.int().min(13), maximum: z.int().max(120).optional() }).optional(),
  genders: z.array(z.enum(['female', 'male', 'other'])).optional(),
  postalCodes: z.array(textSchema(20)).optional(),
  excludedPlaces: z.array(placeSchema).optional(),
  excludedAudienceIds: z.array(localIdSchema).optional(),
  lookalikeAudienceIds: z.array(localIdSchema).optional(),
});
/** Whom ads are shown to. */
export type Targeting = Readonly<z.infer<typeof targetingSchema>>;
