import { z } from 'zod';

/** Where the work is done. */
export const workModeSchema = z.enum(['on_site', 'hybrid', 'remote']);
/** The kind of contract, as schema.org JobPosting distinguishes them. */
export const employmentTypeSchema = z.enum([
  'full_time',
  'part_time',
  'contract',
  'temporary',
  'internship',
  'apprenticeship',
  'volunteer',
  'other',
]);
/** The highest education asked for or reached, in rising order. */
export const educationLevelSchema = z.enum([
  'none',
  'primary',
  'secondary',
  'technical',
  'technologist',
  'bachelor',
  'specialization',
  'master',
  'doctorate',
]);
/** Where the work is done. */
export type WorkMode = z.infer<typeof workModeSchema>;
/** The kind of contract. */
export type EmploymentType = z.infer<typeof employmentTypeSchema>;
/** The highest education asked for or reached. */
export type EducationLevel = z.infer<typeof educationLevelSchema>;
