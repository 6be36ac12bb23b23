import { z } from 'zod';
import { languageSchema, localIdSchema, textSchema, webUrlSchema } from './primitives.js';

/** The button or phrase that asks the reader to act. */
export const callToActionSchema = z.enum(['apply_now', 'learn_more', 'sign_up', 'contact_us']);
/** The button or phrase that asks the reader to act. */
export type CallToAction = z.infer<typeof callToActionSchema>;

/**
 * The words and pictures of an ad, platform-neutral. Every platform takes what it shows: a single-image ad the first
 * headline, a search ad all of them.
 */
export const creativeSchema = z.strictObject({
  id: localIdSchema,
  headlines: z.array(textSchema(255)).min(1, 'at least one headline'),
  descriptions: z.array(textSchema(1_000)).default([]),
  /** The text above or beside the picture. */
  primaryText: textSchema(5_000).optional(),
  callToAction: callToActionSchema.default('apply_now'),
  landingUrl: webUrlSchema,
  /** Up to two words shown after the domain on search ads, e.g. `['empleos', 'bogota']`. */
  displayPath: z.array(textSchema(30)).max(2).default([]),
  /** Ids of assets of the same campaign. */
  imageIds: z.array(localIdSchema).default([]),
  language: languageSchema,
});
/** The words and pictures of an ad, platform-neutral. */
export type Creative = Readonly<z.infer<typeof creativeSchema>>;
