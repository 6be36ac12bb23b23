import type { AdGroupSpec, CreationKey, Keyword } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './google-ads-limits.js';
import type { AdGroupCriterionResource, AdGroupResource } from './google-ads-operation.js';
import { toGoogleAdsMicros } from './to-google-ads-budget.js';

/**
 * The fields of an ad group that may change after its creation.
 *
 * @throws AdFluxError `invalid_request` when the bid is not in the account's currency or not billable.
 */
export const toGoogleAdsAdGroupFields = (spec: AdGroupSpec, key: CreationKey, currency: string) => ({
  name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
  ...(spec.maximumBid === null ? {} : { cpcBidMicros: toGoogleAdsMicros(spec.maximumBid, currency) }),
});

/** An ad group as Google Ads creates it: on, below a campaign that is paused. */
export const toGoogleAdsAdGroup = (
  spec: AdGroupSpec,
  key: CreationKey,
  names: { readonly adGroup: string; readonly campaign: string },
  currency: string,
): AdGroupResource => ({
  resourceName: names.adGroup,
  campaign: names.campaign,
  status: 'ENABLED',
  type: 'SEARCH_STANDARD',
  ...toGoogleAdsAdGroupFields(spec, key, currency),
});

const matchTypes = { exact: 'EXACT', phrase: 'PHRASE', broad: 'BROAD' } as const;

/** A keyword of an ad group, which Google calls a criterion. */
export const toGoogleAdsKeyword = (keyword: Keyword, adGroup: string): AdGroupCriterionResource => ({
  adGroup,
  status: 'ENABLED',
  keyword: { text: keyword.text, matchType: matchTypes[keyword.match] },
});
