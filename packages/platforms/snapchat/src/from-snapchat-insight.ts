import type { InsightLevel, InsightRow } from '@adflux/core';
import { z } from 'zod';

/** One row of Snapchat's figures, as little of it as is needed. */
export const snapchatFiguresSchema = z.object({
  id: z.string(),
  date: z.string(),
  impressions: z.number(),
  clicks: z.number(),
  conversions: z.number().nullish(),
  spendMicros: z.string(),
});

/** What every row of one answer shares. */
export interface SnapchatFiguresContext {
  readonly accountId: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly asOf: string;
  readonly level: InsightLevel;
}

/** Snapchat's figures as an insight row. */
export function fromSnapchatInsight(
  figures: z.infer<typeof snapchatFiguresSchema>,
  { accountId, currency, timeZone, asOf, level }: SnapchatFiguresContext,
): InsightRow {
  const { id, date, impressions, clicks, conversions, spendMicros } = figures;
  return {
    platform: 'snapchat',
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
