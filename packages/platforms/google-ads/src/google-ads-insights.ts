import type { Call, InsightLevel, InsightsPort } from '@adflux/core';
import { fromGoogleAdsInsight, insightSchema } from './from-google-ads-insight.js';
import type { GoogleAdsContext } from './google-ads-context.js';
import { DAYS_IN_ONE_QUERY, IDS_IN_ONE_QUERY } from './google-ads-limits.js';
import { chunks, gaqlIds, gaqlText } from './google-ads-query.js';

const levels: Readonly<
  Record<InsightLevel, { readonly resource: string; readonly fields: string; readonly id: string }>
> = {
  campaign: { resource: 'campaign', fields: 'campaign.id', id: 'campaign.id' },
  adGroup: { resource: 'ad_group', fields: 'ad_group.id', id: 'ad_group.id' },
  ad: { resource: 'ad_group_ad', fields: 'ad_group.id, ad_group_ad.ad.id', id: 'ad_group_ad.ad.id' },
};

const DAY_MS = 86_400_000;
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** A range of days in pieces that one query answers. */
function* periods(from: string, to: string): Generator<readonly [from: string, to: string]> {
  for (let start = from; start <= to; start = addDays(start, DAYS_IN_ONE_QUERY)) {
    const end = addDays(start, DAYS_IN_ONE_QUERY - 1);
    yield [start, end < to ? end : to];
  }
}

/** Figures by entity and day, from the reporting stream. */
export function createGoogleAdsInsights({ client, account, clock }: GoogleAdsContext): InsightsPort {
  return {
    async *query({ level, from, to, ids }, call: Call) {
      const { resource, fields, id } = levels[level];
      const { currency, timeZone } = await account.get(call);
      // An ad's id here is `<ad group>~<ad>`; Google's own is its second half.
      const wanted = ids === undefined ? null : new Set(ids);
      const numbers = (ids ?? []).map((each) => each.split('~').at(-1) ?? '').filter((each) => /^\d+$/.test(each));
      const groups = ids === undefined ? [null] : chunks(numbers, IDS_IN_ONE_QUERY);
      for (const [start, end] of periods(from, to))
        for (const group of groups) {
          const gaql =
            `SELECT ${fields}, segments.date, metrics.impressions, metrics.clicks, metrics.cost_micros, ` +
            `metrics.conversions FROM ${resource} WHERE segments.date BETWEEN ${gaqlText(start)} AND ${gaqlText(end)}` +
            (group === null ? '' : ` AND ${gaqlIds(id, group)}`);
          const asOf = clock.now();
          const rows = await client.query(gaql, insightSchema, `insights.${level}`, call);
          for (const row of rows) {
            const insight = fromGoogleAdsInsight(row, {
              accountId: client.customerId,
              level,
              currency,
              timeZone,
              asOf,
            });
            if (wanted === null || wanted.has(insight.entityId)) yield insight;
          }
        }
    },
  };
}
