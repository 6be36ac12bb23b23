import type { Delivery } from '@adflux/core';

/** What X says about a campaign or a line item. */
export interface XServing {
  /** `ACTIVE`, `PAUSED` or `DRAFT`: what it was set to. */
  readonly entity_status?: string | null | undefined;
  readonly deleted?: boolean | null | undefined;
  /** Whether it could be shown, and why not. */
  readonly servable?: boolean | null | undefined;
  readonly reasons_not_servable?: readonly string[] | null | undefined;
  readonly end_time?: string | null | undefined;
}

/** Reasons that only say that we, or nobody yet, switched something on: they are no news. */
const expected = new Set(['PAUSED_BY_ADVERTISER']);

/** Why X does not show it, in X's words. */
export const fromXReasons = ({ reasons_not_servable: reasons }: XServing): readonly string[] =>
  (reasons ?? []).filter((reason) => !expected.has(reason));

/**
 * What X does with a campaign or a line item. A status nobody knew of is `limited`: it exists, and is not certain to be shown.
 * X lists no values for `effective_status`, so it is not read.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#campaigns (read November 2026)
 */
export function fromXStatus(serving: XServing, now: Date): Delivery {
  if (serving.deleted === true) return 'removed';
  const { entity_status: status, end_time: end } = serving;
  if (status === 'PAUSED' || status === 'DRAFT') return 'off';
  if (typeof end === 'string' && Date.parse(end) <= now.getTime()) return 'ended';
  const reasons = fromXReasons(serving);
  if (reasons.includes('EXPIRED') || reasons.includes('ENDED')) return 'ended';
  if (status !== 'ACTIVE') return 'limited';
  return serving.servable === false ? 'limited' : 'on';
}

const deliveryByApproval: Readonly<Record<string, Delivery>> = {
  ACCEPTED: 'on',
  PENDING: 'in_review',
  UNDER_REVIEW: 'in_review',
  REJECTED: 'rejected',
};

/**
 * What X does with a promoted post: it has a review and no switch. X does not list the values of `approval_status`; these are
 * the ones its examples and its SDKs have (unsure).
 */
export function fromXApproval(approval: string | null | undefined, deleted: boolean): Delivery {
  if (deleted) return 'removed';
  return deliveryByApproval[approval ?? ''] ?? 'limited';
}
