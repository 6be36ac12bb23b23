import type { InsightLevel, InsightRow } from '@adflux/core';
import { z } from 'zod';
import { countDays, shiftDay, type XDays } from './x-stats-days.js';

/** One number for each day, or null where there is none. Beyond 2^53 JavaScript would round, so such an answer is refused. */
const seriesSchema = z.array(z.int().nullish()).nullish();

/** A conversion: `metric` counts all of it; beside it are its parts. */
const conversionSchema = z.object({ metric: seriesSchema }).nullish();

/** Figures of one entity, as far as they are read. */
const metricsSchema = z.object({
  impressions: seriesSchema,
  clicks: seriesSchema,
  url_clicks: seriesSchema,
  billed_charge_local_micro: seriesSchema,
  conversion_sign_ups: conversionSchema,
  conversion_custom: conversionSchema,
  conversion_downloads: conversionSchema,
  conversion_purchases: conversionSchema,
});
type XMetrics = z.infer<typeof metricsSchema>;

/** An answer of `stats`, and what is in the file of a job. */
export const xStatsSchema = z.object({
  data: z.array(z.object({ id: z.string(), id_data: z.array(z.object({ metrics: metricsSchema })) })),
});
/** An answer of `stats`. */
export type XStats = z.infer<typeof xStatsSchema>;

/** Groups of figures that are asked for. */
export const xMetricGroups = 'ENGAGEMENT,BILLING,WEB_CONVERSION';

/** X does not tell it with the figures: every web event tag has its own. */
const attributionWindow = 'post-engagement and post-view windows of the web event tag';

/** What the rows belong to. */
export interface XInsightContext {
  readonly accountId: string;
  readonly level: InsightLevel;
  readonly currency: string;
  readonly timeZone: string;
  readonly asOf: string;
  readonly days: XDays;
}

const at = (series: z.infer<typeof seriesSchema>, index: number): number => series?.[index] ?? 0;

/** Clicks on the link or card. `clicks` counts likes too, and stands in only where X leaves the others out. */
const clicksOn = (metrics: XMetrics, day: number): number =>
  at(metrics.url_clicks === undefined ? metrics.clicks : metrics.url_clicks, day);

/** X's "total conversions" without visits of the site: those are visits, not applications. */
const conversionsOn = (metrics: XMetrics, day: number): number =>
  [
    metrics.conversion_sign_ups,
    metrics.conversion_custom,
    metrics.conversion_downloads,
    metrics.conversion_purchases,
  ].reduce((sum, conversion) => sum + at(conversion?.metric, day), 0);

/**
 * Reads figures by day. Days on which nothing happened have no row: X gives null for them, or zero.
 *
 * @see https://docs.x.com/x-ads-api/analytics#metrics-and-segmentation (read November 2026)
 */
export function fromXInsight({ data }: XStats, context: XInsightContext): readonly InsightRow[] {
  const { accountId, level, currency, timeZone, asOf, days } = context;
  const indexes = Array.from({ length: countDays(days) }, (_, index) => index);
  return data.flatMap(({ id, id_data: parts }) =>
    parts.slice(0, 1).flatMap(({ metrics }) =>
      indexes.flatMap((day): readonly InsightRow[] => {
        const figures = {
          impressions: at(metrics.impressions, day),
          clicks: clicksOn(metrics, day),
          conversions: conversionsOn(metrics, day),
        };
        const micros = at(metrics.billed_charge_local_micro, day);
        if (Object.values(figures).every((figure) => figure === 0) && micros === 0) return [];
        return [
          {
            platform: 'x',
            accountId,
            level,
            entityId: id,
            date: shiftDay(days.from, day),
            timeZone,
            ...figures,
            spend: { micros: BigInt(micros), currency },
            attributionWindow,
            asOf,
          },
        ];
      }),
    ),
  );
}
