import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { checkRoom } from './tiktok-ads.js';
import { smartAdCreateShape, smartAdUpdateShape } from './tiktok-creative-shape.js';
import {
  checkCallToActionId,
  checkIdentity,
  checkImages,
  checkMusic,
  checkVideo,
  isOnTikTok,
} from './tiktok-creatives.js';
import { findToChange } from './tiktok-find.js';
import { refuse, refuseParameter, toTikTokReply } from './tiktok-problem.js';
import { readFields, required, type Fields } from './tiktok-readers.js';
import { renderSmartAd } from './tiktok-render.js';
import type { ReviewDesk } from './tiktok-review.js';
import { checkSmartPlusAllowed } from './tiktok-smart-campaigns.js';
import { parentOf, type TikTokCall, type TikTokState } from './tiktok-state.js';

type SmartAd = Fields<typeof smartAdUpdateShape>;
type CreativeInfo = NonNullable<NonNullable<SmartAd['creative_list']>[number]['creative_info']>;

const maximumAds = 30;

const checkMaterial = (state: TikTokState, info: CreativeInfo, path: string): void => {
  const format = required(info.ad_format, `${path}.ad_format`);
  if (format === 'CATALOG_CAROUSEL') refuseParameter(`${path}.ad_format`, 'The campaign has no catalog');
  if (info.tiktok_item_id !== undefined) refuse(40007, `The TikTok post ${info.tiktok_item_id} does not exist.`);
  if (format === 'CAROUSEL_ADS') {
    const images = required(info.image_info, `${path}.image_info`);
    if (images.length === 0) required(undefined, `${path}.image_info`);
    const ids = images.map(({ web_uri: uri }, index) => required(uri, `${path}.image_info[${String(index)}].web_uri`));
    checkImages(state, ids, `${path}.image_info`, true);
    checkMusic(state, required(info.music_info?.music_id, `${path}.music_info.music_id`));
    return;
  }
  checkVideo(state, required(info.video_info?.video_id, `${path}.video_info.video_id`));
};

const checkCreatives = (state: TikTokState, ad: SmartAd, adGroup: Entity): void => {
  const configured = ad.ad_configuration;
  for (const [index, { creative_info: given }] of required(ad.creative_list, 'creative_list').entries()) {
    const path = `creative_list[${String(index)}].creative_info`;
    const info = required(given, path);
    checkMaterial(state, info, path);
    const type = info.identity_type ?? configured?.identity_type;
    checkIdentity(state, type, info.identity_id ?? configured?.identity_id, adGroup);
    if (type !== 'CUSTOMIZED_USER' && info.identity_type === undefined) {
      refuseParameter(`${path}.identity_type`, `An identity of the type ${type ?? ''} is given for each creative`);
    }
  }
};

/** Refuses a Smart+ ad that its ad group cannot show (docs?id=1843317390059522, read November 2026). */
const checkSmartAd = (state: TikTokState, ad: SmartAd, adGroup: Entity): void => {
  checkCreatives(state, ad, adGroup);
  if (required(ad.ad_text_list, 'ad_text_list').length === 0) required(undefined, 'ad_text_list');
  const callId = ad.ad_configuration?.call_to_action_id;
  const dynamic = isOnTikTok(adGroup) || parentOf(state, adGroup)?.fields['objective_type'] === 'LEAD_GENERATION';
  if (dynamic) {
    checkCallToActionId(state, required(callId, 'ad_configuration.call_to_action_id'));
    if (ad.call_to_action_list !== undefined) {
      refuseParameter('call_to_action_list', 'Use ad_configuration.call_to_action_id for ads under a TikTok account');
    }
  } else if (callId === undefined) required(ad.call_to_action_list, 'call_to_action_list');
  const pages = (ad.landing_page_url_list ?? []).length + (ad.page_list ?? []).length;
  if (adGroup.fields['promotion_type'] === 'WEBSITE' && pages === 0) required(undefined, 'landing_page_url_list');
};

/** `POST /smart_plus/ad/create/`: there is no `request_id` here, so a second try makes a second ad. */
export const createSmartAd = (state: TikTokState, desk: ReviewDesk, { request, input }: TikTokCall): Reply => {
  checkSmartPlusAllowed(state);
  const given = readFields(smartAdCreateShape, input);
  const adGroup = findToChange(state, 'adGroup', required(given.adgroup_id, 'adgroup_id'), 'UPGRADED_SMART_PLUS');
  checkSmartAd(state, given, adGroup);
  checkRoom(state, adGroup, 1, maximumAds);
  const { advertiser_id: _advertiser, adgroup_id: _adGroup, ad_name: name = '', ...fields } = given;
  const adId = state.nextId();
  const ad = state.world.add({
    accountId: state.account.id,
    kind: 'ad',
    id: adId,
    parentId: adGroup.id,
    name: name === '' ? adId : name,
    status: given.operation_status ?? 'ENABLE',
    createdByRequest: request.ordinal,
    fields: { ...fields, campaign_automation_type: 'UPGRADED_SMART_PLUS' },
  });
  desk.submit(ad, request.atMs, 'pending');
  return toTikTokReply(request, renderSmartAd(state, ad));
};

/** `POST /smart_plus/ad/update/`: what is left out stays; lists are replaced as a whole. */
export const updateSmartAd = (state: TikTokState, desk: ReviewDesk, { request, input }: TikTokCall): Reply => {
  checkSmartPlusAllowed(state);
  const given = readFields(smartAdUpdateShape, input);
  const ad = findToChange(state, 'ad', required(given.smart_plus_ad_id, 'smart_plus_ad_id'), 'UPGRADED_SMART_PLUS');
  const adGroup = parentOf(state, ad);
  if (!adGroup) return refuseParameter('smart_plus_ad_id', 'The ad group of the ad does not exist');
  const { advertiser_id: _advertiser, smart_plus_ad_id: _id, ad_name: name, ...fields } = given;
  const {
    campaign_automation_type: _type,
    review: _review,
    review_reasons: _reasons,
    operation_status: _status,
    ...kept
  } = ad.fields;
  // What is kept was read by this shape when it came in.
  checkSmartAd(state, { ...readFields(smartAdUpdateShape, kept), ...fields }, adGroup);
  state.world.change(ad, { ...(name === undefined ? {} : { name: name === '' ? ad.id : name }), fields });
  if (Object.keys(fields).length > 0) desk.submit(ad, request.atMs, 'edited');
  return toTikTokReply(request, renderSmartAd(state, ad));
};
