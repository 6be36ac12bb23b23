import type { SimulatedDelivery } from '../dialect.js';
import type { Entity } from '../world-store.js';
import { oneOf } from './meta-readers.js';
import { momentIn, type MetaState } from './meta-state.js';

/** Statuses an entity can be created with. */
export const creationStatus = oneOf(['ACTIVE', 'PAUSED']);

/** Statuses an entity can be given later. */
export const updateStatus = oneOf(['ACTIVE', 'PAUSED', 'DELETED', 'ARCHIVED']);

const childKinds = ['adGroup', 'ad', 'creative'] as const;

/** Deletes an entity with everything below it; deleted entities stay readable by id. */
const remove = (state: MetaState, entity: Entity): void => {
  state.world.change(entity, { status: 'DELETED', removed: true });
  for (const kind of childKinds) {
    for (const child of state.world.children(kind, entity.id)) if (!child.removed) remove(state, child);
  }
};

/** Gives an entity a status. Pausing does not touch what is below; deleting does. */
export const applyStatus = (state: MetaState, entity: Entity, status: string): void => {
  if (status === 'DELETED') remove(state, entity);
  else state.world.change(entity, { status });
};

/** How far an ad's review is. */
type ReviewState = 'pending' | 'approved' | 'rejected';

/** Where an ad stands in review. */
const reviewOf = (ad: Entity): ReviewState => {
  const review = ad.fields['review'];
  return review === 'approved' || review === 'rejected' ? review : 'pending';
};

/** The entity above, if there is one. */
export const parentOf = ({ world }: Pick<MetaState, 'world'>, entity: Entity): Entity | undefined =>
  entity.parentId === null ? undefined : world.getById(entity.parentId);

/**
 * `effective_status`: what the entity's own status, its parents and review make of it together
 * (https://developers.facebook.com/docs/marketing-api/reference/adgroup, read November 2026).
 */
export const effectiveStatus = (state: Pick<MetaState, 'world'>, entity: Entity): string => {
  if (entity.status === 'DELETED' || entity.status === 'ARCHIVED') return entity.status;
  if (entity.kind === 'ad') {
    const review = reviewOf(entity);
    if (review === 'rejected') return 'DISAPPROVED';
    if (review === 'pending') return 'PENDING_REVIEW';
  }
  if (entity.status === 'PAUSED') return 'PAUSED';
  const parent = parentOf(state, entity);
  if (!parent || entity.kind === 'campaign') return entity.status ?? 'ACTIVE';
  const above = effectiveStatus(state, parent);
  if (above === 'ACTIVE') return 'ACTIVE';
  if (above !== 'PAUSED') return above;
  return parent.kind === 'campaign' ? 'CAMPAIGN_PAUSED' : 'ADSET_PAUSED';
};

const adsUnder = (state: MetaState, entity: Entity): readonly Entity[] => {
  if (entity.kind === 'ad') return [entity];
  if (entity.kind === 'adGroup') return state.world.children('ad', entity.id);
  return state.world.children('adGroup', entity.id).flatMap((adSet) => state.world.children('ad', adSet.id));
};

/** True if the entity, or everything below a campaign, is past its end. */
const isOver = (state: MetaState, entity: Entity): boolean => {
  const nowMs = state.clock.nowMs();
  if (entity.kind === 'campaign') {
    const adSets = state.world.children('adGroup', entity.id).filter(({ removed }) => !removed);
    return adSets.length > 0 && adSets.every((adSet) => isOver(state, adSet));
  }
  const adSet = entity.kind === 'ad' ? parentOf(state, entity) : entity;
  const endMs = adSet && momentIn(adSet, 'end_time');
  return endMs !== undefined && endMs <= nowMs;
};

/** The delivery word of an entity, for the world's snapshot. */
export const deliveryOf = (state: MetaState, entity: Entity): SimulatedDelivery => {
  if (entity.removed) return 'removed';
  if (!['campaign', 'adGroup', 'ad'].includes(entity.kind)) return 'on';
  const status = effectiveStatus(state, entity);
  if (status === 'DISAPPROVED') return 'rejected';
  if (entity.status !== 'ACTIVE' || (status !== 'ACTIVE' && status !== 'PENDING_REVIEW')) return 'off';
  if (isOver(state, entity)) return 'ended';
  const reviews = adsUnder(state, entity)
    .filter(({ removed }) => !removed)
    .map(reviewOf);
  if (reviews.length === 0) return 'on';
  if (reviews.every((review) => review === 'rejected')) return 'rejected';
  if (reviews.every((review) => review !== 'approved')) return 'in_review';
  return reviews.includes('rejected') ? 'limited' : 'on';
};
