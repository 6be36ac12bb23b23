import type { Call, CampaignSpec, EntityPort } from '@adflux/core';
import { toXCampaign } from './to-x-campaign.js';
import type { XAccount } from './x-account.js';
import { changedXFields } from './x-change.js';
import type { XClient } from './x-client.js';
import { createXEntities } from './x-entities.js';
import { allOf } from './x-list.js';
import type { XPublisher } from './x-publisher.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const changeable = [
  'name',
  'daily_budget_amount_local_micro',
  'total_budget_amount_local_micro',
  'purchase_order_number',
];

/** What the campaign port needs of others. */
export interface XCampaignParts {
  readonly account: (call: Call) => Promise<XAccount>;
  readonly publisher: (call: Call) => Promise<XPublisher>;
  /** Removes a line item with everything below it. */
  readonly removeAdGroup: (id: string, call: Call) => Promise<void>;
}

/** Campaigns. */
export function createXCampaigns(
  client: XClient,
  settings: ResolvedXSettings,
  { account, publisher, removeAdGroup }: XCampaignParts,
): EntityPort<CampaignSpec> {
  const entities = createXEntities('campaign', client, settings);
  const lineItems = createXEntities('adGroup', client, settings);
  return {
    async create({ key, spec }, call) {
      const form = toXCampaign(spec, key, settings.currency);
      // All that a campaign needs is checked before the first part of it exists.
      const [{ fundingInstrumentId }] = await Promise.all([account(call), publisher(call)]);
      return entities.create({ ...form, funding_instrument_id: fundingInstrumentId }, call);
    },
    find: (key, _parent, call) => entities.find(key, {}, call),
    read: entities.read,
    async update({ ref, key, spec, previous }, call) {
      const form = changedXFields(
        toXCampaign(previous, key, settings.currency),
        toXCampaign(spec, key, settings.currency),
        changeable,
      );
      await account(call);
      return entities.change(ref, form, call);
    },
    setDelivery: entities.setDelivery,
    async remove(ref, call) {
      // X does not remove what is below ("We do not cascade deletes"). The campaign goes last, so that a removal that was
      // interrupted is found and repeated; also line items that nobody knows of because their answer was lost go with it.
      const scope = { campaign_ids: ref.id, with_draft: 'true' };
      const below = await allOf(lineItems.list('below', scope, call));
      for (const { id } of below) await removeAdGroup(id, call);
      await entities.remove(ref, call);
    },
  };
}
