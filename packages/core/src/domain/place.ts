import { z } from 'zod';
import { countrySchema, textSchema } from './primitives.js';

/** WGS 84 coordinates in degrees. */
const geoPointSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
/** WGS 84 coordinates in degrees. */
export type GeoPoint = Readonly<z.infer<typeof geoPointSchema>>;

/** Where a job is done: country, then region (department, state), city, and the point where known. */
export const locationSchema = z.strictObject({
  country: countrySchema,
  region: textSchema(120).optional(),
  city: textSchema(120).optional(),
  /** The country's own code of the municipality: DANE in Colombia, e.g. `05001` for Medellín. */
  cityCode: textSchema(20).optional(),
  point: geoPointSchema.optional(),
});
/** Where a job is done or a candidate lives. */
export type Location = Readonly<z.infer<typeof locationSchema>>;
