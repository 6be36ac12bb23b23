import { AdFluxError, type AdSpec, type EntityPort, type RemoteRef } from '@adflux/core';
import type { SnapchatAccounts } from './snapchat-account.js';
import { changedFields } from './snapchat-change.js';
import { createSnapchatCreative, findSnapchatCreative } from './snapchat-creatives.js';
import { createSnapchatNodes } from './snapchat-nodes.js';
import type { SnapchatStore } from './snapchat-store.js';
import { toSnapchatAd, toSnapchatCreative } from './to-snapchat-ad.js';

const refuse = (message: string, code: 'invalid_request' | 'unsupported' = 'invalid_request'): never => {
  throw new AdFluxError(message, { code, platform: 'snapchat' });
};

/** The uploaded picture of an ad. */
function mediaOf(spec: AdSpec, refs: Readonly<Record<string, RemoteRef>>): string {
  const [first] = spec.assetLocalIds;
  if (first === undefined) return refuse('An ad on Snapchat needs a picture. Give its creative an image.');
  return refs[first]?.id ?? refuse(`The image ${first} has not been uploaded. Create the asset before the ad.`);
}

/**
 * Ads, each with a creative of its own. Creatives cannot be deleted: the API has no verb for it, so the creative of a removed
 * ad stays in the account, where it shows nothing and costs nothing.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/ads (read November 2026)
 */
export function createSnapchatAds(store: SnapchatStore, accounts: SnapchatAccounts): EntityPort<AdSpec> {
  const { settings } = store;
  const nodes = createSnapchatNodes('ad', store);
  return {
    async create({ key, spec, parent, refs, isFirstAttempt }, call) {
      if (!parent) return refuse('An ad needs its ad squad. Create the ad group first.');
      const body = toSnapchatAd(spec, key);
      const picture = toSnapchatCreative(spec, key, mediaOf(spec, refs), settings);
      await accounts.readToPublish(call);
      const left = isFirstAttempt ? null : await findSnapchatCreative(store, key, picture, call);
      const creative = left ?? (await createSnapchatCreative(store, picture, call));
      const collection = `/adsquads/${parent.id}/ads`;
      const whole = { ...body, ad_squad_id: parent.id, creative_id: creative.id };
      return nodes.describe(await nodes.create(collection, whole, call));
    },
    find: (key, parent, call) =>
      nodes.find(parent ? `/adsquads/${parent.id}/ads` : `/adaccounts/${settings.accountId}/ads`, key, call),
    read: nodes.read,
    async update({ ref, key, spec, previous, refs }, call) {
      if (previous.assetLocalIds[0] !== spec.assetLocalIds[0])
        refuse(
          'Snapchat cannot change the picture of an ad. Give the ad with the new picture an id of its own.',
          'unsupported',
        );
      const media = mediaOf(spec, refs);
      const pictureChanges = changedFields(
        toSnapchatCreative(previous, key, media, settings),
        toSnapchatCreative(spec, key, media, settings),
      );
      if (Object.keys(pictureChanges).some((name) => name !== 'name')) {
        const ad = await store.read('ad', ref.id, call);
        const creativeId = ad?.['creative_id'];
        if (typeof creativeId !== 'string')
          return refuse(`The ad ${ref.id} is gone or does not name its creative, so it cannot be changed.`);
        await store.change('creative', creativeId, pictureChanges, call);
      }
      return nodes.change(ref, changedFields(toSnapchatAd(previous, key), toSnapchatAd(spec, key)), call);
    },
    setDelivery: nodes.setDelivery,
    remove: nodes.remove,
  };
}
