import type { AdGroupSpec, EntityPort } from '@adflux/core';
import { z } from 'zod';
import type { AcmeClient } from './acme-client.js';
import { fromAcmeStatus } from './from-acme-status.js';
import { toAcmeAdGroup } from './to-acme-ad-group.js';
import { unwrittenPort } from './unwritten-port.js';

const answerSchema = z.object({ id: z.string(), name: z.string(), status: z.string() });

/** Ad groups on Acme. */
export function createAcmeAdGroups(client: AcmeClient, accountId: string): EntityPort<AdGroupSpec> {
  return {
    ...unwrittenPort<AdGroupSpec>('adGroups'),
    async create(request, call) {
      const answer = await client.request(
        {
          operation: 'adGroups.create',
          method: 'POST',
          path: `/accounts/${accountId}/ad-groups`,
          body: toAcmeAdGroup(request),
          bucket: 'write',
          schema: answerSchema,
        },
        call,
      );
      return { kind: 'adGroup', id: answer.id, name: answer.name, delivery: fromAcmeStatus(answer.status) };
    },
  };
}
