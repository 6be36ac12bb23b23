import type { InsightsPort } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import type { TiktokSettings } from './tiktok-settings.js';
import { tiktokFiguresSchema, fromTiktokInsight } from './from-tiktok-insight.js';

const answerSchema = z.object({ timeZone: z.string(), rows: z.array(tiktokFiguresSchema) });

/** Figures by day. Add paging, and the limits of one request. */
export function createTiktokInsights(client: TiktokClient, settings: TiktokSettings, now: () => Date): InsightsPort {
  const { accountId, currency } = settings;
  return {
    async *query(query, call) {
      const { timeZone, rows } = await client.request(
        {
          operation: 'insights.query',
          method: 'GET',
          path: `/accounts/${accountId}/figures`,
          query: { level: query.level, from: query.from, to: query.to, ids: query.ids?.join(',') },
          bucket: 'read',
          schema: answerSchema,
        },
        call,
      );
      const asOf = now().toISOString();
      for (const figures of rows)
        yield fromTiktokInsight(figures, { accountId, currency, timeZone, asOf, level: query.level });
    },
  };
}
