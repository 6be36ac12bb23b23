import { AdFluxError, type AdGroupSpec, type AdSpec, type CampaignSpec, type CreationKey } from '@adflux/core';
import type { MutateOperation } from './google-ads-operation.js';
import { toGoogleAdsAdGroupAd } from './to-google-ads-ad.js';
import { toGoogleAdsAdGroup, toGoogleAdsAudience, toGoogleAdsKeyword } from './to-google-ads-ad-group.js';
import { toGoogleAdsMicros } from './to-google-ads-budget.js';
import { toGoogleAdsCampaign, type CampaignContext } from './to-google-ads-campaign.js';
import { toGoogleAdsTargeting } from './to-google-ads-targeting.js';

/** A campaign with its budget and targeting, ready to be created. */
export interface PlannedCampaign {
  readonly spec: CampaignSpec;
  readonly key: CreationKey;
  /** Temporary or real resource names. */
  readonly names: { readonly campaign: string; readonly budget: string };
  readonly geoTargetConstants: readonly string[];
}

/**
 * The daily amount a campaign may spend, as Google takes it.
 *
 * @throws AdFluxError `unsupported` when the campaign holds no daily budget; the plan says so before.
 */
export function dailyMicros(spec: CampaignSpec, currency: string): string {
  if (spec.budget?.period === 'daily') return toGoogleAdsMicros(spec.budget.amount, currency);
  throw new AdFluxError('Google Ads campaigns hold a daily budget of their own. Set period daily and level campaign.', {
    code: 'unsupported',
    platform: 'google-ads',
  });
}

/** Creates a campaign: its budget first, itself second, then one operation for each place and language. */
export function createCampaignOperations(
  planned: PlannedCampaign,
  context: CampaignContext,
): readonly MutateOperation[] {
  const { spec, key, names, geoTargetConstants } = planned;
  const budget = {
    resourceName: names.budget,
    amountMicros: dailyMicros(spec, context.currency),
    deliveryMethod: 'STANDARD',
    // A budget of its own, which no other campaign can spend and which goes when the campaign goes.
    explicitlyShared: false,
  } as const;
  return [
    { campaignBudgetOperation: { create: budget } },
    { campaignOperation: { create: toGoogleAdsCampaign(spec, key, names, context) } },
    ...toGoogleAdsTargeting(spec.targeting, geoTargetConstants, names.campaign).map((create) => ({
      campaignCriterionOperation: { create },
    })),
  ];
}

/** Creates an ad group, without its keywords. */
export const createAdGroupOperation = (
  spec: AdGroupSpec,
  key: CreationKey,
  names: { readonly adGroup: string; readonly campaign: string },
  currency: string,
): MutateOperation => ({ adGroupOperation: { create: toGoogleAdsAdGroup(spec, key, names, currency) } });

/** Creates the keywords and audiences of an ad group. */
export const createCriterionOperations = (
  spec: AdGroupSpec,
  adGroup: string,
  customerId: string,
): readonly MutateOperation[] =>
  [
    ...spec.keywords.map((keyword) => toGoogleAdsKeyword(keyword, adGroup)),
    ...spec.audiences.map((audience) => toGoogleAdsAudience(audience, adGroup, customerId)),
  ].map((create) => ({ adGroupCriterionOperation: { create } }));

/** Creates an ad. */
export const createAdOperation = (spec: AdSpec, key: CreationKey, adGroup: string): MutateOperation => ({
  adGroupAdOperation: { create: toGoogleAdsAdGroupAd(spec, key, adGroup) },
});
