import type { InsightsPort } from '@adflux/core';
import { z } from 'zod';
import type { SnapchatClient } from './snapchat-client.js';
import type { SnapchatSettings } from './snapchat-settings.js';
import { snapchatFiguresSchema, fromSnapchatInsight } from './from-snapchat-insight.js';

const answerSchema = z.object({ timeZone: z.string(), rows: z.array(snapchatFiguresSchema) });

/** Figures by day. Add paging, and the limits of one request. */
export function createSnapchatInsights(client: SnapchatClient, settings: SnapchatSettings, now: () => Date): InsightsPort {
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
        yield fromSnapchatInsight(figures, { accountId, currency, timeZone, asOf, level: query.level });
    },
  };
}
