import type { SimulatedDelivery } from '../dialect.js';
import type { Entity } from '../world-store.js';
import { toMicros } from './tiktok-budget.js';
import { momentIn, numberIn, parentOf, type TikTokState } from './tiktok-state.js';

/** How far an ad's review is. `edited`: waiting again after a change. */
type ReviewState = 'pending' | 'edited' | 'approved' | 'rejected';

const reviewStates: readonly ReviewState[] = ['edited', 'approved', 'rejected'];

/** Where an ad stands in review. */
export const reviewOf = (ad: Entity): ReviewState =>
  reviewStates.find((review) => review === ad.fields['review']) ?? 'pending';

const living = (entities: readonly Entity[]): readonly Entity[] => entities.filter(({ removed }) => !removed);

const isSpent = (state: TikTokState, entity: Entity): boolean => {
  const budget = numberIn(entity, 'budget');
  const mode = entity.fields['budget_mode'];
  if (budget === undefined || budget === 0 || mode === 'BUDGET_MODE_INFINITE') return false;
  const spent =
    mode === 'BUDGET_MODE_TOTAL'
      ? state.metrics.spentEver(entity.id)
      : state.metrics.spentOn(entity.id, state.localTime(state.clock.nowMs()).date);
  // Less than a thousandth cannot buy an impression any more.
  return spent * 1000n >= toMicros(budget) * 999n;
};

const campaignStatus = (state: TikTokState, campaign: Entity): string => {
  if (campaign.removed) return 'CAMPAIGN_STATUS_DELETE';
  if (campaign.status === 'DISABLE') return 'CAMPAIGN_STATUS_DISABLE';
  return isSpent(state, campaign) ? 'CAMPAIGN_STATUS_BUDGET_EXCEED' : 'CAMPAIGN_STATUS_ENABLE';
};

/** What stops an ad group, apart from its ads: the part of the status after the prefix. */
const blockOf = (state: TikTokState, adGroup: Entity, own: string): string | undefined => {
  const campaign = parentOf(state, adGroup);
  const nowMs = state.clock.nowMs();
  if (campaign?.status === 'DISABLE') return 'CAMPAIGN_DISABLE';
  if (adGroup.status === 'DISABLE') return own;
  const endMs = momentIn(adGroup, 'schedule_end_time');
  if (endMs !== undefined && endMs <= nowMs) return 'TIME_DONE';
  if ((momentIn(adGroup, 'schedule_start_time') ?? 0) > nowMs) return 'NOT_START';
  if (campaign && isSpent(state, campaign)) return 'CAMPAIGN_EXCEED';
  return isSpent(state, adGroup) ? 'BUDGET_EXCEED' : undefined;
};

const adGroupStatus = (state: TikTokState, adGroup: Entity): string => {
  if (adGroup.removed) {
    return parentOf(state, adGroup)?.removed ? 'ADGROUP_STATUS_CAMPAIGN_DELETE' : 'ADGROUP_STATUS_DELETE';
  }
  const block = blockOf(state, adGroup, 'DISABLE');
  if (block !== undefined) return `ADGROUP_STATUS_${block}`;
  const reviews = living(state.world.children('ad', adGroup.id)).map(reviewOf);
  if (reviews.length === 0) return 'ADGROUP_STATUS_CREATE';
  if (reviews.every((review) => review === 'rejected')) return 'ADGROUP_STATUS_AUDIT_DENY';
  if (reviews.some((review) => review === 'approved')) {
    return reviews.includes('rejected') ? 'ADGROUP_STATUS_REVIEW_PARTIALLY_APPROVED' : 'ADGROUP_STATUS_DELIVERY_OK';
  }
  return reviews.includes('edited') ? 'ADGROUP_STATUS_REAUDIT' : 'ADGROUP_STATUS_AUDIT';
};

