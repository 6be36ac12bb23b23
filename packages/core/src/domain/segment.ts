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
  /** Sensitive features it was made with; then it must not aim job ads. Left out where there are none. */
  sensitiveFeatures: z.array(textSchema(80)).min(1).optional(),
});
/** A group of candidates that resemble one another. */
export type Segment = Readonly<z.infer<typeof segmentSchema>>;
