import { z } from 'zod';
import { localIdSchema, textSchema } from './primitives.js';

/** A named set of people to show ads to, made from a segment. Its members live on the platform, hashed. */
export const audienceSchema = z.strictObject({
  id: localIdSchema,
  name: textSchema(150),
  description: textSchema(1_000).optional(),
  segmentId: localIdSchema.optional(),
  /** What the members consented to, e.g. `job_advertising`. */
  purpose: textSchema(80),
});
/** A named set of people to show ads to. */
export type Audience = Readonly<z.infer<typeof audienceSchema>>;
