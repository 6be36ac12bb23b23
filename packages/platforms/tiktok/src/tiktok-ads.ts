import type { AdSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import { fromTiktokStatus } from './from-tiktok-status.js';
import { toTiktokAd } from './to-tiktok-ad.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Ads on Tiktok. */
export function createTiktokAds(client: TiktokClient, accountId: string): EntityPort<AdSpec> {
  return {
    ...unwrittenPort<AdSpec>('ads'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'ads.create',
          method: 'POST',
          path: `/accounts/${accountId}/ads`,
          body: toTiktokAd(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'ad', id: answer.id, name: answer.name, delivery: fromTiktokStatus(answer.status) };
    },
  };
}