const adStatus = (state: TikTokState, ad: Entity): string => {
  const adGroup = parentOf(state, ad);
  if (ad.removed) {
    const campaign = adGroup && parentOf(state, adGroup);
    if (campaign?.removed) return 'AD_STATUS_CAMPAIGN_DELETE';
    return adGroup?.removed ? 'AD_STATUS_ADGROUP_DELETE' : 'AD_STATUS_DELETE';
  }
  const review = reviewOf(ad);
  if (review === 'rejected') return 'AD_STATUS_AUDIT_DENY';
  if (review !== 'approved') return review === 'edited' ? 'AD_STATUS_REAUDIT' : 'AD_STATUS_AUDIT';
  const block = adGroup && blockOf(state, adGroup, 'ADGROUP_DISABLE');
  if (block !== undefined) return `AD_STATUS_${block === 'TIME_DONE' ? 'DONE' : block}`;
  return ad.status === 'DISABLE' ? 'AD_STATUS_DISABLE' : 'AD_STATUS_DELIVERY_OK';
};

/**
 * `secondary_status`: what the own switch, the parents, the schedule, the budget and review make of an entity together
 * (https://business-api.tiktok.com/portal/docs?id=1757239620352002, read November 2026). Which of several reasons is named
 * is not published; ads name their review first.
 */
export const secondaryStatus = (state: TikTokState, entity: Entity): string => {
  if (entity.kind === 'campaign') return campaignStatus(state, entity);
  return entity.kind === 'adGroup' ? adGroupStatus(state, entity) : adStatus(state, entity);
};

/** The `primary_status` that a secondary one belongs to. */
export const primaryStatus = (secondary: string): string => {
  if (secondary.endsWith('_DELETE')) return 'STATUS_DELETE';
  if (secondary.endsWith('_DISABLE')) return 'STATUS_DISABLE';
  if (/_(TIME_DONE|DONE)$/.test(secondary)) return 'STATUS_TIME_DONE';
  return /_(DELIVERY_OK|ENABLE|REVIEW_PARTIALLY_APPROVED)$/.test(secondary)
    ? 'STATUS_DELIVERY_OK'
    : 'STATUS_NOT_DELIVERY';
};

/** Gives an entity a status. Switching does not touch what is below; deleting does, and cannot be taken back. */
export const applyStatus = (state: Pick<TikTokState, 'world'>, entity: Entity, status: string): void => {
  if (status !== 'DELETE') {
    state.world.change(entity, { status });
    return;
  }
  state.world.change(entity, { status: 'DELETE', removed: true });
  for (const kind of ['adGroup', 'ad'] as const) {
    for (const child of living(state.world.children(kind, entity.id))) applyStatus(state, child, 'DELETE');
  }
};

const adsUnder = (state: TikTokState, entity: Entity): readonly Entity[] => {
  if (entity.kind === 'ad') return [entity];
  if (entity.kind === 'adGroup') return state.world.children('ad', entity.id);
  return state.world.children('adGroup', entity.id).flatMap((adGroup) => state.world.children('ad', adGroup.id));
};

const isOver = (state: TikTokState, entity: Entity): boolean => {
  if (entity.kind === 'campaign') {
    const adGroups = living(state.world.children('adGroup', entity.id));
    return adGroups.length > 0 && adGroups.every((adGroup) => isOver(state, adGroup));
  }
  const adGroup = entity.kind === 'ad' ? parentOf(state, entity) : entity;
  const endMs = adGroup && momentIn(adGroup, 'schedule_end_time');
  return endMs !== undefined && endMs <= state.clock.nowMs();
};

const isSwitchedOn = (state: TikTokState, entity: Entity): boolean => {
  for (let at: Entity | undefined = entity; at; at = parentOf(state, at)) if (at.status !== 'ENABLE') return false;
  return true;
};

/** The delivery word of an entity, for the world's snapshot. */
export const deliveryOf = (state: TikTokState, entity: Entity): SimulatedDelivery => {
  if (entity.removed) return 'removed';
  if (!['campaign', 'adGroup', 'ad'].includes(entity.kind)) return 'on';
  if (entity.kind === 'ad' && reviewOf(entity) === 'rejected') return 'rejected';
  if (!isSwitchedOn(state, entity)) return 'off';
  if (isOver(state, entity)) return 'ended';
  const reviews = living(adsUnder(state, entity)).map(reviewOf);
  if (reviews.length === 0) return 'on';
  if (reviews.every((review) => review === 'rejected')) return 'rejected';
  if (reviews.every((review) => review !== 'approved')) return 'in_review';
  return reviews.includes('rejected') ? 'limited' : 'on';
};
