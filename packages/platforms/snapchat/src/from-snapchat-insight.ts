import type { InsightLevel, InsightRow } from '@adflux/core';
import { z } from 'zod';

/** Whole numbers that JSON carries exactly; what is zero may be left out. */
const countSchema = z
  .int()
  .min(0)
  .nullish()
  .transform((count) => count ?? 0);

/** Figures to ask for. Left out, Snapchat gives impressions and spend alone. */
export const snapchatStatFields = 'impressions,swipes,spend,conversion_sign_ups';

/** One day of one entity. */
const daySchema = z.object({
  /** The beginning of the day in the account's zone, with its offset: its date is the account's. */
  start_time: z.string().regex(/^\d{4}-\d\d-\d\dT/),
  stats: z.object({
    impressions: countSchema,
    swipes: countSchema,
    /** Millionths of the account's currency. */
    spend: countSchema,
    conversion_sign_ups: z
      .number()
      .min(0)
      .nullish()
      .transform((count) => count ?? 0),
  }),
});

const seriesSchema = z.object({ id: z.string(), timeseries: z.array(daySchema).nullish() });

/** The figures of one entity, by day. */
export type SnapchatSeries = z.infer<typeof seriesSchema>;

/** An entity's own figures, or those of what is below it, by the word of the breakdown. */
export const snapchatStatSchema = seriesSchema.extend({
  breakdown_stats: z.record(z.string(), z.array(seriesSchema)).nullish(),
  /** Until when figures of delivery no longer change. */
  finalized_data_end_time: z.string().nullish(),
});

/** How long after a swipe or a view Snapchat is asked to count a conversion: its own defaults, said out loud. */
export const snapchatAttribution = {
  query: { swipe_up_attribution_window: '28_DAY', view_attribution_window: '1_DAY' },
  words: '28_DAY swipe up, 1_DAY view',
} as const;

/** What a row belongs to. */
export interface SnapchatInsightContext {
  readonly accountId: string;
  readonly level: InsightLevel;
  readonly currency: string;
  readonly timeZone: string;
  readonly asOf: string;
}

type SnapchatDayStats = z.infer<typeof daySchema>['stats'];

const isEmpty = ({ impressions, swipes, spend, conversion_sign_ups: conversions }: SnapchatDayStats): boolean =>
  impressions === 0 && swipes === 0 && spend === 0 && conversions === 0;

/** Whether an entity did anything on any of its days. */
export const hasFigures = ({ timeseries }: SnapchatSeries): boolean =>
  (timeseries ?? []).some(({ stats }) => !isEmpty(stats));

/** Reads the days of one entity; days without any figure give no row. Reach is not among them: Snapchat has it for totals alone. */
export function fromSnapchatInsight(series: SnapchatSeries, context: SnapchatInsightContext): readonly InsightRow[] {
  const { accountId, level, currency, timeZone, asOf } = context;
  return (series.timeseries ?? []).flatMap(({ start_time: start, stats }): readonly InsightRow[] => {
    const { impressions, swipes, spend, conversion_sign_ups: conversions } = stats;
    if (isEmpty(stats)) return [];
    return [
      {
        platform: 'snapchat',
        accountId,
        level,
        entityId: series.id,
        date: start.slice(0, 10),
        timeZone,
        impressions,
        clicks: swipes,
        spend: { micros: BigInt(spend), currency },
        conversions,
        attributionWindow: snapchatAttribution.words,
        asOf,
      },
    ];
  });
}
