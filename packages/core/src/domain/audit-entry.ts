import { z } from 'zod';
import { textSchema } from './primitives.js';
import { timestampSchema } from './timestamp.js';

/** Who did what, when and why. Append only. Holds no personal data of candidates and no secrets. */
export const auditEntrySchema = z.strictObject({
  id: textSchema(128),
  at: timestampSchema,
  /** Who asked: a user, a service, a job. */
  actor: textSchema(200),
  /** What was asked, e.g. `publish`, `pause`. */
  action: textSchema(80),
  campaignId: textSchema(128).optional(),
  runId: textSchema(128).optional(),
  /** Why, in the words of whoever asked. */
  reason: textSchema(1_000).optional(),
  /** What came of it: JSON values only. */
  details: z.record(z.string(), z.unknown()).default({}),
});
/** Who did what, when and why. */
export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;
