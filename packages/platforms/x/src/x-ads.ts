import type { AdSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { fromXStatus } from './from-x-status.js';
import { toXAd } from './to-x-ad.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Ads on X. */
export function createXAds(client: XClient, accountId: string): EntityPort<AdSpec> {
  return {
    ...unwrittenPort<AdSpec>('ads'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'ads.create',
          method: 'POST',
          path: `/accounts/${accountId}/ads`,
          body: toXAd(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'ad', id: answer.id, name: answer.name, delivery: fromXStatus(answer.status) };
    },
  };
}
