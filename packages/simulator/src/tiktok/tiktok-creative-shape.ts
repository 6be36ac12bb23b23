import { anyObject, flag, id, list, object, oneOf, text } from './tiktok-readers.js';
import { creationStatus } from './tiktok-campaign-shape.js';
import { link, plainText } from './tiktok-text.js';

/** Calls to action (https://business-api.tiktok.com/portal/docs?id=1737174886619138, read November 2026); a selection. */
const callsToAction = [
  'APPLY_NOW',
  'BOOK_NOW',
  'CALL_NOW',
  'CHECK_AVAILABILITY',
  'CONTACT_US',
  'DOWNLOAD_NOW',
  'EXPERIENCE_NOW',
  'GET_QUOTE',
  'GET_SHOWTIMES',
  'GET_TICKETS_NOW',
  'INSTALL_NOW',
  'INTERESTED',
  'JOIN_THIS_HASHTAG',
  'LEARN_MORE',
  'LISTEN_NOW',
  'ORDER_NOW',
  'PLAY_GAME',
  'PREORDER_NOW',
  'READ_MORE',
  'SEND_MESSAGE',
  'SHOP_NOW',
  'SIGN_UP',
  'SUBSCRIBE',
  'VIEW_NOW',
  'VIEW_PROFILE',
  'VISIT_STORE',
  'WATCH_LIVE',
  'WATCH_NOW',
] as const;

/** Identities an ad can be shown under. */
export const identityTypes = ['CUSTOMIZED_USER', 'AUTH_CODE', 'TT_USER', 'BC_AUTH_TT'] as const;

/** The name of an ad; empty, TikTok gives the ad its id as a name. */
const adName = plainText(0, 512);

const keyAndValue = object({ key: text, value: text });

/**
 * Fields of one of the `creatives` in `POST /ad/create/` that matter to websites and forms
 * (https://business-api.tiktok.com/portal/docs?id=1739953377508354 and the vendor's SDK, read November 2026).
 */
export const creativeShape = {
  ad_name: adName,
  ad_format: oneOf(['SINGLE_VIDEO', 'SINGLE_IMAGE', 'CAROUSEL_ADS']),
  ad_text: plainText(1, 100),
  call_to_action: oneOf(callsToAction),
  call_to_action_id: id,
  landing_page_url: link,
  image_ids: list(text, { min: 1, max: 35 }),
  video_id: text,
  music_id: id,
  tiktok_item_id: id,
  identity_type: oneOf(identityTypes),
  identity_id: text,
  identity_authorized_bc_id: id,
  display_name: plainText(1, 40),
  app_name: plainText(1, 40),
  avatar_icon_web_uri: text,
  page_id: id,
  card_id: id,
  deeplink: text,
  deeplink_type: oneOf(['NORMAL', 'DEFERRED_DEEPLINK']),
  fallback_type: oneOf(['APP_INSTALL', 'WEBSITE', 'UNSET']),
  utm_params: list(keyAndValue, { max: 14 }),
  deeplink_utm_params: list(keyAndValue, { max: 14 }),
  impression_tracking_url: link,
  click_tracking_url: link,
  video_view_tracking_url: link,
  tracking_pixel_id: id,
  tracking_app_id: id,
  tracking_offline_event_set_ids: list(id, { max: 50 }),
  promotional_music_disabled: flag,
  item_duet_status: oneOf(['ENABLE', 'DISABLE']),
  item_stitch_status: oneOf(['ENABLE', 'DISABLE']),
  dark_post_status: oneOf(['ON', 'OFF']),
  aigc_disclosure_type: oneOf(['SELF_DISCLOSURE', 'NOT_DECLARED']),
  disclaimer_type: oneOf(['TEXT_LINK', 'TEXT_ONLY']),
  disclaimer_text: object({ text }),
  disclaimer_clickable_texts: list(object({ text, url: link }), { max: 3 }),
  creative_authorized: flag,
  operation_status: creationStatus,
};

/** Fields that `POST /ad/update/` takes when `patch_update` is on; without it a creative is given as a whole. */
export const patchableFields = [
  'ad_id',
  'ad_name',
  'identity_id',
  'identity_type',
  'identity_authorized_bc_id',
  'video_id',
  'image_ids',
  'music_id',
  'tiktok_item_id',
  'ad_text',
] as const;

const smartCreativeInfo = object({
  ad_format: oneOf(['SINGLE_VIDEO', 'CAROUSEL_ADS', 'CATALOG_CAROUSEL']),
  material_name: text,
  image_info: list(object({ web_uri: text }), { max: 35 }),
  video_info: object({ video_id: text, file_name: text }),
  music_info: object({ music_id: id }),
  tiktok_item_id: id,
  identity_type: oneOf(identityTypes),
  identity_id: text,
  identity_authorized_bc_id: id,
  aigc_disclosure_type: oneOf(['SELF_DISCLOSURE', 'NOT_DECLARED']),
});

/** Fields of `POST /smart_plus/ad/update/`: incremental. */
export const smartAdUpdateShape = {
  advertiser_id: id,
  smart_plus_ad_id: id,
  ad_name: adName,
  creative_list: list(object({ creative_info: smartCreativeInfo }), { min: 1, max: 50 }),
  ad_text_list: list(object({ ad_text: plainText(1, 100) }), { max: 5 }),
  call_to_action_list: list(object({ call_to_action: oneOf(callsToAction) }), { max: 3 }),
  landing_page_url_list: list(object({ landing_page_url: link }), { max: 1 }),
  page_list: list(object({ page_id: id }), { max: 3 }),
  interactive_add_on_list: list(object({ card_id: id }), { max: 1 }),
  deeplink_list: list(object({ deeplink: text, deeplink_type: oneOf(['NORMAL', 'DEFERRED_DEEPLINK']) }), { max: 1 }),
  disclaimer: anyObject,
  ad_configuration: object({
    identity_type: oneOf(identityTypes),
    identity_id: text,
    call_to_action_id: id,
    dark_post_status: oneOf(['ON', 'OFF']),
    creative_auto_add_toggle: flag,
    creative_auto_enhancement_strategy_list: list(text),
    utm_params: list(keyAndValue, { max: 14 }),
    fallback_type: oneOf(['APP_INSTALL', 'WEBSITE', 'UNSET']),
    tracking_info: anyObject,
    product_info: anyObject,
    product_info_enabled: text,
  }),
};

const { smart_plus_ad_id: _adId, ...smartCreatable } = smartAdUpdateShape;

/** Fields of `POST /smart_plus/ad/create/` (docs?id=1843317390059522). */
export const smartAdCreateShape = { ...smartCreatable, adgroup_id: id, operation_status: creationStatus };
