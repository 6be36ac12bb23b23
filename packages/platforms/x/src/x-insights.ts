import type { Call, InsightRow, InsightsPort, InsightsQuery } from '@adflux/core';
import { z } from 'zod';
import { fromXInsight, xMetricGroups, xStatsSchema, type XStats } from './from-x-insight.js';
import type { XAccount } from './x-account.js';
import type { XClient } from './x-client.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';
import { toXStatsTimes, windowsOf, type XDays } from './x-stats-days.js';
import { readXStatsByJob } from './x-stats-jobs.js';

const entities = { campaign: 'CAMPAIGN', adGroup: 'LINE_ITEM', ad: 'PROMOTED_TWEET' } as const;

/** Most entities of one request, most days of one at once, and most days of a job or of a list of active entities. */
const limits = { ids: 20, daysAtOnce: 7, daysOfJob: 90 } as const;

/** From so many requests on, jobs collect the figures: X asks not to read large amounts at once. */
const MANY_REQUESTS = 12;

const activeSchema = z.object({ data: z.array(z.object({ entity_id: z.string() })) });

const chunksOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / limits.ids) }, (_, index) =>
    ids.slice(index * limits.ids, (index + 1) * limits.ids),
  );

/**
 * Figures by day. A few entities and days are read at once, in windows of twenty and seven; more by jobs of up to ninety days.
 *
 * @see https://docs.x.com/x-ads-api/analytics (read November 2026)
 */
export function createXInsights(
  client: XClient,
  settings: ResolvedXSettings,
  account: (call: Call) => Promise<XAccount>,
): InsightsPort {
  const { accountId, currency, clock } = settings;

  /** Which entities had figures at all, where the query names none. */
  const activeIds = async ({ level, from, to }: InsightsQuery, timeZone: string, call: Call): Promise<string[]> => {
    const ids = new Set<string>();
    for (const days of windowsOf({ from, to }, limits.daysOfJob)) {
      const { data } = await client.request(
        {
          operation: 'insights.active',
          method: 'GET',
          path: `/stats/accounts/${accountId}/active_entities`,
          query: { entity: entities[level], ...toXStatsTimes(days, timeZone) },
          schema: activeSchema,
        },
        call,
      );
      for (const { entity_id: id } of data) ids.add(id);
    }
    return [...ids];
  };

  const readAtOnce = (query: Readonly<Record<string, string>>, call: Call): Promise<XStats> =>
    client.request(
      {
        operation: 'insights.read',
        method: 'GET',
        path: `/stats/accounts/${accountId}`,
        query,
        schema: xStatsSchema,
      },
      call,
    );

  async function* rows(query: InsightsQuery, call: Call): AsyncGenerator<InsightRow> {
    if (query.to < query.from) return;
    const { timeZone } = await account(call);
    const chunks = chunksOf(query.ids ?? (await activeIds(query, timeZone, call)));
    const small = windowsOf(query, limits.daysAtOnce);
    const isMuch = chunks.length * small.length > MANY_REQUESTS;
    const windows: readonly XDays[] = isMuch ? windowsOf(query, limits.daysOfJob) : small;
    for (const days of windows)
      for (const ids of chunks) {
        const request = {
          entity: entities[query.level],
          entity_ids: ids.join(','),
          granularity: 'DAY',
          metric_groups: xMetricGroups,
          // What all our line items are shown on.
          placement: 'ALL_ON_TWITTER',
          ...toXStatsTimes(days, timeZone),
        };
        const stats = isMuch ? await readXStatsByJob(client, settings, request, call) : await readAtOnce(request, call);
        const asOf = clock.now().toISOString();
        yield* fromXInsight(stats, { accountId, level: query.level, currency, timeZone, asOf, days });
      }
  }

  return { query: rows };
}
