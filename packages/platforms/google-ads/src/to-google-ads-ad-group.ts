import type { AdGroupSpec, AudienceRef, CreationKey, Keyword } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './google-ads-limits.js';
import type {
  AdGroupResource,
  KeywordResource,
  TargetingSetting,
  UserListCriterionResource,
} from './google-ads-operation.js';
import { toGoogleAdsMicros } from './to-google-ads-budget.js';

/**
 * The fields of an ad group that may change after its creation.
 *
 * @throws AdFluxError `invalid_request` when the bid is not in the account's currency or not billable.
 */
export const toGoogleAdsAdGroupFields = (spec: AdGroupSpec, key: CreationKey, currency: string) => ({
  name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
  ...(spec.maximumBid === null ? {} : { cpcBidMicros: toGoogleAdsMicros(spec.maximumBid, currency) }),
  // Said without audiences too: an update then names its inner field, since masks may not name whole messages.
  targetingSetting: toTargetingSetting(spec.audiences),
});

/**
 * Shows the ads to the people of the audiences alone. Said always where there are any: what Google assumes where it is not
 * said, restricting or only observing, depends on how the ad group came to be.
 *
 * @see https://developers.google.com/google-ads/api/docs/targeting/targeting-settings (read November 2026)
 */
const toTargetingSetting = (audiences: readonly AudienceRef[]): TargetingSetting =>
  audiences.length === 0 ? {} : { targetRestrictions: [{ targetingDimension: 'AUDIENCE', bidOnly: false }] };

/** An ad group as Google Ads creates it: on, below a campaign that is paused. */
export const toGoogleAdsAdGroup = (
  spec: AdGroupSpec,
  key: CreationKey,
  names: { readonly adGroup: string; readonly campaign: string },
  currency: string,
): AdGroupResource => {
  const { targetingSetting, ...fields } = toGoogleAdsAdGroupFields(spec, key, currency);
  return {
    resourceName: names.adGroup,
    campaign: names.campaign,
    status: 'ENABLED',
    type: 'SEARCH_STANDARD',
    ...fields,
    ...(spec.audiences.length === 0 ? {} : { targetingSetting }),
  };
};

/** The list of an audience as a criterion of an ad group. Several mean: who is in any of them. */
export const toGoogleAdsAudience = (
  { remoteId }: AudienceRef,
  adGroup: string,
  customerId: string,
): UserListCriterionResource => ({
  adGroup,
  status: 'ENABLED',
  userList: { userList: `customers/${customerId}/userLists/${remoteId}` },
});

const matchTypes = { exact: 'EXACT', phrase: 'PHRASE', broad: 'BROAD' } as const;

/** A keyword of an ad group, which Google calls a criterion. */
export const toGoogleAdsKeyword = (keyword: Keyword, adGroup: string): KeywordResource => ({
  adGroup,
  status: 'ENABLED',
  keyword: { text: keyword.text, matchType: matchTypes[keyword.match] },
});
