import type { AdGroupSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { SnapchatClient } from './snapchat-client.js';
import { fromSnapchatStatus } from './from-snapchat-status.js';
import { toSnapchatAdGroup } from './to-snapchat-ad-group.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Ad groups on Snapchat. */
export function createSnapchatAdGroups(client: SnapchatClient, accountId: string): EntityPort<AdGroupSpec> {
  return {
    ...unwrittenPort<AdGroupSpec>('adGroups'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'adGroups.create',
          method: 'POST',
          path: `/accounts/${accountId}/ad-groups`,
          body: toSnapchatAdGroup(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'adGroup', id: answer.id, name: answer.name, delivery: fromSnapchatStatus(answer.status) };
    },
  };
}
