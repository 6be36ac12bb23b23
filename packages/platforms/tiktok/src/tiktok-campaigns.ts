import type { CampaignSpec, EntityPort } from '@adflux/core';
import { requireTiktokPublisher, type ReadTiktokAccount } from './tiktok-account.js';
import { changedFields, refuseUnchangeable } from './tiktok-change.js';
import type { TiktokClient } from './tiktok-client.js';
import { createTiktokEntities } from './tiktok-entities.js';
import type { TiktokFlows } from './tiktok-flows.js';
import { tiktokFlowOf } from './tiktok-objectives.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';
import { toTiktokCampaign } from './to-tiktok-campaign.js';
import { toTiktokRequestId } from './to-tiktok-request-id.js';

/** https://business-api.tiktok.com/portal/docs?id=1739320422086657 ("Update a campaign", November 2026). */
const changeable = ['campaign_name', 'budget'];

/** Campaigns. */
export function createTiktokCampaigns(
  client: TiktokClient,
  settings: ResolvedTiktokSettings,
  account: ReadTiktokAccount,
  flows: TiktokFlows,
): EntityPort<CampaignSpec> {
  const entities = createTiktokEntities('campaign', client, settings.currency, flows);
  const { currency } = settings;
  return {
    async create({ key, spec }, call) {
      const name = String(toTiktokCampaign(spec, key, currency, null)['campaign_name']);
      const { country } = requireTiktokPublisher(await account(call));
      const body = { ...toTiktokCampaign(spec, key, currency, country), request_id: toTiktokRequestId(key) };
      return entities.create(tiktokFlowOf(spec.objective, settings), body, name, call);
    },
    // Campaigns of both flows are in one list, and names are matched in part.
    find: (key, _parent, call) => entities.find(key, { campaign_name: key }, 'manual', call),
    read: entities.read,
    async update({ ref, key, spec, previous }, call) {
      const before = toTiktokCampaign(previous, key, currency, null);
      const after = toTiktokCampaign(spec, key, currency, null);
      refuseUnchangeable(before, after, changeable);
      await account(call);
      return entities.change(ref, await entities.require(ref, call), changedFields(before, after), call);
    },
    setDelivery: entities.setDelivery,
    remove: entities.remove,
  };
}
