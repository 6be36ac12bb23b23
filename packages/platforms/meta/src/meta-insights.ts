import { AdFluxError, type Call, type InsightRow, type InsightsPort, type InsightsQuery } from '@adflux/core';
import { paginate } from '@adflux/platform-kit';
import { fromMetaInsight, metaInsightFields, metaInsightSchema } from './from-meta-insight.js';
import type { MetaAccount } from './meta-account.js';
import type { MetaClient } from './meta-client.js';
import { metaPageSchema, nextCursor } from './meta-page.js';
import type { ResolvedMetaSettings } from './meta-settings.js';

const levels = { campaign: 'campaign', adGroup: 'adset', ad: 'ad' } as const;

const IDS_PER_QUERY = 100;
const ROWS_PER_PAGE = 500;
/** "Please reduce the amount of data you're asking for." */
const TOO_MUCH_DATA = '100/1487534';

const dayMs = 86_400_000;
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Two halves of a range of days, or null for a single day. */
export function splitDays(
  from: string,
  to: string,
): readonly [readonly [string, string], readonly [string, string]] | null {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const days = Math.round((last - first) / dayMs);
  if (!(days > 0)) return null;
  const middle = first + Math.floor(days / 2) * dayMs;
  return [
    [from, toDay(middle)],
    [toDay(middle + dayMs), to],
  ];
}

/**
 * Figures by day. Reads pages by cursor; a range Meta finds too large is halved until it fits.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/ad-account/insights (read November 2026)
 */
export function createMetaInsights(
  client: MetaClient,
  settings: ResolvedMetaSettings,
  account: (call: Call) => Promise<MetaAccount>,
): InsightsPort {
  const { accountId, clock } = settings;

  async function* rows(query: InsightsQuery, call: Call): AsyncGenerator<InsightRow> {
    const { timeZone, currency } = await account(call);
    const level = levels[query.level];
    const context = { accountId, level: query.level, currency, timeZone };
    const read = paginate<InsightRow>({
      signal: call.signal,
      fetchPage: async (after) => {
        const page = await client.request(
          {
            operation: 'insights.read',
            method: 'GET',
            path: `/act_${accountId}/insights`,
            bucket: 'insights',
            query: {
              level,
              fields: metaInsightFields,
              time_range: { since: query.from, until: query.to },
              time_increment: 1,
              limit: ROWS_PER_PAGE,
              ...(query.ids === undefined
                ? {}
                : { filtering: [{ field: `${level}.id`, operator: 'IN', value: query.ids }] }),
              ...(after === null ? {} : { after }),
            },
            schema: metaPageSchema(metaInsightSchema),
          },
          call,
        );
        const asOf = clock.now().toISOString();
        const items = page.data.map((row) => fromMetaInsight(row, { ...context, asOf }));
        return { items: items.filter((row) => row !== null), next: nextCursor(page) };
      },
    });
    yield* read;
  }

  async function* rowsInParts(query: InsightsQuery, call: Call): AsyncGenerator<InsightRow> {
    try {
      yield* rows(query, call);
    } catch (error) {
      const halves = splitDays(query.from, query.to);
      if (!AdFluxError.isInstance(error) || error.platformCode !== TOO_MUCH_DATA || halves === null) throw error;
      for (const [from, to] of halves) yield* rowsInParts({ ...query, from, to }, call);
    }
  }

  return {
    async *query(query, call) {
      const { ids } = query;
      if (ids === undefined) {
        yield* rowsInParts(query, call);
        return;
      }
      for (let from = 0; from < ids.length; from += IDS_PER_QUERY)
        yield* rowsInParts({ ...query, ids: ids.slice(from, from + IDS_PER_QUERY) }, call);
    },
  };
}
