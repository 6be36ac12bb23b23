import type { CampaignSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { AcmeClient } from './acme-client.js';
import { fromAcmeStatus } from './from-acme-status.js';
import { toAcmeCampaign } from './to-acme-campaign.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Campaigns on Acme. */
export function createAcmeCampaigns(client: AcmeClient, accountId: string): EntityPort<CampaignSpec> {
  return {
    ...unwrittenPort<CampaignSpec>('campaigns'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'campaigns.create',
          method: 'POST',
          path: `/accounts/${accountId}/campaigns`,
          body: toAcmeCampaign(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'campaign', id: answer.id, name: answer.name, delivery: fromAcmeStatus(answer.status) };
    },
  };
}
