import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { handleBatch } from './snapchat-batch.js';
import { refuse, refuseChange, refuseValue } from './snapchat-problem.js';
import { filledText, flag, ignored, list, object, oneOf, readFields, required, uuid } from './snapchat-readers.js';
import { readOnly } from './snapchat-read-only.js';
import type { ReviewDesk } from './snapchat-review.js';
import { replaceFields, requireEntity, toOrigin, type SnapchatState } from './snapchat-state.js';
import { toView } from './snapchat-view.js';

/** Buttons of a creative that opens a website (creatives page, "Creative type to CTA mapping", read November 2026). */
const webViewButtons = [
  'APPLY_NOW',
  'MORE',
  'ORDER_NOW',
  'PLAY',
  'READ',
  'SHOP_NOW',
  'SHOW',
  'SIGN_UP',
  'VIEW',
  'WATCH',
  'DONATE',
  'DOWNLOAD',
  'RESPOND',
  'BUY_TICKETS',
  'SHOWTIMES',
  'BOOK_NOW',
  'GET_NOW',
  'LISTEN',
  'TRY',
  'VOTE',
  'VIEW_MENU',
  'PRE_REGISTER',
  'PLAY_GAME',
] as const;

/** https://developers.snap.com/marketing-api/Ads-API/creatives, read November 2026. */
const postShape = {
  ad_account_id: uuid,
  name: filledText(375),
  type: oneOf([
    'SNAP_AD',
    'APP_INSTALL',
    'WEB_VIEW',
    'DEEP_LINK',
    'AD_TO_LENS',
    'AD_TO_CALL',
    'AD_TO_MESSAGE',
    'PREVIEW',
    'COMPOSITE',
    'LENS',
    'LENS_WEB_VIEW',
    'LENS_APP_INSTALL',
    'LENS_DEEP_LINK',
    'COLLECTION',
    'LEAD_GENERATION',
    'REMINDER',
  ]),
  headline: filledText(34),
  brand_name: filledText(32),
  call_to_action: oneOf(webViewButtons),
  shareable: flag,
  top_snap_media_id: uuid,
  top_snap_crop_position: oneOf(['OPTIMIZED', 'MIDDLE', 'TOP', 'BOTTOM']),
  profile_properties: object({ profile_id: uuid }),
  web_view_properties: object({
    url: filledText(2048),
    block_preload: flag,
    allow_snap_javascript_sdk: flag,
    use_immersive_mode: flag,
    deep_link_urls: list(filledText(2048)),
    web_browser_type: oneOf(['SNAP']),
  }),
  favorite_display_mode: oneOf(['SHOW', 'HIDE']),
  cta_color_display_mode: oneOf(['DEFAULT_COLOR', 'AUTO_COLOR_DETECTION']),
  forced_view_eligibility: oneOf(['FULL_DURATION', 'SIX_SECONDS', 'NONE']),
  ad_product: oneOf(['SNAP_AD', 'LENS', 'FILTER']),
};
const putShape = {
  ...postShape,
  ...readOnly,
  id: uuid,
  packaging_status: ignored,
  review_status: ignored,
  review_status_details: ignored,
  render_type: ignored,
  semantic_id: ignored,
};

type CreativeInput = ReturnType<typeof readFields<typeof postShape>>;

/** E2601: the media is not there, not uploaded yet, or of the wrong size. */
const refuseMedia = (message: string): never => refuse({ code: 'E2601', status: 400, message });

const checkMedia = ({ world }: SnapchatState, id: string): void => {
  const media = world.get('asset', id);
  if (!media || media.removed) return refuseMedia(`The media ${id} was not found`);
  if (media.fields['media_status'] !== 'READY') refuseMedia(`The media ${id} hasn't been uploaded yet`);
  const usages = media.fields['media_usages'] as readonly string[] | undefined;
  if (!usages?.includes('TOP_SNAP')) refuseMedia(`The media ${id} cannot be used as a top snap`);
};

