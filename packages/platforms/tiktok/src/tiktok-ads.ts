import { AdFluxError, canonicalJson, type AdSpec, type Call, type EntityPort, type RemoteRef } from '@adflux/core';
import { requireTiktokPublisher, type ReadTiktokAccount } from './tiktok-account.js';
import { tiktokCapabilities } from './tiktok-capabilities.js';
import { changedFields, pickFields } from './tiktok-change.js';
import type { TiktokClient } from './tiktok-client.js';
import { createTiktokEntities, type TiktokEntities } from './tiktok-entities.js';
import type { TiktokFlows } from './tiktok-flows.js';
import { createTiktokIdentityCheck } from './tiktok-identity.js';
import { tiktokCarousel } from './tiktok-limits.js';
import type { TiktokFlow } from './tiktok-objectives.js';
import { readTiktokReview } from './tiktok-review.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';
import { toTiktokAd } from './to-tiktok-ad.js';

/** Fields that an update may send alone (`patch_update`, https://business-api.tiktok.com/portal/docs?id=1739953405142018, November 2026). */
const patchable = [
  'ad_name',
  'ad_text',
  'image_ids',
  'music_id',
  'identity_type',
  'identity_id',
  'identity_authorized_bc_id',
];

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'invalid_request', platform: 'tiktok' });
};

/** The uploaded images that an ad shows, in order. */
function imageIdsOf(spec: AdSpec, refs: Readonly<Record<string, RemoteRef>>): readonly string[] {
  const ids = spec.assetLocalIds
    .slice(0, tiktokCarousel.maximumImages)
    .map((id) => refs[id]?.id ?? refuse(`The image ${id} has not been uploaded. Create the asset before the ad.`));
  return ids.length > 0 ? ids : refuse('TikTok has no ads without pictures. Give the creative an image.');
}

/** Ads: carousels, each of one picture or more. */
export function createTiktokAds(
  client: TiktokClient,
  settings: ResolvedTiktokSettings,
  account: ReadTiktokAccount,
  flows: TiktokFlows,
  adGroups: Pick<TiktokEntities, 'rows'>,
): EntityPort<AdSpec> {
  const entities = createTiktokEntities('ad', client, settings.currency, flows);
  const checkIdentity = createTiktokIdentityCheck(client, settings);
  const flowOfParent = async (parent: RemoteRef, call: Call): Promise<TiktokFlow> => {
    const flow = await adGroups.rows.flowOf(parent.id, call);
    if (flow !== null || settings.strategy === 'manual') return flow ?? 'manual';
    throw new AdFluxError('TikTok does not list the ad group yet, which says how its ads are created. Try again.', {
      code: 'unavailable',
      retryAfterMs: tiktokCapabilities.lookupDelayMs,
      platform: 'tiktok',
    });
  };

  return {
    async create({ key, spec, parent, refs }, call) {
      if (!parent) return refuse('An ad needs its ad group. Create the ad group first.');
      const imageIds = imageIdsOf(spec, refs);
      requireTiktokPublisher(await account(call));
      const flow = await flowOfParent(parent, call);
      const body = toTiktokAd(spec, key, flow, imageIds, settings);
      await checkIdentity(call);
      const content = flow === 'manual' ? { creatives: [body] } : body;
      return entities.create(flow, { adgroup_id: parent.id, ...content }, String(body['ad_name']), call);
    },
    async find(key, parent, call) {
      if (!parent) return refuse('Ads are listed by ad group. Name the ad group to look in.');
      return entities.find(key, { adgroup_ids: [parent.id] }, await flowOfParent(parent, call), call);
    },
    async read(refs, call) {
      const found = await entities.read(refs, call);
      const reasonsIn = (flow: TiktokFlow): Promise<ReadonlyMap<string, readonly string[]>> => {
        const refused = found.filter(({ delivery, id }) => delivery === 'rejected' && flows.get('ad', id) === flow);
        return readTiktokReview(
          client,
          flow,
          refused.map(({ id }) => id),
          call,
        );
      };
      const reviews = new Map([...(await reasonsIn('manual')), ...(await reasonsIn('smart-plus'))]);
      return found.map((ad) => {
        const reasons = reviews.get(ad.id) ?? [];
        return reasons.length === 0 ? ad : { ...ad, reasons: [...reasons, ...(ad.reasons ?? [])] };
      });
    },
    async update({ ref, key, spec, previous, refs }, call) {
      const seen = await entities.require(ref, call);
      const flow = flows.get('ad', ref.id) ?? 'manual';
      const imageIds = imageIdsOf(spec, refs);
      // Images are compared by their local ids: what was shown before may be gone from `refs`.
      const sameImages = canonicalJson(previous.assetLocalIds) === canonicalJson(spec.assetLocalIds);
      const before = toTiktokAd(previous, key, flow, sameImages ? imageIds : [], settings);
      const after = toTiktokAd(spec, key, flow, imageIds, settings);
      const changed = changedFields(before, after);
      const names = Object.keys(changed);
      if (names.length === 0 || flow === 'smart-plus') return entities.change(ref, seen, changed, call);
      const isPatch = names.every((name) => patchable.includes(name));
      // A new call to action or landing page needs the whole creative again, without its switch.
      const all = pickFields(
        after,
        Object.keys(after).filter((name) => name !== 'operation_status'),
      );
      const creative = { ad_id: ref.id, ...(isPatch ? changed : all) };
      await entities.change(
        ref,
        seen,
        { adgroup_id: seen.adgroup_id, ...(isPatch ? { patch_update: true } : {}), creatives: [creative] },
        call,
      );
      return entities.change(ref, { ...seen, ad_name: String(after['ad_name']) }, {}, call);
    },
    setDelivery: entities.setDelivery,
    remove: entities.remove,
  };
}
