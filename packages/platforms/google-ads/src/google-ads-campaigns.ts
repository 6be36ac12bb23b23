import type { Call, CampaignSpec, CreationKey, EntityPort, RemoteEntity, RemoteRef } from '@adflux/core';
import { readTag, tagName } from '@adflux/platform-kit';
import { createCampaignOperations } from './google-ads-create-operations.js';
import { createOrFind } from './google-ads-create-or-find.js';
import type { GoogleAdsContext } from './google-ads-context.js';
import { MAXIMUM_NAME_LENGTH } from './google-ads-limits.js';
import { gaqlContains, gaqlIds } from './google-ads-query.js';
import { campaignFields, campaignRowSchema, fromCampaignRow, type CampaignRow } from './google-ads-rows.js';
import { goneEntity, idOfName, readById } from './google-ads-read-by-id.js';
import { removeOrGone } from './google-ads-remove-or-gone.js';
import { campaignChanges } from './google-ads-campaign-changes.js';

/** Campaigns, each with its own budget, places and languages. */
export function createGoogleAdsCampaigns(context: GoogleAdsContext): EntityPort<CampaignSpec> {
  const { client, account, locations, clock, currency } = context;

  const rows = (condition: string, operation: string, call: Call): Promise<readonly CampaignRow[]> =>
    client.query(`SELECT ${campaignFields} FROM campaign WHERE ${condition}`, campaignRowSchema, operation, call);

  const read = (refs: readonly RemoteRef[], call: Call): Promise<readonly RemoteEntity[]> =>
    readById(refs, async (ids) =>
      (await rows(gaqlIds('campaign.id', ids), 'campaigns.read', call)).map((row) => fromCampaignRow(row, currency)),
    );
  const readOne = async (ref: RemoteRef, call: Call): Promise<RemoteEntity> =>
    (await read([ref], call))[0] ?? goneEntity(ref);

  const find = async (key: CreationKey, call: Call): Promise<RemoteEntity | null> => {
    const condition = `${gaqlContains('campaign.name', key)} AND campaign.status != 'REMOVED'`;
    const found = await rows(condition, 'campaigns.find', call);
    const row = found.find(({ campaign }) => readTag(campaign.name ?? '') === key);
    return row === undefined ? null : fromCampaignRow(row, currency);
  };

  return {
    create: ({ spec, key }, call) =>
      createOrFind<RemoteEntity>(
        async () => {
          const { timeZone } = await account.get(call);
          const geoTargetConstants = await locations.resolve(spec.targeting, call);
          const names = {
            budget: client.resourceName('campaignBudgets/-1'),
            campaign: client.resourceName('campaigns/-2'),
          };
          const operations = createCampaignOperations(
            { spec, key, names, geoTargetConstants },
            { currency, timeZone, now: clock.now() },
          );
          const [, created = ''] = await client.mutate(operations, { operation: 'campaigns.create' }, call);
          return {
            kind: 'campaign',
            id: idOfName(created),
            name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
            delivery: 'off',
            ...(spec.budget === null ? {} : { budget: spec.budget.amount }),
          };
        },
        () => find(key, call),
      ),

    find: (key, _parent, call) => find(key, call),

    read,

    async update(request, call) {
      const { operations, addsCriteria } = await campaignChanges(context, request, call);
      // Fields may be set twice; adding the same place twice is an error, so that is left to the next look.
      const idempotent = !addsCriteria;
      if (operations.length > 0) await client.mutate(operations, { operation: 'campaigns.update', idempotent }, call);
      return readOne(request.ref, call);
    },

    async setDelivery(ref, delivery, call) {
      const update = {
        resourceName: client.resourceName(`campaigns/${ref.id}`),
        status: delivery === 'on' ? 'ENABLED' : 'PAUSED',
      };
      // A status may be set any number of times.
      await client.mutate(
        [{ campaignOperation: { update, updateMask: 'status' } }],
        { operation: 'campaigns.setDelivery', idempotent: true },
        call,
      );
      return readOne(ref, call);
    },

    async remove(ref, call) {
      const isGone = async (): Promise<boolean> => (await readOne(ref, call)).delivery === 'removed';
      if (await isGone()) return;
      // Google removes a budget that is not shared together with its campaign.
      // https://developers.google.com/google-ads/api/docs/campaigns/budgets/remove-budgets (October 2026)
      const operation = { campaignOperation: { remove: client.resourceName(`campaigns/${ref.id}`) } };
      // Removing it once more changes nothing.
      const options = { operation: 'campaigns.remove', idempotent: true };
      await removeOrGone(() => client.mutate([operation], options, call), isGone);
    },
  };
}
