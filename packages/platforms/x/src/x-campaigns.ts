import type { CampaignSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { fromXStatus } from './from-x-status.js';
import { toXCampaign } from './to-x-campaign.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Campaigns on X. */
export function createXCampaigns(client: XClient, accountId: string): EntityPort<CampaignSpec> {
  return {
    ...unwrittenPort<CampaignSpec>('campaigns'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'campaigns.create',
          method: 'POST',
          path: `/accounts/${accountId}/campaigns`,
          body: toXCampaign(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'campaign', id: answer.id, name: answer.name, delivery: fromXStatus(answer.status) };
    },
  };
}
