import { AdFluxError, textWidth, type AdSpec, type CallToAction, type CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { SNAPCHAT_NAME_LENGTH, snapchatTextLength } from './snapchat-limits.js';
import { parseSnapchatOptions } from './snapchat-options.js';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';
import type { SnapchatFields } from './snapchat-whole-object.js';

/**
 * Words on the button of a web view. Snapchat has nothing for `contact_us` there.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/creatives (call to action by creative type, read November 2026)
 */
export const snapchatCallsToAction = {
  apply_now: 'APPLY_NOW',
  learn_more: 'MORE',
  sign_up: 'SIGN_UP',
} as const satisfies Partial<Record<CallToAction, string>>;

const wordsOf: Readonly<Partial<Record<CallToAction, string>>> = snapchatCallsToAction;

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'invalid_request', platform: 'snapchat' });
};

const fitting = (text: string, maximum: number, field: string): string =>
  textWidth(text) <= maximum
    ? text
    : refuse(`${field} "${text}" has ${textWidth(text)} characters; Snapchat takes ${maximum}. Shorten it.`);

/** The body of an ad without its parent and its creative. A creative of type WEB_VIEW asks for this type of ad. */
export const toSnapchatAd = (spec: AdSpec, key: CreationKey): SnapchatFields => ({
  name: tagName(spec.name, key, SNAPCHAT_NAME_LENGTH),
  type: 'REMOTE_WEBPAGE',
  status: 'PAUSED',
});

/**
 * Builds the creative of an ad: one picture, one headline, one button that opens the landing page.
 *
 * @param mediaId The uploaded picture.
 * @throws AdFluxError `invalid_request` for texts that are too long and buttons that Snapchat does not have.
 * @see https://developers.snap.com/marketing-api/Ads-API/creatives (read November 2026)
 */
export function toSnapchatCreative(
  spec: AdSpec,
  key: CreationKey,
  mediaId: string,
  settings: Pick<ResolvedSnapchatSettings, 'accountId' | 'brandName' | 'profileId'>,
): SnapchatFields {
  const { headlines, callToAction, landingUrl } = spec.creative;
  const options = parseSnapchatOptions(spec.options);
  const brandName = options.brandName ?? settings.brandName;
  const profileId = options.profileId ?? settings.profileId;
  return {
    name: tagName(spec.name, key, SNAPCHAT_NAME_LENGTH),
    ad_account_id: settings.accountId,
    type: 'WEB_VIEW',
    headline: fitting(headlines[0] ?? '', snapchatTextLength.headline, 'The headline'),
    ...(brandName === null ? {} : { brand_name: fitting(brandName, snapchatTextLength.brandName, 'brandName') }),
    call_to_action:
      wordsOf[callToAction] ??
      refuse(`Snapchat has no button for "${callToAction}". Use apply_now, learn_more or sign_up.`),
    top_snap_media_id: mediaId,
    web_view_properties: { url: landingUrl },
    ...(profileId === null ? {} : { profile_properties: { profile_id: profileId } }),
    // A shared job ad reaches people that the ad was not aimed at, which is fine; it is the default too.
    shareable: true,
  };
}
