import { addMoney, type InsightRow, type Link, type Storage } from '@adflux/core';

/** One platform's line of the report. Money in micros, as text. */
export interface PlatformReport {
  readonly id: string;
  readonly campaigns: number;
  /** Campaigns with at least one ad that is shown or may be. */
  readonly active: number;
  /** Campaigns whose ads were refused by review. */
  readonly rejected: number;
  readonly spendMicros: string;
  readonly currency: string;
  readonly impressions: number;
  readonly clicks: number;
  readonly conversions: number;
  /** Why ads were refused, with how many. */
  readonly reasons: Readonly<Record<string, number>>;
}

const shown = new Set<Link['delivery']>(['on', 'limited', 'in_review']);
const campaignsWith = (ads: readonly Link[]): number => new Set(ads.map((link) => link.campaignId)).size;

function reasonsOf(ads: readonly Link[]): Record<string, number> {
  const reasons: Record<string, number> = {};
  for (const reason of ads.flatMap((link) => link.reasons)) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return reasons;
}

/** Adds up what one platform did. */
export async function reportPlatform(storage: Storage, id: string, currency: string): Promise<PlatformReport> {
  const links = await storage.links.find({ platform: id });
  const ads = links.filter((link) => link.kind === 'ad');
  const rejected = ads.filter((link) => link.delivery === 'rejected');
  const total: Pick<InsightRow, 'impressions' | 'clicks' | 'conversions' | 'spend'> = {
    impressions: 0,
    clicks: 0,
    conversions: 0,
    spend: { micros: 0n, currency },
  };
  let sum = total;
  for await (const row of storage.insights.query({ platform: id, level: 'campaign' }))
    sum = {
      impressions: sum.impressions + row.impressions,
      clicks: sum.clicks + row.clicks,
      conversions: sum.conversions + row.conversions,
      spend: addMoney(sum.spend, row.spend),
    };
  return {
    id,
    campaigns: links.filter((link) => link.kind === 'campaign').length,
    active: campaignsWith(ads.filter((link) => shown.has(link.delivery))),
    rejected: campaignsWith(rejected),
    spendMicros: sum.spend.micros.toString(),
    currency,
    impressions: sum.impressions,
    clicks: sum.clicks,
    conversions: sum.conversions,
    reasons: reasonsOf(rejected),
  };
}
