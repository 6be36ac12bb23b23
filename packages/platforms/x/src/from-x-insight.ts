import type { InsightLevel, InsightRow } from '@adflux/core';
import { z } from 'zod';

/** One row of X's figures, as little of it as is needed. */
export const xFiguresSchema = z.object({
  id: z.string(),
  date: z.string(),
  impressions: z.number(),
  clicks: z.number(),
  conversions: z.number().nullish(),
  spendMicros: z.string(),
});

/** What every row of one answer shares. */
export interface XFiguresContext {
  readonly accountId: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly asOf: string;
  readonly level: InsightLevel;
}

/** X's figures as an insight row. */
export function fromXInsight(
  figures: z.infer<typeof xFiguresSchema>,
  { accountId, currency, timeZone, asOf, level }: XFiguresContext,
): InsightRow {
  const { id, date, impressions, clicks, conversions, spendMicros } = figures;
  return {
    platform: 'x',
    accountId,
    level,
    entityId: id,
    date,
    timeZone,
    impressions,
    clicks,
    conversions: conversions ?? 0,
    spend: { micros: BigInt(spendMicros), currency },
    attributionWindow: 'default',
    asOf,
  };
}
