import type { CampaignSpec, CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './google-ads-limits.js';
import type { CampaignResource } from './google-ads-operation.js';
import { resolveOptions } from './google-ads-options.js';
import { toGoogleAdsBidding } from './to-google-ads-bidding.js';
import { toGoogleAdsSchedule } from './to-google-ads-schedule.js';

/** What a conversion needs to know about the account and the moment. */
export interface CampaignContext {
  readonly currency: string;
  /** IANA name of the account's time zone. */
  readonly timeZone: string;
  readonly now: Date;
}

/** The fields of a campaign that may change after its creation, without its bidding strategy. */
export function toGoogleAdsCampaignFields(spec: CampaignSpec, key: CreationKey, context: CampaignContext) {
  const options = resolveOptions(spec.options);
  return {
    name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
    networkSettings: {
      targetGoogleSearch: true,
      targetSearchNetwork: options.searchPartners,
      targetContentNetwork: false,
      targetPartnerSearchNetwork: false,
    },
    geoTargetTypeSetting: {
      positiveGeoTargetType:
        options.locationIntent === 'presence' ? ('PRESENCE' as const) : ('PRESENCE_OR_INTEREST' as const),
    },
    ...toGoogleAdsSchedule(spec.schedule, context.timeZone, context.now),
    ...(options.finalUrlSuffix === undefined ? {} : { finalUrlSuffix: options.finalUrlSuffix }),
  };
}

/**
 * A campaign as Google Ads creates it: paused, on search, and declared to hold no political advertising.
 *
 * @param names Resource names of the campaign and its budget; temporary ones in the request that creates both.
 * @throws AdFluxError `invalid_request` when options or amounts are not valid; `check` says so before.
 */
export const toGoogleAdsCampaign = (
  spec: CampaignSpec,
  key: CreationKey,
  names: { readonly campaign: string; readonly budget: string },
  context: CampaignContext,
): CampaignResource => ({
  resourceName: names.campaign,
  status: 'PAUSED',
  advertisingChannelType: 'SEARCH',
  campaignBudget: names.budget,
  // Required up to v25, and from v26 on where the EU is targeted; a job ad is never political.
  containsEuPoliticalAdvertising: 'DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING',
  ...toGoogleAdsCampaignFields(spec, key, context),
  ...toGoogleAdsBidding(spec, context.currency).fields,
});