const checkAttachment = (given: CreativeInput, path: string): void => {
  if (given.type === 'SNAP_AD') {
    if (given.web_view_properties) refuseValue(`${path}.web_view_properties are not supported for SNAP_AD`);
    if (given.call_to_action) refuseValue(`${path}.call_to_action is not supported for SNAP_AD`);
    return;
  }
  if (given.type !== 'WEB_VIEW') refuseValue(`${path}.type ${given.type ?? ''} is not enabled for this ad account`);
  const page = required(given.web_view_properties, `${path}.web_view_properties`);
  const url = required(page.url, `${path}.web_view_properties.url`);
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
    refuseValue(`${path}.web_view_properties.url must be a valid https URL`);
  }
};

/** The fields of a creative after checking what was given. */
const toFields = (state: SnapchatState, given: CreativeInput, path: string): Record<string, unknown> => {
  if (required(given.ad_account_id, `${path}.ad_account_id`) !== state.account.id) {
    refuseValue(`${path}.ad_account_id is not the ad account of the path`);
  }
  required(given.type, `${path}.type`);
  required(given.headline, `${path}.headline`);
  checkAttachment(given, path);
  // Every creative has had to name a public profile since 2024-02-26; the brand's name has been optional since.
  const profile = required(given.profile_properties?.profile_id, `${path}.profile_properties.profile_id`);
  if (profile !== state.credentials.profileId) {
    refuseValue(`${path}.profile_properties.profile_id is not a public profile of this ad account`);
  }
  if (given.ad_product !== undefined && given.ad_product !== 'SNAP_AD') {
    refuseValue(`${path}.ad_product does not fit the type`);
  }
  checkMedia(state, required(given.top_snap_media_id, `${path}.top_snap_media_id`));
  const { name: _name, ...plain } = given;
  return {
    shareable: true,
    top_snap_crop_position: 'OPTIMIZED',
    ad_product: 'SNAP_AD',
    ...plain,
    packaging_status: 'SUCCESS',
    render_type: 'STATIC',
  };
};

/** `POST /adaccounts/{id}/creatives` */
export const createCreatives = (state: SnapchatState, desk: ReviewDesk, request: SimulatedRequest): Reply =>
  handleBatch('creative', request, (item, path) => {
    const given = readFields(postShape, item, path);
    const creative = state.world.add({
      ...toOrigin(state, 'creative', request),
      name: required(given.name, `${path}.name`),
      fields: toFields(state, given, path),
      id: state.nextId(),
    });
    desk.submitCreative(creative, request.atMs);
    return toView(state, creative);
  });

/** What reviewers look at. */
const judged = ['headline', 'brand_name', 'call_to_action', 'top_snap_media_id', 'web_view_properties'] as const;

/** `PUT /adaccounts/{id}/creatives`: a full replace. A creative that says something else is reviewed again. */
export const replaceCreatives = (state: SnapchatState, desk: ReviewDesk, request: SimulatedRequest): Reply =>
  handleBatch('creative', request, (item, path) => {
    const { id, ...read } = readFields(putShape, item, path);
    const creative = requireEntity(state, 'creative', required(id, `${path}.id`));
    const given: CreativeInput = read;
    const name = required(given.name, `${path}.name`);
    const fields = toFields(state, given, path);
    if (fields['type'] !== creative.fields['type']) refuseChange('type');
    const rewritten = judged.some((field) => JSON.stringify(creative.fields[field]) !== JSON.stringify(fields[field]));
    state.world.change(creative, { name, fields: replaceFields(creative, fields, ['review_status']) });
    if (rewritten) {
      desk.submitCreative(creative, request.atMs);
      for (const ad of state.world.ofKind('ad')) {
        if (!ad.removed && ad.fields['creative_id'] === creative.id) desk.submit(ad, request.atMs);
      }
    }
    return toView(state, creative);
  });
