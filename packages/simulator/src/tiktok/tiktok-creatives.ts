import type { Entity } from '../world-store.js';
import type { creativeShape } from './tiktok-creative-shape.js';
import { refuse, refuseParameter } from './tiktok-problem.js';
import { required, type Fields } from './tiktok-readers.js';
import { parentOf, type TikTokState } from './tiktok-state.js';

/** What one ad shows. */
export type Creative = Fields<typeof creativeShape>;

/** Objectives that show carousels of pictures. */
const carouselObjectives: ReadonlySet<unknown> = new Set([
  'APP_PROMOTION',
  'WEB_CONVERSIONS',
  'TRAFFIC',
  'LEAD_GENERATION',
  'REACH',
]);

/** Whether ads of an ad group are shown on TikTok itself, and not only in other applications. */
export const isOnTikTok = ({ fields }: Entity): boolean => {
  const placements = fields['placements'];
  return !Array.isArray(placements) || placements.includes('PLACEMENT_TIKTOK');
};

/** Refuses an identity that does not exist, or one of the old sort for ads on TikTok itself. */
export const checkIdentity = (
  { account, credentials }: Pick<TikTokState, 'account' | 'credentials'>,
  type: string | undefined,
  identityId: string | undefined,
  adGroup: Entity,
): void => {
  const wanted = required(type, 'identity_type');
  const id = required(identityId, 'identity_id');
  const known = wanted === 'CUSTOMIZED_USER' ? credentials.customIdentityId : credentials.identityId;
  if (id !== known || (wanted !== 'CUSTOMIZED_USER' && wanted !== credentials.identityType)) {
    refuse(40007, `The identity ${id} of the type ${wanted} does not exist.`);
  }
  if (wanted === 'CUSTOMIZED_USER' && !account.customIdentityAllowed && isOnTikTok(adGroup)) {
    refuseParameter(
      'identity_type',
      'CUSTOMIZED_USER is no longer supported in ad groups that deliver to TikTok. Use a TikTok account as the identity.',
    );
  }
};

/** Refuses pictures that are not in the account's library, or that a carousel cannot show. */
export const checkImages = (state: TikTokState, ids: readonly string[], path: string, carousel: boolean): void => {
  for (const [index, id] of ids.entries()) {
    const image = state.world.get('asset', id);
    const at = `${path}[${String(index)}]`;
    if (!image || image.removed) refuse(40007, `${at}: The image ${id} does not exist.`);
    else if (carousel && image.fields['is_carousel_usable'] !== true) {
      refuseParameter(at, `The image ${id} cannot be used in Carousel Ads: 1242 x 2340 pixels at most, JPG or PNG`);
    }
  }
};

/** Refuses music that does not exist. */
export const checkMusic = ({ credentials }: TikTokState, id: string): void => {
  if (id !== credentials.musicId) refuse(40007, `The music ${id} does not exist.`);
};

/** Refuses a portfolio of calls to action that does not exist. */
export const checkCallToActionId = ({ credentials }: TikTokState, id: string): void => {
  if (id !== credentials.callToActionId) refuse(40007, `The call to action portfolio ${id} does not exist.`);
};

/** Refuses a video that does not exist. */
export const checkVideo = ({ world }: TikTokState, id: string): void => {
  if (!world.get('video', id)) refuse(40053, `The Video ID ${id} is invalid.`);
};

const checkCarousel = (state: TikTokState, creative: Creative, adGroup: Entity): void => {
  const objective = parentOf(state, adGroup)?.fields['objective_type'];
  if (!carouselObjectives.has(objective) || !isOnTikTok(adGroup)) {
    refuseParameter('ad_format', 'CAROUSEL_ADS needs the TikTok placement and an objective that supports it');
  }
  if (creative.video_id !== undefined) refuseParameter('video_id', 'Not supported for CAROUSEL_ADS');
  checkImages(state, required(creative.image_ids, 'image_ids'), 'image_ids', true);
  checkMusic(state, required(creative.music_id, 'music_id'));
};

const checkSingleImage = (state: TikTokState, creative: Creative, adGroup: Entity): void => {
  if (isOnTikTok(adGroup)) {
    refuseParameter(
      'ad_format',
      'SINGLE_IMAGE is only supported on Pangle and Global App Bundle. On TikTok use CAROUSEL_ADS or SINGLE_VIDEO.',
    );
  }
  if (creative.video_id !== undefined) refuseParameter('video_id', 'Not supported for SINGLE_IMAGE');
  const images = required(creative.image_ids, 'image_ids');
  if (images.length !== 1) refuseParameter('image_ids', 'SINGLE_IMAGE has exactly one image');
  checkImages(state, images, 'image_ids', false);
};

const checkSingleVideo = (state: TikTokState, creative: Creative): void => {
  checkVideo(state, required(creative.video_id, 'video_id'));
  const covers = required(creative.image_ids, 'image_ids');
  if (covers.length !== 1) refuseParameter('image_ids', 'SINGLE_VIDEO has exactly one image, its cover');
  checkImages(state, covers, 'image_ids', false);
};

/** Refuses a creative that an ad group cannot show (docs?id=1739953377508354 and 1766217791987713, read November 2026). */
export const checkCreative = (state: TikTokState, creative: Creative, adGroup: Entity): void => {
  const format = required(creative.ad_format, 'ad_format');
  checkIdentity(state, creative.identity_type, creative.identity_id, adGroup);
  if (creative.tiktok_item_id !== undefined) {
    refuse(40007, `The TikTok post ${creative.tiktok_item_id} does not exist.`);
  }
  if (format === 'CAROUSEL_ADS') checkCarousel(state, creative, adGroup);
  else if (format === 'SINGLE_IMAGE') checkSingleImage(state, creative, adGroup);
  else checkSingleVideo(state, creative);
  if (format !== 'CAROUSEL_ADS' && creative.music_id !== undefined) {
    refuseParameter('music_id', 'Only supported for CAROUSEL_ADS');
  }
  required(creative.ad_text, 'ad_text');
  if (creative.call_to_action_id !== undefined) checkCallToActionId(state, creative.call_to_action_id);
  else required(creative.call_to_action, 'call_to_action or call_to_action_id');
  if (adGroup.fields['promotion_type'] === 'WEBSITE' && creative.page_id === undefined) {
    required(creative.landing_page_url, 'landing_page_url');
  }
};
