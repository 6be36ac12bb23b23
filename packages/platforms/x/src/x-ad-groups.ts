import type { AdGroupSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { fromXStatus } from './from-x-status.js';
import { toXAdGroup } from './to-x-ad-group.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Ad groups on X. */
export function createXAdGroups(client: XClient, accountId: string): EntityPort<AdGroupSpec> {
  return {
    ...unwrittenPort<AdGroupSpec>('adGroups'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'adGroups.create',
          method: 'POST',
          path: `/accounts/${accountId}/ad-groups`,
          body: toXAdGroup(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'adGroup', id: answer.id, name: answer.name, delivery: fromXStatus(answer.status) };
    },
  };
}
