import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { creativeShape, patchableFields } from './tiktok-creative-shape.js';
import { checkCreative, type Creative } from './tiktok-creatives.js';
import { findToChange } from './tiktok-find.js';
import { refuse, refuseParameter, toTikTokReply } from './tiktok-problem.js';
import { flag, id, list, object, readFields, required } from './tiktok-readers.js';
import { renderAd } from './tiktok-render.js';
import type { ReviewDesk } from './tiktok-review.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

/** More ads than this do not fit into one ad group. */
const maximumAds = 50;

const toFields = ({
  ad_id: _id,
  ad_name: _name,
  operation_status: _status,
  ...fields
}: Creative & { readonly ad_id?: string }): Record<string, unknown> => fields;

/** Refuses more ads than an ad group holds. */
export const checkRoom = ({ world }: TikTokState, adGroup: Entity, added: number, maximum = maximumAds): void => {
  const living = world.children('ad', adGroup.id).filter(({ removed }) => !removed);
  if (living.length + added > maximum) refuse(40502, `The maximum ad limit has been reached: ${String(maximum)}.`);
};

const addAd = (state: TikTokState, { request }: TikTokCall, adGroup: Entity, creative: Creative): Entity => {
  const adId = state.nextId();
  return state.world.add({
    accountId: state.account.id,
    kind: 'ad',
    id: adId,
    parentId: adGroup.id,
    name: creative.ad_name === undefined || creative.ad_name === '' ? adId : creative.ad_name,
    status: creative.operation_status ?? 'ENABLE',
    createdByRequest: request.ordinal,
    fields: { ...toFields(creative), campaign_automation_type: 'MANUAL' },
  });
};

/** `POST /ad/create/`: up to twenty ads, all or none. There is no `request_id` here, so a second try makes a second ad. */
export const createAds = (state: TikTokState, desk: ReviewDesk, call: TikTokCall): Reply => {
  const given = readFields(
    { advertiser_id: id, adgroup_id: id, creatives: list(object(creativeShape), { min: 1, max: 20 }) },
    call.input,
  );
  const adGroup = findToChange(state, 'adGroup', required(given.adgroup_id, 'adgroup_id'), 'MANUAL');
  const creatives = required(given.creatives, 'creatives');
  for (const creative of creatives) {
    required(creative.ad_name, 'ad_name');
    checkCreative(state, creative, adGroup);
  }
  checkRoom(state, adGroup, creatives.length);
  const ads = creatives.map((creative) => addAd(state, call, adGroup, creative));
  for (const ad of ads) desk.submit(ad, call.request.atMs, 'pending');
  return toTikTokReply(call.request, {
    ad_ids: ads.map((ad) => ad.id),
    need_audit: true,
    creatives: ads.map((ad) => renderAd(state, ad)),
  });
};

const updateShape = { ...creativeShape, ad_id: id };

const mergeCreative = (ad: Entity, given: Creative, patch: boolean): Creative => {
  if (patch) {
    const allowed: readonly string[] = patchableFields;
    const other = Object.keys(given).find((field) => !allowed.includes(field));
    if (other !== undefined) refuseParameter(other, 'Not supported by patch_update');
    // What is kept was read by this shape when it came in.
    const { campaign_automation_type: _type, review: _review, review_reasons: _reasons, ...kept } = ad.fields;
    return { ...readFields(creativeShape, kept), ...given };
  }
  if (ad.fields['ad_format'] === 'CAROUSEL_ADS' && given.ad_format !== 'CAROUSEL_ADS') {
    refuseParameter('ad_format', 'The ad format of Carousel Ads cannot be updated');
  }
  return given;
};

/**
 * `POST /ad/update/`: without `patch_update` each creative replaces the old one as a whole. Every update means another
 * review; the switch stays as it is, whatever `operation_status` says.
 */
export const updateAds = (state: TikTokState, desk: ReviewDesk, { request, input }: TikTokCall): Reply => {
  const given = readFields(
    {
      advertiser_id: id,
      adgroup_id: id,
      patch_update: flag,
      creatives: list(object(updateShape), { min: 1, max: 20 }),
    },
    input,
  );
  const adGroup = findToChange(state, 'adGroup', required(given.adgroup_id, 'adgroup_id'), 'MANUAL');
  const patch = given.patch_update ?? false;
  const changes = required(given.creatives, 'creatives').map((creative) => {
    const ad = findToChange(state, 'ad', required(creative.ad_id, 'ad_id'), 'MANUAL');
    if (ad.parentId !== adGroup.id) refuseParameter('ad_id', `The ad ${ad.id} does not belong to the ad group`);
    const merged = mergeCreative(ad, creative, patch);
    if (!patch) required(merged.ad_name, 'ad_name');
    checkCreative(state, merged, adGroup);
    return { ad, merged };
  });
  for (const { ad, merged } of changes) {
    const cleared = Object.fromEntries(Object.keys(creativeShape).map((field) => [field, undefined]));
    const { ad_name: name } = merged;
    state.world.change(ad, {
      ...(name === undefined ? {} : { name: name === '' ? ad.id : name }),
      fields: toFields({ ...cleared, ...merged }),
    });
    desk.submit(ad, request.atMs, 'edited');
  }
  const ads = changes.map(({ ad }) => ad);
  return toTikTokReply(request, {
    ad_ids: ads.map((ad) => ad.id),
    need_audit: true,
    creatives: ads.map((ad) => renderAd(state, ad)),
  });
};
