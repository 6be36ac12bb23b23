import type { InsightsPort } from '@adflux/core';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import type { XSettings } from './x-settings.js';
import { xFiguresSchema, fromXInsight } from './from-x-insight.js';

const answerSchema = z.object({ timeZone: z.string(), rows: z.array(xFiguresSchema) });

/** Figures by day. Add paging, and the limits of one request. */
export function createXInsights(client: XClient, settings: XSettings, now: () => Date): InsightsPort {
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
        yield fromXInsight(figures, { accountId, currency, timeZone, asOf, level: query.level });
    },
  };
}
