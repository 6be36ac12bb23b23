import {
  AdFluxError,
  type AdGroupSpec,
  type Call,
  type EntityPort,
  type RemoteEntity,
  type RemoteRef,
} from '@adflux/core';
import { readTag, tagName } from '@adflux/platform-kit';
import { createAdGroupOperation, createCriterionOperations } from './google-ads-create-operations.js';
import { createOrFind } from './google-ads-create-or-find.js';
import type { GoogleAdsContext } from './google-ads-context.js';
import { MAXIMUM_NAME_LENGTH } from './google-ads-limits.js';
import { gaqlContains, gaqlIds } from './google-ads-query.js';
import { adGroupFields, adGroupRowSchema, fromAdGroupRow, type AdGroupRow } from './google-ads-rows.js';
import { goneEntity, idOfName, readById } from './google-ads-read-by-id.js';
import { removeOrGone } from './google-ads-remove-or-gone.js';
import { adGroupChanges } from './google-ads-ad-group-changes.js';

/** Ad groups, each with its keywords and audiences. */
export function createGoogleAdsAdGroups(context: GoogleAdsContext): EntityPort<AdGroupSpec> {
  const { client, account, currency } = context;

  const rows = (condition: string, operation: string, call: Call): Promise<readonly AdGroupRow[]> =>
    client.query(`SELECT ${adGroupFields} FROM ad_group WHERE ${condition}`, adGroupRowSchema, operation, call);

  const read = (refs: readonly RemoteRef[], call: Call): Promise<readonly RemoteEntity[]> =>
    readById(refs, async (ids) => (await rows(gaqlIds('ad_group.id', ids), 'adGroups.read', call)).map(fromAdGroupRow));
  const readOne = async (ref: RemoteRef, call: Call): Promise<RemoteEntity> =>
    (await read([ref], call))[0] ?? goneEntity(ref);

  const find: EntityPort<AdGroupSpec>['find'] = async (key, parent, call) => {
    const condition = [
      gaqlContains('ad_group.name', key),
      "ad_group.status != 'REMOVED'",
      "campaign.status != 'REMOVED'",
      ...(parent === null ? [] : [gaqlIds('campaign.id', [parent.id])]),
    ].join(' AND ');
    const found = await rows(condition, 'adGroups.find', call);
    const row = found.find(({ adGroup }) => readTag(adGroup.name ?? '') === key);
    return row === undefined ? null : fromAdGroupRow(row);
  };

  return {
    create: ({ spec, key, parent }, call) =>
      createOrFind<RemoteEntity>(
        async () => {
          if (parent === null)
            throw new AdFluxError('An ad group needs its campaign as parent.', {
              code: 'invalid_request',
              platform: 'google-ads',
            });
          await account.get(call);
          const names = {
            adGroup: client.resourceName('adGroups/-1'),
            campaign: client.resourceName(`campaigns/${parent.id}`),
          };
          const operations = [
            createAdGroupOperation(spec, key, names, currency),
            ...createCriterionOperations(spec, names.adGroup, client.customerId),
          ];
          const [created = ''] = await client.mutate(operations, { operation: 'adGroups.create' }, call);
          return {
            kind: 'adGroup',
            id: idOfName(created),
            name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
            // It is on, below a campaign that is off until its launch.
            delivery: 'on',
          };
        },
        () => find(key, parent, call),
      ),
    find,
    read,

    async update(request, call) {
      const { operations, addsCriteria } = await adGroupChanges(context, request, call);
      // Fields may be set twice; adding the same criterion twice may be refused, so that is left to the next look.
      const idempotent = !addsCriteria;
      if (operations.length > 0) await client.mutate(operations, { operation: 'adGroups.update', idempotent }, call);
      return readOne(request.ref, call);
    },

    async setDelivery(ref, delivery, call) {
      const update = {
        resourceName: client.resourceName(`adGroups/${ref.id}`),
        status: delivery === 'on' ? 'ENABLED' : 'PAUSED',
      };
      // A status may be set any number of times.
      const options = { operation: 'adGroups.setDelivery', idempotent: true };
      await client.mutate([{ adGroupOperation: { update, updateMask: 'status' } }], options, call);
      return readOne(ref, call);
    },

    async remove(ref, call) {
      const isGone = async (): Promise<boolean> => (await readOne(ref, call)).delivery === 'removed';
      if (await isGone()) return;
      const operation = { adGroupOperation: { remove: client.resourceName(`adGroups/${ref.id}`) } };
      // Removing it once more changes nothing.
      const options = { operation: 'adGroups.remove', idempotent: true };
      await removeOrGone(() => client.mutate([operation], options, call), isGone);
    },
  };
}
