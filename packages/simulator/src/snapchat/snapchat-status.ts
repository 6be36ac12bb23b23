import type { SimulatedDelivery } from '../dialect.js';
import type { Entity } from '../world-store.js';
import { oneOf } from './snapchat-readers.js';
import { momentIn, numberIn, parentOf, textIn, type SnapchatState } from './snapchat-state.js';

/** The two statuses of campaigns, ad squads and ads. */
export const status = oneOf(['ACTIVE', 'PAUSED']);

/** What stands in the way of an entity's delivery; empty if nothing does. */
type Obstacles = readonly string[];

const schedule = (entity: Entity, nowMs: number): Obstacles => {
  const startMs = momentIn(entity, 'start_time');
  const endMs = momentIn(entity, 'end_time');
  return [
    ...(startMs !== undefined && startMs > nowMs ? ['INVALID_START_TIME'] : []),
    ...(endMs !== undefined && endMs <= nowMs ? ['INVALID_END_TIME'] : []),
  ];
};

/** Whether the entity's own switch and its schedule let it run, whatever is above and below it. */
export const isRunning = (entity: Entity, nowMs: number): boolean =>
  !entity.removed && entity.status === 'ACTIVE' && schedule(entity, nowMs).length === 0;

const isActive = (entity: Entity | undefined): boolean => entity?.status === 'ACTIVE' && !entity.removed;

const hasActive = (entities: readonly Entity[]): boolean => entities.some(isActive);

const adReview = (ad: Entity): Obstacles => {
  const review = textIn(ad, 'review_status');
  if (review === 'PENDING') return ['INVALID_PENDING_REVIEW_STATUS'];
  return review === 'REJECTED' ? ['INVALID_NOT_APPROVED_REVIEW_STATUS'] : [];
};

const lifetimeSpend = ({ metrics }: SnapchatState, entity: Entity, field: string): boolean => {
  const cap = numberIn(entity, field);
  return cap !== undefined && metrics.spentEver(entity.id) >= BigInt(cap);
};

const ownObstacles = (state: SnapchatState, entity: Entity): Obstacles => {
  const { world } = state;
  if (entity.kind === 'ad') return adReview(entity);
  if (entity.kind === 'adGroup') {
    return [
      ...(hasActive(world.children('ad', entity.id)) ? [] : ['INVALID_AD_SQUAD_HAS_NO_ACTIVE_ADS']),
      ...(reachStatus(state, entity) === 'VALID' ? [] : ['INVALID_TARGETING_REACH_STATUS']),
      ...(lifetimeSpend(state, entity, 'lifetime_budget_micro')
        ? ['INVALID_OVER_BUDGET_AD_SQUAD_REALTIME_LIFETIME_SPEND']
        : []),
    ];
  }
  return [
    ...(hasActive(world.children('adGroup', entity.id)) ? [] : ['INVALID_CAMPAIGN_HAS_NO_ACTIVE_AD_SQUAD']),
    // Worded after the ad squad's: no list of the campaign's own words was found.
    ...(lifetimeSpend(state, entity, 'lifetime_spend_cap_micro')
      ? ['INVALID_OVER_BUDGET_CAMPAIGN_REALTIME_LIFETIME_SPEND']
      : []),
  ];
};

const ancestorsOf = (state: SnapchatState, entity: Entity): readonly (Entity | undefined)[] => {
  if (entity.kind === 'campaign') return [];
  const adSquad = entity.kind === 'ad' ? parentOf(state, entity, 'adGroup') : entity;
  const campaign = adSquad && parentOf(state, adSquad, 'campaign');
  return entity.kind === 'ad' ? [adSquad, campaign] : [campaign];
};

/** `targeting_reach_status`: whether everybody that an ad squad wants to include can be reached. */
export const reachStatus = ({ world }: Pick<SnapchatState, 'world'>, adSquad: Entity): 'VALID' | 'INVALID' => {
  const targeting = adSquad.fields['targeting'] as
    | { readonly segments?: readonly { readonly segment_id?: readonly string[]; readonly operation?: string }[] }
    | undefined;
  const included = (targeting?.segments ?? [])
    .filter(({ operation }) => operation !== 'EXCLUDE')
    .flatMap(({ segment_id: ids }) => ids ?? []);
  const isReady = (id: string) => {
    const segment = world.get('audience', id);
    return segment !== undefined && !segment.removed && segment.fields['targetable_status'] === 'READY';
  };
  return included.every(isReady) ? 'VALID' : 'INVALID';
};

/**
 * `delivery_status`: every reason why an entity does not deliver, or `VALID`
 * (https://developers.snap.com/marketing-api/Ads-API/ad-squads, "Delivery Status", read November 2026).
 */
export const deliveryStatus = (state: SnapchatState, entity: Entity): readonly string[] => {
  const obstacles = [
    ...(entity.status === 'ACTIVE' ? [] : ['INVALID_NOT_ACTIVE']),
    ...(isActive(entity) && ancestorsOf(state, entity).every(isActive) ? [] : ['INVALID_NOT_EFFECTIVE_ACTIVE']),
    ...schedule(entity, state.clock.nowMs()),
    ...ownObstacles(state, entity),
  ];
  return obstacles.length === 0 ? ['VALID'] : obstacles;
};

const adsUnder = ({ world }: SnapchatState, entity: Entity): readonly Entity[] => {
  if (entity.kind === 'ad') return [entity];
  if (entity.kind === 'adGroup') return world.children('ad', entity.id);
  return world.children('adGroup', entity.id).flatMap((adSquad) => world.children('ad', adSquad.id));
};

const isOver = (state: SnapchatState, entity: Entity): boolean => {
  const nowMs = state.clock.nowMs();
  return [entity, ...ancestorsOf(state, entity)].some((one) => {
    const endMs = one && momentIn(one, 'end_time');
    return endMs !== undefined && endMs <= nowMs;
  });
};

/** The delivery word of an entity, for the world's snapshot. */
export const deliveryOf = (state: SnapchatState, entity: Entity): SimulatedDelivery => {
  if (entity.removed) return 'removed';
  if (!['campaign', 'adGroup', 'ad'].includes(entity.kind)) return 'on';
  const reviews = adsUnder(state, entity)
    .filter(({ removed }) => !removed)
    .map((ad) => textIn(ad, 'review_status'));
  if (entity.kind === 'ad' && reviews[0] === 'REJECTED') return 'rejected';
  if (!isActive(entity) || !ancestorsOf(state, entity).every(isActive)) return 'off';
  if (isOver(state, entity)) return 'ended';
  if (reviews.length === 0) return 'on';
  if (reviews.every((review) => review === 'REJECTED')) return 'rejected';
  if (reviews.every((review) => review !== 'APPROVED')) return 'in_review';
  return reviews.includes('REJECTED') ? 'limited' : 'on';
};
