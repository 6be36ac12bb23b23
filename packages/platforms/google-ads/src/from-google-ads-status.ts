import type { Delivery } from '@adflux/core';

/** What Google says of an entity, in the words of its API. */
export interface GoogleAdsStatus {
  /** Set by the advertiser: `ENABLED`, `PAUSED`, `REMOVED`. */
  readonly status?: string | null | undefined;
  /** What Google makes of it: `ELIGIBLE`, `LIMITED`, `NOT_ELIGIBLE`… */
  readonly primaryStatus?: string | null | undefined;
  readonly primaryStatusReasons?: readonly string[] | null | undefined;
  /** Of ads: `APPROVED`, `APPROVED_LIMITED`, `DISAPPROVED`… */
  readonly approvalStatus?: string | null | undefined;
  /** Of ads: `REVIEW_IN_PROGRESS`, `REVIEWED`, `UNDER_APPEAL`… */
  readonly reviewStatus?: string | null | undefined;
  /** Of ads: the policies that a reviewer named. */
  readonly policyTopics?: readonly string[] | undefined;
}

/** A delivery with the reasons for it, in Google's words. */
export interface GoogleAdsDelivery {
  readonly delivery: Delivery;
  readonly reasons?: readonly string[];
}

const disapproved = ['AD_GROUP_AD_DISAPPROVED', 'HAS_ADS_DISAPPROVED'];
const inReview = ['AD_GROUP_AD_UNDER_REVIEW', 'MOST_ADS_UNDER_REVIEW'];

/** Only what explains why less or nothing is shown; that it is paused, everybody knows. */
const explains = (delivery: Delivery): boolean => delivery === 'rejected' || delivery === 'limited';

function deliveryOf(entity: GoogleAdsStatus): Delivery {
  const reasons = entity.primaryStatusReasons ?? [];
  const has = (wanted: readonly string[]): boolean => wanted.some((reason) => reasons.includes(reason));
  if (entity.status === 'REMOVED' || entity.primaryStatus === 'REMOVED') return 'removed';
  if (entity.approvalStatus === 'DISAPPROVED' || reasons.includes('AD_GROUP_AD_DISAPPROVED')) return 'rejected';
  // An entity that is on below one that is off is reported as paused too: either way nothing is shown.
  if (entity.status === 'PAUSED' || entity.primaryStatus === 'PAUSED') return 'off';
  if (entity.primaryStatus === 'ENDED' || reasons.includes('CAMPAIGN_ENDED')) return 'ended';
  if (entity.reviewStatus === 'REVIEW_IN_PROGRESS' || has(inReview)) return 'in_review';
  if (entity.primaryStatus === 'NOT_ELIGIBLE' && has(disapproved)) return 'rejected';
  if (entity.primaryStatus === 'NOT_ELIGIBLE' || entity.primaryStatus === 'MISCONFIGURED') return 'limited';
  if (entity.primaryStatus === 'LIMITED') return 'limited';
  if (entity.approvalStatus === 'APPROVED_LIMITED' || entity.approvalStatus === 'AREA_OF_INTEREST_ONLY')
    return 'limited';
  // ELIGIBLE, LEARNING, and PENDING: switched on, its first day is still to come.
  return 'on';
}

/** What Google does with an entity, in words that all platforms share. */
export function fromGoogleAdsStatus(entity: GoogleAdsStatus): GoogleAdsDelivery {
  const delivery = deliveryOf(entity);
  const reasons = [...new Set([...(entity.policyTopics ?? []), ...(entity.primaryStatusReasons ?? [])])];
  return explains(delivery) && reasons.length > 0 ? { delivery, reasons } : { delivery };
}
