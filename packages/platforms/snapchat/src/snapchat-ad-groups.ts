import { AdFluxError, canonicalJson, type AdGroupSpec, type Call, type EntityPort } from '@adflux/core';
import type { SnapchatAccounts } from './snapchat-account.js';
import { changedFields, refuseFixed } from './snapchat-change.js';
import type { SnapchatNode } from './snapchat-node.js';
import { createSnapchatNodes } from './snapchat-nodes.js';
import { createSnapchatPlaces } from './snapchat-places.js';
import { budgetOfCampaign } from './snapchat-shared-budget.js';
import type { SnapchatStore } from './snapchat-store.js';
import { toSnapchatAdGroup } from './to-snapchat-ad-group.js';
import { toSnapchatTargeting, type SnapchatTargeting } from './to-snapchat-targeting.js';

const fixed = ['type', 'billing_event', 'optimization_goal', 'pixel_id', 'delivery_constraint', 'placement_v2'];

const aim = ({ targeting, audiences }: AdGroupSpec): string => canonicalJson({ targeting, audiences });

/** Snapchat has been seen to widen audiences of its own accord, although it was told not to. */
function warnOfExpansion(node: SnapchatNode, call: Call): void {
  const { targeting } = node;
  if (typeof targeting !== 'object' || targeting === null) return;
  if (Reflect.get(targeting, 'enable_targeting_expansion') === true)
    call.logger.warn(
      { platform: 'snapchat', id: node.id },
      'Snapchat widens the audience of this ad squad although it was told not to. Switch the expansion off in Ads Manager.',
    );
}

/** Ad groups: ad squads, in Snapchat's words. */
export function createSnapchatAdGroups(store: SnapchatStore, accounts: SnapchatAccounts): EntityPort<AdGroupSpec> {
  const { client, settings } = store;
  const nodes = createSnapchatNodes('adGroup', store);
  const places = createSnapchatPlaces(client, settings);

  const resolve = async ({ targeting, audiences }: AdGroupSpec, call: Call): Promise<SnapchatTargeting> =>
    toSnapchatTargeting(targeting, await places.resolve(targeting.places, call), audiences, settings);

  return {
    async create({ key, spec, parent }, call) {
      if (!parent)
        throw new AdFluxError('An ad squad needs its campaign. Create the campaign first.', {
          code: 'invalid_request',
          platform: 'snapchat',
        });
      const body = toSnapchatAdGroup(spec, key, settings);
      await accounts.readToPublish(call);
      const budget = spec.budget === null ? await budgetOfCampaign(store, parent.id, call) : {};
      const targeting = await resolve(spec, call);
      const whole = { ...body, ...budget, campaign_id: parent.id, targeting };
      const node = await nodes.create(`/campaigns/${parent.id}/adsquads`, whole, call);
      warnOfExpansion(node, call);
      return nodes.describe(node);
    },
    find: (key, parent, call) =>
      nodes.find(parent ? `/campaigns/${parent.id}/adsquads` : `/adaccounts/${settings.accountId}/adsquads`, key, call),
    read: nodes.read,
    async update({ ref, key, spec, previous }, call) {
      const changes = changedFields(toSnapchatAdGroup(previous, key, settings), toSnapchatAdGroup(spec, key, settings));
      refuseFixed(changes, fixed);
      await accounts.read(call);
      const targeting = aim(previous) === aim(spec) ? {} : { targeting: await resolve(spec, call) };
      return nodes.change(ref, { ...changes, ...targeting }, call);
    },
    setDelivery: nodes.setDelivery,
    remove: nodes.remove,
  };
}
