import type { AdSpec, CreationKey } from '@adflux/core';
import { AD_TAG_PARAMETER, toAdTag } from './google-ads-ad-tag.js';
import { responsiveSearchAdLimits } from './google-ads-limits.js';
import type { AdGroupAdResource, AdResource } from './google-ads-operation.js';

const texts = (values: readonly string[], maximumCount: number): { text: string }[] =>
  values.slice(0, maximumCount).map((text) => ({ text }));

/** A responsive search ad. What search does not show (primary text, images, button) stays behind. */
export function toGoogleAdsAd(spec: AdSpec, key: CreationKey): AdResource {
  const { headlines, descriptions, displayPath, landingUrl } = spec.creative;
  const [path1, path2] = displayPath;
  return {
    finalUrls: [landingUrl],
    urlCustomParameters: [{ key: AD_TAG_PARAMETER, value: toAdTag(spec.name, key) }],
    responsiveSearchAd: {
      headlines: texts(headlines, responsiveSearchAdLimits.headlines.maximumCount),
      descriptions: texts(descriptions, responsiveSearchAdLimits.descriptions.maximumCount),
      ...(path1 === undefined ? {} : { path1 }),
      ...(path2 === undefined ? {} : { path2 }),
    },
  };
}

/** An ad in its ad group, as Google Ads creates it: on, below a campaign that is paused. */
export const toGoogleAdsAdGroupAd = (spec: AdSpec, key: CreationKey, adGroup: string): AdGroupAdResource => ({
  adGroup,
  status: 'ENABLED',
  ad: toGoogleAdsAd(spec, key),
});
