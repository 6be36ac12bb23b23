import type { AdGroupSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import { fromTiktokStatus } from './from-tiktok-status.js';
import { toTiktokAdGroup } from './to-tiktok-ad-group.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Ad groups on Tiktok. */
export function createTiktokAdGroups(client: TiktokClient, accountId: string): EntityPort<AdGroupSpec> {
  return {
    ...unwrittenPort<AdGroupSpec>('adGroups'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'adGroups.create',
          method: 'POST',
          path: `/accounts/${accountId}/ad-groups`,
          body: toTiktokAdGroup(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'adGroup', id: answer.id, name: answer.name, delivery: fromTiktokStatus(answer.status) };
    },
  };
}
