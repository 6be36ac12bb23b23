import { AdFluxError, canonicalJson, type AdSpec, type EntityPort, type RemoteRef } from '@adflux/core';
import type { MetaClient } from './meta-client.js';
import { createMetaNodes } from './meta-nodes.js';
import type { ResolvedMetaSettings } from './meta-settings.js';
import { toMetaAd } from './to-meta-ad.js';

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'invalid_request', platform: 'meta' });
};

/** The hash of the first image an ad shows, or null when it shows none. */
function imageHashOf(spec: AdSpec, refs: Readonly<Record<string, RemoteRef>>): string | null {
  const [first] = spec.assetLocalIds;
  if (first === undefined) return null;
  return refs[first]?.id ?? refuse(`The image ${first} has not been uploaded. Create the asset before the ad.`);
}

/** Ads, each with its creative. */
export function createMetaAds(client: MetaClient, settings: ResolvedMetaSettings): EntityPort<AdSpec> {
  const nodes = createMetaNodes('ad', client, settings);
  return {
    async create({ key, spec, parent, refs }, call) {
      if (!parent) return refuse('An ad needs its ad set. Create the ad group first.');
      const body = toMetaAd(spec, key, imageHashOf(spec, refs), settings);
      return nodes.create({ ...body, adset_id: parent.id }, call);
    },
    find: (key, _parent, call) => nodes.find(key, call),
    read: nodes.read,
    update({ ref, key, spec, previous, refs }, call) {
      // The image is compared by its local id: what was shown before may be gone from `refs`.
      const image = imageHashOf(spec, refs);
      const before = toMetaAd(previous, key, image, settings);
      const after = toMetaAd(spec, key, image, settings);
      const renamed = before.name !== after.name;
      const looksNew =
        previous.assetLocalIds[0] !== spec.assetLocalIds[0] ||
        canonicalJson({ ...before.creative, name: '' }) !== canonicalJson({ ...after.creative, name: '' });
      return nodes.change(
        ref,
        { ...(renamed ? { name: after.name } : {}), ...(looksNew ? { creative: after.creative } : {}) },
        call,
      );
    },
    setDelivery: nodes.setDelivery,
    remove: nodes.remove,
  };
}
