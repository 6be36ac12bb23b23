import type { AdSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { AcmeClient } from './acme-client.js';
import { fromAcmeStatus } from './from-acme-status.js';
import { toAcmeAd } from './to-acme-ad.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Ads on Acme. */
export function createAcmeAds(client: AcmeClient, accountId: string): EntityPort<AdSpec> {
  return {
    ...unwrittenPort<AdSpec>('ads'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'ads.create',
          method: 'POST',
          path: `/accounts/${accountId}/ads`,
          body: toAcmeAd(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'ad', id: answer.id, name: answer.name, delivery: fromAcmeStatus(answer.status) };
    },
  };
}
