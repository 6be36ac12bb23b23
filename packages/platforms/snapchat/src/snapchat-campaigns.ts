import { canonicalJson, type Call, type CampaignSpec, type EntityPort } from '@adflux/core';
import type { SnapchatAccounts } from './snapchat-account.js';
import { changedFields, refuseFixed } from './snapchat-change.js';
import { createSnapchatNodes } from './snapchat-nodes.js';
import { shareBudget } from './snapchat-shared-budget.js';
import type { SnapchatStore } from './snapchat-store.js';
import { toSnapchatCampaign } from './to-snapchat-campaign.js';

const fixed = ['objective_v2_properties', 'buy_model', 'ad_account_id'];
/** A cap by the day cannot become one over all, because every ad squad is paced by one of the two. */
const periods = ['daily_budget_micro', 'lifetime_spend_cap_micro'];

/** Campaigns. */
export function createSnapchatCampaigns(store: SnapchatStore, accounts: SnapchatAccounts): EntityPort<CampaignSpec> {
  const { settings } = store;
  const nodes = createSnapchatNodes('campaign', store);
  const collection = `/adaccounts/${settings.accountId}/campaigns`;

  const changesOf = (previous: CampaignSpec, spec: CampaignSpec, key: Parameters<typeof toSnapchatCampaign>[1]) => {
    const before = toSnapchatCampaign(previous, key, settings);
    const after = toSnapchatCampaign(spec, key, settings);
    const changes = changedFields(before, after);
    refuseFixed(changes, [...fixed, ...periods.filter((name) => name in before !== name in after)]);
    return changes;
  };

  return {
    async create({ key, spec }, call) {
      const body = toSnapchatCampaign(spec, key, settings);
      await accounts.readToPublish(call);
      return nodes.describe(await nodes.create(collection, body, call));
    },
    find: (key, _parent, call: Call) => nodes.find(collection, key, call),
    read: nodes.read,
    async update({ ref, key, spec, previous }, call) {
      const changes = changesOf(previous, spec, key);
      await accounts.read(call);
      const changed = await nodes.change(ref, changes, call);
      if (previous.budget && spec.budget && canonicalJson(previous.budget) !== canonicalJson(spec.budget))
        await shareBudget(store, ref.id, previous.budget, spec.budget, call);
      return changed;
    },
    setDelivery: nodes.setDelivery,
    remove: nodes.remove,
  };
}
