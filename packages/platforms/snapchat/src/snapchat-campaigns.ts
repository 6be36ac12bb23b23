import type { CampaignSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { SnapchatClient } from './snapchat-client.js';
import { fromSnapchatStatus } from './from-snapchat-status.js';
import { toSnapchatCampaign } from './to-snapchat-campaign.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Campaigns on Snapchat. */
export function createSnapchatCampaigns(client: SnapchatClient, accountId: string): EntityPort<CampaignSpec> {
  return {
    ...unwrittenPort<CampaignSpec>('campaigns'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'campaigns.create',
          method: 'POST',
          path: `/accounts/${accountId}/campaigns`,
          body: toSnapchatCampaign(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'campaign', id: answer.id, name: answer.name, delivery: fromSnapchatStatus(answer.status) };
    },
  };
}
