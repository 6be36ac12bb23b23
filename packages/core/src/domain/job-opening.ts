import { z } from 'zod';
import { assetSchema } from './asset.js';
import { languageSchema, localIdSchema, textSchema, webUrlSchema } from './primitives.js';
import { locationSchema } from './place.js';
import { salaryRangeSchema } from './salary.js';
import { isoDateSchema } from './timestamp.js';
import { educationLevelSchema, employmentTypeSchema, workModeSchema } from './work.js';

/**
 * A job opening as the board knows it. Closed: an unknown field is an error, so a misspelt one is seen.
 *
 * @example
 * ```ts
 * import { jobOpeningSchema } from '@adflux/core';
 *
 * const opening = jobOpeningSchema.parse({
 *   id: 'JOB-0001',
 *   title: 'Auxiliar contable',
 *   description: 'Registro de facturas y conciliaciones bancarias.',
 *   company: { name: 'Andina S.A.S.' },
 *   location: { country: 'CO', region: 'Antioquia', city: 'Medellín', cityCode: '05001' },
 *   workMode: 'on_site',
 *   employmentType: 'full_time',
 *   applyUrl: 'https://www.example.com/empleos/JOB-0001',
 *   language: 'es-CO',
 *   postedOn: '2027-01-11',
 * });
 * console.log(opening.openings); // 1
 * ```
 */
export const jobOpeningSchema = z
  .strictObject({
    id: localIdSchema,
    title: textSchema(200),
    description: textSchema(20_000),
    requirements: z.array(textSchema(2_000)).default([]),
    company: z.strictObject({ name: textSchema(200), url: webUrlSchema.optional(), logoUrl: webUrlSchema.optional() }),
    location: locationSchema,
    workMode: workModeSchema,
    employmentType: employmentTypeSchema,
    experience: z
      .strictObject({ minimumYears: z.number().min(0).max(60), maximumYears: z.number().min(0).max(60).optional() })
      .optional(),
    education: educationLevelSchema.optional(),
    skills: z.array(textSchema(120)).default([]),
    salary: salaryRangeSchema.optional(),
    applyUrl: webUrlSchema,
    language: languageSchema,
    /** ISCO-08 code of one to four digits. */
    occupationCode: z
      .string()
      .regex(/^\d{1,4}$/, 'an ISCO-08 code of one to four digits')
      .optional(),
    /** How many people are wanted. Default 1. */
    openings: z.int().positive().default(1),
    postedOn: isoDateSchema,
    /** The last day on which applications are taken, in the place of work. */
    closesOn: isoDateSchema.optional(),
    status: z.enum(['draft', 'open', 'closed']).default('open'),
    images: z.array(assetSchema).default([]),
  })
  .refine((opening) => opening.closesOn === undefined || opening.closesOn >= opening.postedOn, {
    path: ['closesOn'],
    error: 'a day not before postedOn',
  });

/** A job opening as the board knows it, after parsing (defaults filled in). */
export type JobOpening = Readonly<z.infer<typeof jobOpeningSchema>>;
/** A job opening as a caller writes it: fields with defaults may be left out. */
export type JobOpeningInput = Readonly<z.input<typeof jobOpeningSchema>>;
