import type { Call, InsightRow, InsightsPort, InsightsQuery } from '@adflux/core';
import { fromTiktokInsight, tiktokInsightMetrics, tiktokInsightSchema } from './from-tiktok-insight.js';
import type { ReadTiktokAccount } from './tiktok-account.js';
import type { TiktokClient } from './tiktok-client.js';
import { TIKTOK_IDS_PER_READ, TIKTOK_PAGE_SIZE } from './tiktok-limits.js';
import { listTiktok } from './tiktok-page.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';

/** How a level is asked for. `ad_id_v2` is the id of a manual ad or of a Smart+ ad, whichever it is. */
const levels = {
  campaign: { level: 'AUCTION_CAMPAIGN', id: 'campaign_id', ids: 'campaign_ids', status: 'campaign_status' },
  adGroup: { level: 'AUCTION_ADGROUP', id: 'adgroup_id', ids: 'adgroup_ids', status: 'adgroup_status' },
  ad: { level: 'AUCTION_AD', id: 'ad_id_v2', ids: 'ad_ids_v2', status: 'ad_status' },
} as const;

/** Most days of a request whose rows are days, both ends counted. */
const DAYS_PER_REQUEST = 30;
const dayMs = 86_400_000;
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Cuts a range of days into ranges that TikTok takes. */
export function tiktokDayRanges(from: string, to: string): readonly (readonly [string, string])[] {
  const ranges: (readonly [string, string])[] = [];
  const last = Date.parse(to);
  for (let first = Date.parse(from); first <= last; first += DAYS_PER_REQUEST * dayMs)
    ranges.push([toDay(first), toDay(Math.min(last, first + (DAYS_PER_REQUEST - 1) * dayMs))]);
  return ranges;
}

const filter = (name: string, values: readonly string[]): object => ({
  field_name: name,
  filter_type: 'IN',
  filter_value: JSON.stringify(values),
});

/**
 * Figures by day, in the account's time zone: pages of a synchronous report.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1740302848100353 ("Run a synchronous report", read November 2026)
 */
export function createTiktokInsights(
  client: TiktokClient,
  settings: ResolvedTiktokSettings,
  account: ReadTiktokAccount,
): InsightsPort {
  const { accountId, clock } = settings;

  async function* rows(
    query: InsightsQuery,
    ids: readonly string[] | null,
    [from, to]: readonly [string, string],
    call: Call,
  ): AsyncGenerator<InsightRow> {
    const { timeZone, currency } = await account(call);
    const words = levels[query.level];
    const found = listTiktok(
      client,
      {
        operation: 'insights.read',
        path: '/report/integrated/get/',
        query: {
          service_type: 'AUCTION',
          report_type: 'BASIC',
          data_level: words.level,
          dimensions: [words.id, 'stat_time_day'],
          metrics: tiktokInsightMetrics,
          start_date: from,
          end_date: to,
          filtering: [
            // Without this, what was deleted since has no figures.
            filter(words.status, ['STATUS_ALL']),
            ...(ids === null ? [] : [filter(words.ids, ids)]),
          ],
        },
        item: tiktokInsightSchema,
        pageSize: TIKTOK_PAGE_SIZE,
      },
      call,
    );
    for await (const row of found) {
      const asOf = clock.now().toISOString();
      const insight = fromTiktokInsight(row, { accountId, level: query.level, currency, timeZone, asOf });
      if (insight !== null) yield insight;
    }
  }

  return {
    async *query(query, call) {
      const { ids } = query;
      for (const range of tiktokDayRanges(query.from, query.to)) {
        if (ids === undefined) yield* rows(query, null, range, call);
        else
          for (let from = 0; from < ids.length; from += TIKTOK_IDS_PER_READ)
            yield* rows(query, ids.slice(from, from + TIKTOK_IDS_PER_READ), range, call);
      }
    },
  };
}
