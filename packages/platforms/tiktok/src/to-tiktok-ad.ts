import { AdFluxError, type AdSpec, type CallToAction, type CreationKey } from '@adflux/core';
import { TIKTOK_NAME_LENGTH } from './tiktok-limits.js';
import type { TiktokFlow } from './tiktok-objectives.js';
import { parseTiktokOptions } from './tiktok-options.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';
import { toTiktokName } from './to-tiktok-name.js';

/** One creative of `/ad/create/`, or the body of `/smart_plus/ad/create/` without its parent. */
export type TiktokAdBody = Readonly<Record<string, unknown>>;

/** What an ad is converted with. */
export type TiktokAdSettings = Pick<ResolvedTiktokSettings, 'identity' | 'musicId' | 'callToActionId'>;

/** https://business-api.tiktok.com/portal/docs?id=1737174886619138 ("Call to action", November 2026). */
const callsToAction: Readonly<Record<CallToAction, string>> = {
  apply_now: 'APPLY_NOW',
  learn_more: 'LEARN_MORE',
  sign_up: 'SIGN_UP',
  contact_us: 'CONTACT_US',
};

const required = (value: string | null | undefined, message: string): string => {
  if (value !== null && value !== undefined) return value;
  throw new AdFluxError(message, { code: 'invalid_request', platform: 'tiktok' });
};

const toIdentity = ({ identity }: TiktokAdSettings): TiktokAdBody => ({
  identity_type: identity.type,
  identity_id: identity.id,
  ...(identity.authorizedBcId === null ? {} : { identity_authorized_bc_id: identity.authorizedBcId }),
});

/** Ads of a TikTok account are not shown on its profile: a job that is filled would stay there. */
const toDarkPost = ({ identity }: TiktokAdSettings): TiktokAdBody =>
  identity.type === 'CUSTOMIZED_USER' ? {} : { dark_post_status: 'ON' };

/**
 * Builds an ad, switched off. TikTok's feed shows pictures as carousels alone, also a single one, and always with music:
 * SINGLE_IMAGE is for other placements.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1766217791987713 ("Carousel Ads", read November 2026)
 * @see https://business-api.tiktok.com/portal/docs?id=1739953377508354 ("Create ads", read November 2026)
 * @see https://business-api.tiktok.com/portal/docs?id=1843317390059522 ("Create a Smart+ ad", read November 2026)
 */
export function toTiktokAd(
  spec: AdSpec,
  key: CreationKey,
  flow: TiktokFlow,
  imageIds: readonly string[],
  settings: TiktokAdSettings,
): TiktokAdBody {
  const options = parseTiktokOptions(spec.options);
  const { headlines, callToAction, landingUrl } = spec.creative;
  const musicId = required(
    options.musicId ?? settings.musicId,
    'Carousels need music. Set musicId to a piece of the account’s library (GET /file/music/get/).',
  );
  const text = required(headlines[0], 'An ad needs its text. Give the creative a headline.');
  const shared = { ad_name: toTiktokName(spec.name, key, TIKTOK_NAME_LENGTH), operation_status: 'DISABLE' };
  if (flow === 'manual')
    return {
      ...shared,
      ...toIdentity(settings),
      ad_format: 'CAROUSEL_ADS',
      image_ids: imageIds,
      music_id: musicId,
      ad_text: text,
      call_to_action: callsToAction[callToAction],
      landing_page_url: landingUrl,
      ...toDarkPost(settings),
    };
  const isCustom = settings.identity.type === 'CUSTOMIZED_USER';
  return {
    ...shared,
    creative_list: [
      {
        creative_info: {
          ad_format: 'CAROUSEL_ADS',
          image_info: imageIds.map((id) => ({ web_uri: id })),
          music_info: { music_id: musicId },
          ...(isCustom ? {} : toIdentity(settings)),
        },
      },
    ],
    ad_text_list: [{ ad_text: text }],
    landing_page_url_list: [{ landing_page_url: landingUrl }],
    ad_configuration: {
      call_to_action_id: required(
        options.callToActionId ?? settings.callToActionId,
        'Smart+ ads for leads need a set of calls to action. Set callToActionId (POST /creative/portfolio/create/).',
      ),
      ...(isCustom ? toIdentity(settings) : {}),
      ...toDarkPost(settings),
    },
  };
}
