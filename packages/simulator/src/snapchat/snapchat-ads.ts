import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { adTypes } from './snapchat-ad-squad-shape.js';
import { handleBatch } from './snapchat-batch.js';
import { refuseChange, refuseValue } from './snapchat-problem.js';
import { filledText, ignored, list, oneOf, readFields, required, time, uuid } from './snapchat-readers.js';
import { readOnly } from './snapchat-read-only.js';
import type { ReviewDesk } from './snapchat-review.js';
import { status } from './snapchat-status.js';
import { replaceFields, requireEntity, textIn, toOrigin, type SnapchatState } from './snapchat-state.js';
import { toView } from './snapchat-view.js';

const trackingUrls = list(filledText(2048));

/** https://developers.snap.com/marketing-api/Ads-API/ads, read November 2026. */
const postShape = {
  ad_squad_id: uuid,
  creative_id: uuid,
  name: filledText(375),
  type: oneOf(adTypes),
  status,
  paying_advertiser_name: filledText(255),
  third_party_paid_impression_tracking_urls: trackingUrls,
  third_party_on_swipe_tracking_urls: trackingUrls,
  // Taken, and not stored (recorded traffic of July 2025).
  start_time: time,
  end_time: time,
};
const putShape = {
  ...postShape,
  ...readOnly,
  id: uuid,
  render_type: ignored,
  review_status: ignored,
  review_status_reasons: ignored,
};

type AdInput = ReturnType<typeof readFields<typeof postShape>>;

/** The one type of ad that shows a creative of that type. */
const adTypeOf: Readonly<Record<string, string>> = { SNAP_AD: 'SNAP_AD', WEB_VIEW: 'REMOTE_WEBPAGE' };

/** The fields of an ad after checking what was given. */
const toFields = (state: SnapchatState, adSquad: Entity, given: AdInput, path: string): Record<string, unknown> => {
  if (required(given.ad_squad_id, `${path}.ad_squad_id`) !== adSquad.id) {
    refuseValue(`${path}.ad_squad_id is not the ad squad of the path`);
  }
  const creative = requireEntity(state, 'creative', required(given.creative_id, `${path}.creative_id`));
  const type = required(given.type, `${path}.type`);
  const wanted = adTypeOf[textIn(creative, 'type') ?? ''];
  if (type !== wanted) refuseValue(`${path}.type must be ${wanted ?? ''} for a creative of this type`);
  const childType = adSquad.fields['child_ad_type'];
  if (childType !== undefined && childType !== type) {
    refuseValue(`${path}.type ${type} does not fit the child_ad_type of the ad squad`);
  }
  const { name: _name, status: _status, start_time: _start, end_time: _end, ...plain } = given;
  return { ...plain, render_type: 'STATIC' };
};

/** `POST /adsquads/{id}/ads`. The first ad decides which type the ad squad has for ever. */
export const createAds = (state: SnapchatState, desk: ReviewDesk, adSquad: Entity, request: SimulatedRequest): Reply =>
  handleBatch('ad', request, (item, path) => {
    const given = readFields(postShape, item, path);
    const ad = state.world.add({
      ...toOrigin(state, 'ad', request),
      parentId: adSquad.id,
      name: required(given.name, `${path}.name`),
      status: required(given.status, `${path}.status`),
      fields: toFields(state, adSquad, given, path),
      id: state.nextId(),
    });
    if (adSquad.fields['child_ad_type'] === undefined) {
      state.world.change(adSquad, { fields: { child_ad_type: given.type } });
    }
    desk.submit(ad, request.atMs);
    return toView(state, ad);
  });

/** `PUT /adsquads/{id}/ads`: a full replace. Another creative means another review. */
export const replaceAds = (state: SnapchatState, desk: ReviewDesk, adSquad: Entity, request: SimulatedRequest): Reply =>
  handleBatch('ad', request, (item, path) => {
    const { id, ...read } = readFields(putShape, item, path);
    const ad = requireEntity(state, 'ad', required(id, `${path}.id`));
    if (ad.parentId !== adSquad.id) refuseChange('ad_squad_id');
    const given: AdInput = read;
    const name = required(given.name, `${path}.name`);
    const newStatus = required(given.status, `${path}.status`);
    if (given.type !== undefined && given.type !== ad.fields['type']) refuseChange('type');
    const fields = toFields(state, adSquad, given, path);
    const advertiser = ad.fields['paying_advertiser_name'];
    if (advertiser !== undefined && fields['paying_advertiser_name'] !== advertiser) {
      refuseChange('paying_advertiser_name');
    }
    const recast = ad.fields['creative_id'] !== fields['creative_id'];
    state.world.change(ad, {
      name,
      status: newStatus,
      fields: replaceFields(ad, fields, ['review_status', 'review_status_reasons']),
    });
    if (recast) desk.submit(ad, request.atMs);
    return toView(state, ad);
  });
