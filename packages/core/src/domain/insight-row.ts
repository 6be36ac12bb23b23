import { z } from 'zod';
import { moneySchema } from './money.js';
import { textSchema } from './primitives.js';
import { isoDateSchema, timestampSchema } from './timestamp.js';

/** The level a figure belongs to. */
export const insightLevelSchema = z.enum(['campaign', 'adGroup', 'ad']);
/** The level a figure belongs to. */
export type InsightLevel = z.infer<typeof insightLevelSchema>;

/**
 * What one entity did on one day, as its platform reports it. Identified by platform, account, level, entity and date;
 * a later row for the same identity replaces the earlier one, because platforms restate recent days.
 */
export const insightRowSchema = z.strictObject({
  platform: textSchema(40),
  accountId: textSchema(80),
  level: insightLevelSchema,
  /** The platform's id of the campaign, ad group or ad. */
  entityId: textSchema(200),
  /** The day in the account's time zone. */
  date: isoDateSchema,
  /** IANA name of the account's time zone, e.g. `America/Bogota`. */
  timeZone: textSchema(80),
  impressions: z.int().min(0),
  clicks: z.int().min(0),
  spend: moneySchema,
  /** Applications or other conversions; a fraction where the platform attributes fractions. */
  conversions: z.number().min(0),
  /** People reached, where the platform reports it. Days do not add up. */
  reach: z.int().min(0).optional(),
  /** How long after a click or view a conversion counts, in the platform's own words. */
  attributionWindow: textSchema(80),
  /** When the platform was asked. */
  asOf: timestampSchema,
});
/** What one entity did on one day, as its platform reports it. */
export type InsightRow = Readonly<z.infer<typeof insightRowSchema>>;
