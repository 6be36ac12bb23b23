import { AdFluxError, canonicalJson, type AdGroupSpec, type Call, type EntityPort } from '@adflux/core';
import { toXAdGroup } from './to-x-ad-group.js';
import { toXTargeting, type XCriterion } from './to-x-targeting.js';
import type { XAccount } from './x-account.js';
import { changedXFields } from './x-change.js';
import type { XClient } from './x-client.js';
import { createXCriteria } from './x-criteria.js';
import { refuseLimitedTargeting } from './x-employment.js';
import { createXEntities } from './x-entities.js';
import type { XPlaces } from './x-places.js';
import type { XPublisher } from './x-publisher.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const changeable = ['name', 'start_time', 'end_time', 'bid_amount_local_micro'];

/** What the ad group port needs of others. */
export interface XAdGroupParts {
  readonly account: (call: Call) => Promise<XAccount>;
  readonly publisher: (call: Call) => Promise<XPublisher>;
  readonly places: XPlaces;
  /** Removes the ads below a line item. */
  readonly removeAds: (lineItemId: string, call: Call) => Promise<void>;
}

/**
 * Ad groups: line items, in X's words. Creating one takes two writes, the line item and its targeting. Until both are there it
 * counts as not created: `find` does not see it, and `create` finds the line item by its key and adds what is missing.
 */
export function createXAdGroups(
  client: XClient,
  settings: ResolvedXSettings,
  { account, publisher, places, removeAds }: XAdGroupParts,
): EntityPort<AdGroupSpec> {
  const entities = createXEntities('adGroup', client, settings);
  const criteria = createXCriteria(client, settings.accountId);

  const criteriaOf = async ({ targeting, audiences }: AdGroupSpec, call: Call): Promise<readonly XCriterion[]> => {
    const { features } = await publisher(call);
    refuseLimitedTargeting(targeting, features);
    return toXTargeting(await places.resolve(targeting.places, call), targeting, audiences);
  };

  return {
    async create({ key, spec, parent, isFirstAttempt }, call) {
      if (!parent)
        throw new AdFluxError('A line item needs its campaign. Create the campaign first.', {
          code: 'invalid_request',
          platform: 'x',
        });
      const form = toXAdGroup(spec, key, settings);
      await account(call);
      // Before the first write: a place nobody knows must not leave a line item behind.
      const wanted = await criteriaOf(spec, call);
      const left = isFirstAttempt ? null : await entities.find(key, { campaign_ids: parent.id }, call);
      const made = left ?? (await entities.create({ ...form, campaign_id: parent.id }, call));
      await criteria.put({ id: made.id, isNew: left === null }, wanted, call);
      return made;
    },
    async find(key, parent, call) {
      const found = await entities.find(key, parent === null ? {} : { campaign_ids: parent.id }, call);
      return found !== null && (await criteria.isTargeted(found.id, call)) ? found : null;
    },
    read: entities.read,
    async update({ ref, key, spec, previous }, call) {
      const form = changedXFields(toXAdGroup(previous, key, settings), toXAdGroup(spec, key, settings), changeable);
      await account(call);
      const aim = ({ targeting, audiences }: AdGroupSpec): string =>
        canonicalJson([targeting.places, targeting.languages, audiences.map(({ remoteId }) => remoteId)]);
      if (aim(previous) !== aim(spec))
        await criteria.put({ id: ref.id, isNew: false }, await criteriaOf(spec, call), call);
      return entities.change(ref, form, call);
    },
    setDelivery: entities.setDelivery,
    async remove(ref, call) {
      await removeAds(ref.id, call);
      await entities.remove(ref, call);
    },
  };
}
