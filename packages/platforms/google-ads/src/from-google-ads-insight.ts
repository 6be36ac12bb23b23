import type { InsightLevel, InsightRow } from '@adflux/core';
import { z } from 'zod';

const count = z.union([z.string().regex(/^\d+$/), z.number()]).nullish();

/** One row of a report. 64-bit integers come as text, fractions as numbers. */
export const insightSchema = z.object({
  campaign: z.object({ id: z.string() }).nullish(),
  adGroup: z.object({ id: z.string() }).nullish(),
  adGroupAd: z.object({ ad: z.object({ id: z.string() }) }).nullish(),
  segments: z.object({ date: z.iso.date() }),
  metrics: z
    .object({
      impressions: count,
      clicks: count,
      costMicros: z
        .string()
        .regex(/^-?\d+$/)
        .nullish(),
      conversions: z.number().nullish(),
    })
    .nullish(),
});
/** One row of a report. */
export type GoogleAdsInsight = z.infer<typeof insightSchema>;

/** What a row does not say itself. */
export interface InsightContext {
  readonly accountId: string;
  readonly level: InsightLevel;
  readonly currency: string;
  readonly timeZone: string;
  readonly asOf: Date;
}

const entityIdOf = (row: GoogleAdsInsight, level: InsightLevel): string =>
  ({
    campaign: row.campaign?.id,
    adGroup: row.adGroup?.id,
    ad: `${row.adGroup?.id ?? ''}~${row.adGroupAd?.ad.id ?? ''}`,
  })[level] ?? '';

/** A row of a report as an insight row. Zeros are left out by Google's JSON, so what is missing is zero. */
export function fromGoogleAdsInsight(row: GoogleAdsInsight, context: InsightContext): InsightRow {
  const metrics = row.metrics ?? {};
  return {
    platform: 'google-ads',
    accountId: context.accountId,
    level: context.level,
    entityId: entityIdOf(row, context.level),
    date: row.segments.date,
    timeZone: context.timeZone,
    impressions: Number(metrics.impressions ?? 0),
    clicks: Number(metrics.clicks ?? 0),
    spend: { micros: BigInt(metrics.costMicros ?? '0'), currency: context.currency },
    conversions: metrics.conversions ?? 0,
    // Every conversion action of an account has a window of its own; Google's figure holds them all.
    attributionWindow: 'as set on each conversion action',
    asOf: context.asOf.toISOString(),
  };
}
