import type { InsightsPort } from '@adflux/core';
import { z } from 'zod';
import type { AcmeClient } from './acme-client.js';
import type { AcmeSettings } from './acme-settings.js';
import { acmeFiguresSchema, fromAcmeInsight } from './from-acme-insight.js';

const answerSchema = z.object({ timeZone: z.string(), rows: z.array(acmeFiguresSchema) });

/** Figures by day. Add paging, and the limits of one request. */
export function createAcmeInsights(client: AcmeClient, settings: AcmeSettings, now: () => Date): InsightsPort {
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
        yield fromAcmeInsight(figures, { accountId, currency, timeZone, asOf, level: query.level });
    },
  };
}
