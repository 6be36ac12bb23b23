import type { CampaignSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import { fromTiktokStatus } from './from-tiktok-status.js';
import { toTiktokCampaign } from './to-tiktok-campaign.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Campaigns on Tiktok. */
export function createTiktokCampaigns(client: TiktokClient, accountId: string): EntityPort<CampaignSpec> {
  return {
    ...unwrittenPort<CampaignSpec>('campaigns'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'campaigns.create',
          method: 'POST',
          path: `/accounts/${accountId}/campaigns`,
          body: toTiktokCampaign(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'campaign', id: answer.id, name: answer.name, delivery: fromTiktokStatus(answer.status) };
    },
  };
}
