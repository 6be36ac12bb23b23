import { z } from 'zod';
import { localIdSchema, textSchema } from './primitives.js';
import { timestampSchema } from './timestamp.js';

/**
 * Something that happened to one person's consent: she granted or revoked it. Events are never changed, so that what was
 * allowed on a day can be shown years later.
 */
export const consentEventSchema = z.strictObject({
  /** Chosen by whoever records it; recording the same event twice is harmless. */
  id: textSchema(128),
  candidateId: localIdSchema,
  type: z.enum(['granted', 'revoked']),
  /** What the data may be used for, e.g. `job_advertising`. */
  purpose: textSchema(80),
  at: timestampSchema,
  /** Where the proof is kept: the id of the form, call or document. */
  proofId: textSchema(200),
  /** From when on a grant no longer counts. Left out: until it is revoked. */
  expiresAt: timestampSchema.optional(),
});
/** Something that happened to one person's consent. */
export type ConsentEvent = Readonly<z.infer<typeof consentEventSchema>>;
