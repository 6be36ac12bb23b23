import { moneyFromDecimal, type InsightLevel, type InsightRow } from '@adflux/core';
import { z } from 'zod';
import { tiktokIdSchema } from './tiktok-id.js';

// Figures come as text; what does not apply is "-" or left out.
const countSchema = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((text) => (/^\d+(\.\d+)?$/.test(text ?? '') ? Number(text) : null));
const amountSchema = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((text) => (/^\d+(\.\d{1,6})?$/.test(text ?? '') ? (text ?? null) : null));

/** One row of a report. */
export const tiktokInsightSchema = z.object({
  dimensions: z.object({
    campaign_id: tiktokIdSchema.nullish(),
    adgroup_id: tiktokIdSchema.nullish(),
    ad_id: tiktokIdSchema.nullish(),
    ad_id_v2: tiktokIdSchema.nullish(),
    stat_time_day: z.string().regex(/^\d{4}-\d{2}-\d{2}/),
  }),
  metrics: z.object({
    spend: amountSchema,
    impressions: countSchema,
    clicks: countSchema,
    reach: countSchema,
    conversion: countSchema,
  }),
});

/** One row of a report. */
export type TiktokInsight = z.infer<typeof tiktokInsightSchema>;

/**
 * Metrics to ask for. `clicks` are clicks on the link; `conversion` counts the event that the ad group is optimised for.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1751443967255553 ("Metrics", read November 2026)
 */
export const tiktokInsightMetrics = ['spend', 'impressions', 'clicks', 'reach', 'conversion'] as const;

/**
 * What counts a conversion unless the account says otherwise
 * (https://ads.tiktok.com/help/article/attribution-manager, read November 2026).
 */
const TIKTOK_ATTRIBUTION_WINDOW = '7-day click, 1-day view';

/** What a row belongs to. */
export interface TiktokInsightContext {
  readonly accountId: string;
  readonly level: InsightLevel;
  readonly currency: string;
  readonly timeZone: string;
  readonly asOf: string;
}

const idOf = ({ dimensions }: TiktokInsight, level: InsightLevel): string | null =>
  ({
    campaign: dimensions.campaign_id,
    adGroup: dimensions.adgroup_id,
    // The id of a Smart+ ad, which is one of many that TikTok made of it; of a manual ad its own.
    ad: dimensions.ad_id_v2 ?? dimensions.ad_id,
  })[level] ?? null;

/** Reads one row. Null when it does not say what it belongs to, or when nothing happened that day. */
export function fromTiktokInsight(row: TiktokInsight, context: TiktokInsightContext): InsightRow | null {
  const entityId = idOf(row, context.level);
  const { spend, impressions, clicks, reach, conversion } = row.metrics;
  const money = moneyFromDecimal(spend ?? '0', context.currency);
  const happened = money.micros > 0n || [impressions, clicks, conversion].some((count) => (count ?? 0) > 0);
  if (entityId === null || !happened) return null;
  return {
    platform: 'tiktok',
    accountId: context.accountId,
    level: context.level,
    entityId,
    date: row.dimensions.stat_time_day.slice(0, 10),
    timeZone: context.timeZone,
    impressions: impressions ?? 0,
    clicks: clicks ?? 0,
    spend: money,
    conversions: conversion ?? 0,
    ...(reach === null ? {} : { reach }),
    attributionWindow: TIKTOK_ATTRIBUTION_WINDOW,
    asOf: context.asOf,
  };
}
