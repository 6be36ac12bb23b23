import { AdFluxError, moneySchema } from '@adflux/core';
import { z } from 'zod';

/** What Google Ads takes beyond the platform-neutral campaign: the `options` of a campaign's platform. Closed. */
export const googleAdsOptionsSchema = z.strictObject({
  /**
   * How Google bids. `maximize_clicks` and `maximize_conversions` spend the budget on as many as possible; `manual_cpc`
   * bids each ad group's `maximumBid`. Default: `maximize_clicks` for the objective `traffic`, else `maximize_conversions`,
   * which needs conversion tracking in the account.
   */
  bidding: z.enum(['maximize_clicks', 'maximize_conversions', 'manual_cpc']).optional(),
  /** With `maximize_clicks`: no click costs more than this. */
  maximumCostPerClick: moneySchema.optional(),
  /** With `maximize_conversions`: the average that a conversion should cost. */
  targetCostPerConversion: moneySchema.optional(),
  /** Whether ads also appear on Google's search partners. Default false. */
  searchPartners: z.boolean().default(false),
  /** `presence`: people in the places. `presence_or_interest`: also those who search for the places. Default `presence`. */
  locationIntent: z.enum(['presence', 'presence_or_interest']).default('presence'),
  /** Query parameters for the landing page, without `?`, e.g. `utm_source=google&utm_medium=cpc`. */
  finalUrlSuffix: z
    .string()
    .regex(/^[^\s?#]{1,1024}$/u, 'query parameters without ? and # and without spaces')
    .optional(),
});

/** Options of Google Ads in a campaign, as a caller writes them. */
export type GoogleAdsOptions = Readonly<z.input<typeof googleAdsOptionsSchema>>;

/** The options with their defaults. */
export type ResolvedOptions = Readonly<z.output<typeof googleAdsOptionsSchema>>;

/**
 * The options of a spec with their defaults.
 *
 * @throws AdFluxError `invalid_request` when they are not valid; `check` says so before.
 */
export function resolveOptions(options: Readonly<Record<string, unknown>>): ResolvedOptions {
  const parsed = googleAdsOptionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AdFluxError(`Google Ads options: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. Correct them.`, {
    code: 'invalid_request',
    platform: 'google-ads',
    cause: parsed.error,
  });
}
