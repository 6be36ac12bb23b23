import type { Money, RemoteEntity } from '@adflux/core';
import { z } from 'zod';
import { fromAdTag } from './google-ads-ad-tag.js';
import { fromGoogleAdsStatus, type GoogleAdsStatus } from './from-google-ads-status.js';

const text = z.string().nullish();
const statusFields = { status: text, primaryStatus: text, primaryStatusReasons: z.array(z.string()).nullish() };

/** An entity's status below its parents: under one that was removed it is gone, under one that is off it is off. */
function under(own: GoogleAdsStatus, ...parents: readonly (GoogleAdsStatus | null | undefined)[]): GoogleAdsStatus {
  if (parents.some((parent) => parent?.status === 'REMOVED')) return { status: 'REMOVED' };
  const isOff = own.status !== 'REMOVED' && parents.some((parent) => parent?.status === 'PAUSED');
  return isOff ? { ...own, status: 'PAUSED' } : own;
}

/** What is asked of a campaign: `SELECT` fields, and below the rows they come back as. */
export const campaignFields =
  'campaign.id, campaign.name, campaign.status, campaign.primary_status, campaign.primary_status_reasons, ' +
  'campaign_budget.amount_micros';
/** A campaign with its budget. */
export const campaignRowSchema = z.object({
  campaign: z.object({ id: z.string(), name: text, ...statusFields }),
  campaignBudget: z.object({ amountMicros: z.string().regex(/^\d+$/).nullish() }).nullish(),
});
/** A campaign with its budget. */
export type CampaignRow = z.infer<typeof campaignRowSchema>;

/** What is asked of an ad group. */
export const adGroupFields =
  'ad_group.id, ad_group.name, ad_group.status, ad_group.primary_status, ad_group.primary_status_reasons, campaign.status';
/** An ad group. */
export const adGroupRowSchema = z.object({
  adGroup: z.object({ id: z.string(), name: text, ...statusFields }),
  campaign: z.object({ status: text }).nullish(),
});
/** An ad group. */
export type AdGroupRow = z.infer<typeof adGroupRowSchema>;

/** What is asked of an ad. */
export const adFields =
  'ad_group_ad.ad.id, ad_group_ad.ad.url_custom_parameters, ad_group_ad.status, ad_group_ad.primary_status, ' +
  'ad_group_ad.primary_status_reasons, ad_group_ad.policy_summary.approval_status, ' +
  'ad_group_ad.policy_summary.review_status, ad_group_ad.policy_summary.policy_topic_entries, ' +
  'ad_group.id, ad_group.status, campaign.status';
/** An ad in its ad group. */
export const adRowSchema = z.object({
  adGroupAd: z.object({
    ad: z.object({
      id: z.string(),
      urlCustomParameters: z.array(z.object({ key: text, value: text })).nullish(),
    }),
    policySummary: z
      .object({
        approvalStatus: text,
        reviewStatus: text,
        policyTopicEntries: z.array(z.object({ topic: text })).nullish(),
      })
      .nullish(),
    ...statusFields,
  }),
  adGroup: z.object({ id: z.string(), status: text }),
  campaign: z.object({ status: text }).nullish(),
});
/** An ad in its ad group. */
export type AdRow = z.infer<typeof adRowSchema>;

/** A campaign as AdFlux describes it. */
export function fromCampaignRow({ campaign, campaignBudget }: CampaignRow, currency: string): RemoteEntity {
  const amount = campaignBudget?.amountMicros;
  const budget: Money | null = amount ? { micros: BigInt(amount), currency } : null;
  return {
    kind: 'campaign',
    id: campaign.id,
    name: campaign.name ?? '',
    ...fromGoogleAdsStatus(campaign),
    ...(budget === null ? {} : { budget }),
  };
}

/** An ad group as AdFlux describes it. */
export const fromAdGroupRow = ({ adGroup, campaign }: AdGroupRow): RemoteEntity => ({
  kind: 'adGroup',
  id: adGroup.id,
  name: adGroup.name ?? '',
  ...fromGoogleAdsStatus(under(adGroup, campaign)),
});

/** The id of an ad: Google's ad ids mean something only together with the ad group. */
const adIdOf = ({ adGroup, adGroupAd }: AdRow): string => `${adGroup.id}~${adGroupAd.ad.id}`;

/** An ad as AdFlux describes it, with the policies that a reviewer named. */
export function fromAdRow(row: AdRow): RemoteEntity {
  const { adGroupAd, adGroup, campaign } = row;
  const policy = adGroupAd.policySummary;
  const status = {
    ...adGroupAd,
    approvalStatus: policy?.approvalStatus,
    reviewStatus: policy?.reviewStatus,
    policyTopics: (policy?.policyTopicEntries ?? []).flatMap(({ topic }) => topic ?? []),
  };
  return {
    kind: 'ad',
    id: adIdOf(row),
    name: fromAdTag(adGroupAd.ad.urlCustomParameters ?? []),
    ...fromGoogleAdsStatus(under(status, campaign, adGroup)),
  };
}
