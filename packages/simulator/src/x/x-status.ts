import type { SimulatedDelivery } from '../dialect.js';
import type { Entity } from '../world-store.js';
import { isExhausted } from './x-budget.js';
import { numberIn, type XState } from './x-state.js';

type World = Pick<XState, 'world' | 'clock' | 'account' | 'metrics'>;

/** How far the review of a promoted tweet is. */
export const approvalOf = (ad: Entity): string =>
  typeof ad.fields['approval_status'] === 'string' ? ad.fields['approval_status'] : 'UNDER_REVIEW';

const alive = (entities: readonly Entity[]): readonly Entity[] => entities.filter(({ removed }) => !removed);

const lineItemsOf = ({ world }: World, campaign: Entity): readonly Entity[] =>
  alive(world.children('adGroup', campaign.id));

const adsUnder = (state: World, entity: Entity): readonly Entity[] => {
  if (entity.kind === 'ad') return [entity];
  if (entity.kind === 'adGroup') return alive(state.world.children('ad', entity.id));
  return lineItemsOf(state, entity).flatMap((lineItem) => adsUnder(state, lineItem));
};

/** True if a line item, or everything below a campaign, is past its end. */
const isOver = (state: World, entity: Entity): boolean => {
  if (entity.kind === 'campaign') {
    const lineItems = lineItemsOf(state, entity);
    return lineItems.length > 0 && lineItems.every((lineItem) => isOver(state, lineItem));
  }
  const endMs = numberIn(entity, 'end_time');
  return endMs !== undefined && endMs <= state.clock.nowMs();
};

/**
 * Why a campaign does not serve. X shows the first two in its examples and enumerates none of them; the other words are
 * the simulator's own.
 */
export const reasonsNotServable = (state: World, campaign: Entity): readonly string[] => {
  if (campaign.removed) return ['DELETED'];
  return [
    ...(campaign.status === 'PAUSED' ? ['PAUSED_BY_ADVERTISER'] : []),
    ...(campaign.status === 'DRAFT' ? ['DRAFT'] : []),
    ...(adsUnder(state, campaign).length === 0 ? ['INCOMPLETE'] : []),
    ...(isOver(state, campaign) ? ['EXPIRED'] : []),
    ...(isExhausted(state, campaign) ? ['BUDGET_EXHAUSTED'] : []),
    ...(state.account.funding.ableToFund ? [] : ['FUNDING_PROBLEM']),
  ];
};

/** Whether a campaign could serve. */
export const isServable = (state: World, campaign: Entity): boolean => reasonsNotServable(state, campaign).length === 0;

/** `effective_status` of a campaign; X does not enumerate it, so clients must take any word. */
export const effectiveStatus = (state: World, campaign: Entity): string => {
  const reasons = reasonsNotServable(state, campaign);
  if (reasons.length === 0) return 'RUNNING';
  if (reasons.includes('INCOMPLETE')) return 'UNKNOWN';
  return reasons[0] === 'PAUSED_BY_ADVERTISER' ? 'PAUSED' : (reasons[0] ?? 'UNKNOWN');
};

const parentsOf = ({ world }: World, entity: Entity): readonly Entity[] => {
  const kinds = entity.kind === 'ad' ? ['adGroup', 'campaign'] : entity.kind === 'adGroup' ? ['campaign'] : [];
  const parents: Entity[] = [];
  let child = entity;
  for (const kind of kinds) {
    const parent = world.get(kind, child.parentId ?? '');
    if (!parent) break;
    parents.push(parent);
    child = parent;
  }
  return parents;
};

/** The delivery word of an entity, for the world's snapshot. */
export const deliveryOf = (state: World, entity: Entity): SimulatedDelivery => {
  if (entity.removed) return 'removed';
  if (!['campaign', 'adGroup', 'ad'].includes(entity.kind)) return 'on';
  const chain = [entity, ...parentsOf(state, entity)];
  const ads = adsUnder(state, entity);
  if (entity.kind === 'ad' && approvalOf(entity) === 'REJECTED') return 'rejected';
  if (chain.some(({ status }) => status !== 'ACTIVE')) return 'off';
  if (chain.some((part) => part.kind !== 'ad' && isOver(state, part))) return 'ended';
  const reviews = ads.map(approvalOf);
  if (reviews.length === 0) return 'on';
  if (reviews.every((review) => review === 'REJECTED')) return 'rejected';
  if (reviews.every((review) => review !== 'ACCEPTED')) return 'in_review';
  return reviews.includes('REJECTED') ? 'limited' : 'on';
};
