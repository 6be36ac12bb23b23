import { z } from 'zod';
import { localIdSchema, textSchema } from './primitives.js';

/** A group of candidates that resemble one another, found by a versioned model. */
export const segmentSchema = z.strictObject({
  id: localIdSchema,
  name: textSchema(150),
  description: textSchema(2_000).optional(),
  /** The version of the model that found it. */
  modelVersion: textSchema(80),
  size: z.int().min(0),
});
/** A group of candidates that resemble one another. */
export type Segment = Readonly<z.infer<typeof segmentSchema>>;
