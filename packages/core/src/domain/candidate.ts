import { z } from 'zod';
import { moneySchema } from './money.js';
import { languageSchema, localIdSchema, textSchema } from './primitives.js';
import { locationSchema } from './place.js';
import { payPeriodSchema } from './salary.js';
import { timestampSchema } from './timestamp.js';
import { educationLevelSchema, employmentTypeSchema, workModeSchema } from './work.js';

/** One consent of one person: to what, when, with which proof. Revocation keeps the record. */
export const consentRecordSchema = z.strictObject({
  /** What the data may be used for, e.g. `job_advertising`. */
  purpose: textSchema(80),
  grantedAt: timestampSchema,
  /** Where the proof is kept: the id of the form, call or document. */
  proofId: textSchema(200),
  expiresAt: timestampSchema.optional(),
  revokedAt: timestampSchema.optional(),
});
/** One consent of one person. */
export type ConsentRecord = Readonly<z.infer<typeof consentRecordSchema>>;

/** A person who looks for work. Holds personal data: never log it, never put it in a URL. */
export const candidateSchema = z.strictObject({
  id: localIdSchema,
  contact: z.strictObject({
    givenName: textSchema(120).optional(),
    familyName: textSchema(120).optional(),
    email: z.email({ error: 'an e-mail address' }).optional(),
    /** E.164, e.g. `+573001234567`. */
    phone: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/, 'a phone number in E.164 form such as +573001234567')
      .optional(),
    /** All of the above, encrypted, in their place: how a store that seals contacts keeps them at rest. Nobody else writes it. */
    sealed: textSchema(4_000).optional(),
  }),
  location: locationSchema,
  education: educationLevelSchema.optional(),
  yearsOfExperience: z.number().min(0).max(70).optional(),
  skills: z.array(textSchema(120)).default([]),
  languages: z.array(languageSchema).default([]),
  preferences: z
    .strictObject({
      titles: z.array(textSchema(200)).default([]),
      occupationCodes: z.array(z.string().regex(/^\d{1,4}$/, 'an ISCO-08 code')).default([]),
      workModes: z.array(workModeSchema).default([]),
      employmentTypes: z.array(employmentTypeSchema).default([]),
    })
    .optional(),
  desiredSalary: z.strictObject({ amount: moneySchema, period: payPeriodSchema }).optional(),
  availability: z.enum(['immediate', 'two_weeks', 'one_month', 'not_looking']).optional(),
  consents: z.array(consentRecordSchema).default([]),
});
/** A person who looks for work, after parsing (defaults filled in). */
export type Candidate = Readonly<z.infer<typeof candidateSchema>>;
/** A person who looks for work, as a caller writes it. */
export type CandidateInput = Readonly<z.input<typeof candidateSchema>>;
