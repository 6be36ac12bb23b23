import type { Call, CampaignSpec, EntityPort } from '@adflux/core';
import type { MetaAccount } from './meta-account.js';
import { changedFields, refuseUnchangeable } from './meta-change.js';
import type { MetaClient } from './meta-client.js';
import { createMetaNodes } from './meta-nodes.js';
import type { ResolvedMetaSettings } from './meta-settings.js';
import { toMetaCampaign } from './to-meta-campaign.js';

const changeable = ['name', 'daily_budget', 'lifetime_budget', 'special_ad_category_country'];

/** Campaigns. */
export function createMetaCampaigns(
  client: MetaClient,
  settings: ResolvedMetaSettings,
  account: (call: Call) => Promise<MetaAccount>,
): EntityPort<CampaignSpec> {
  const nodes = createMetaNodes('campaign', client, settings);
  return {
    async create({ key, spec }, call) {
      const body = toMetaCampaign(spec, key, settings.currency);
      await account(call);
      return nodes.create(body, call);
    },
    find: (key, _parent, call) => nodes.find(key, call),
    read: nodes.read,
    async update({ ref, key, spec, previous }, call) {
      const before = toMetaCampaign(previous, key, settings.currency);
      const after = toMetaCampaign(spec, key, settings.currency);
      refuseUnchangeable(before, after, changeable);
      await account(call);
      return nodes.change(ref, changedFields(before, after), call);
    },
    setDelivery: nodes.setDelivery,
    remove: nodes.remove,
  };
}
