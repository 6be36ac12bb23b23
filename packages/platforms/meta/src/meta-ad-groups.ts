import { AdFluxError, canonicalJson, type AdGroupSpec, type Call, type EntityPort } from '@adflux/core';
import type { MetaAccount } from './meta-account.js';
import { changedFields, refuseUnchangeable } from './meta-change.js';
import type { MetaClient } from './meta-client.js';
import { createMetaLanguages } from './meta-languages.js';
import { createMetaNodes } from './meta-nodes.js';
import { createMetaPlaces } from './meta-places.js';
import type { ResolvedMetaSettings } from './meta-settings.js';
import { toMetaAdGroup } from './to-meta-ad-group.js';
import { toMetaTargeting, type MetaTargeting } from './to-meta-targeting.js';

const changeable = ['name', 'daily_budget', 'lifetime_budget', 'bid_strategy', 'start_time'];
const optional = ['end_time', 'bid_amount', 'dsa_beneficiary', 'dsa_payor'];

const aimOf = ({ targeting, audiences }: AdGroupSpec): unknown => ({ targeting, audiences });

/** Ad groups: ad sets, in Meta's words. */
export function createMetaAdGroups(
  client: MetaClient,
  settings: ResolvedMetaSettings,
  account: (call: Call) => Promise<MetaAccount>,
): EntityPort<AdGroupSpec> {
  const nodes = createMetaNodes('adGroup', client, settings);
  const places = createMetaPlaces(client);
  const languages = createMetaLanguages(client);

  const resolve = async ({ targeting, audiences }: AdGroupSpec, call: Call): Promise<MetaTargeting> => {
    const [keys, locales] = await Promise.all([
      places.resolve(targeting.places, call),
      languages.resolve(targeting.languages, call),
    ]);
    return toMetaTargeting(keys, locales, audiences);
  };

  return {
    async create({ key, spec, parent }, call) {
      if (!parent)
        throw new AdFluxError('An ad set needs its campaign. Create the campaign first.', {
          code: 'invalid_request',
          platform: 'meta',
        });
      const body = toMetaAdGroup(spec, key, settings);
      await account(call);
      const targeting = await resolve(spec, call);
      return nodes.create({ ...body, campaign_id: parent.id, targeting }, call);
    },
    find: (key, _parent, call) => nodes.find(key, call),
    read: nodes.read,
    async update({ ref, key, spec, previous }, call) {
      const before = toMetaAdGroup(previous, key, settings);
      const after = toMetaAdGroup(spec, key, settings);
      refuseUnchangeable(before, after, changeable, optional);
      await account(call);
      const aimsElsewhere = canonicalJson(aimOf(previous)) !== canonicalJson(aimOf(spec));
      return nodes.change(
        ref,
        {
          ...changedFields(before, after),
          // Zero is how Meta is told that there is no end any more.
          ...('end_time' in before && !('end_time' in after) ? { end_time: 0 } : {}),
          ...(aimsElsewhere ? { targeting: await resolve(spec, call) } : {}),
        },
        call,
      );
    },
    setDelivery: nodes.setDelivery,
    remove: nodes.remove,
  };
}
