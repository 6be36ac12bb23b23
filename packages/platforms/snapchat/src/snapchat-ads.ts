import type { AdSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { SnapchatClient } from './snapchat-client.js';
import { fromSnapchatStatus } from './from-snapchat-status.js';
import { toSnapchatAd } from './to-snapchat-ad.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Ads on Snapchat. */
export function createSnapchatAds(client: SnapchatClient, accountId: string): EntityPort<AdSpec> {
  return {
    ...unwrittenPort<AdSpec>('ads'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'ads.create',
          method: 'POST',
          path: `/accounts/${accountId}/ads`,
          body: toSnapchatAd(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'ad', id: answer.id, name: answer.name, delivery: fromSnapchatStatus(answer.status) };
    },
  };
}
