import type { SimulatedDelivery } from '../dialect.js';
import type { Entity, WorldStore } from '../world-store.js';
import { approvalOf, primaryStatusOf } from './campaign-status.js';

const wordOfCampaign = (world: WorldStore, campaign: Entity, nowText: string): SimulatedDelivery => {
  const { status, reasons } = primaryStatusOf(world, campaign, nowText);
  if (reasons.includes('MOST_ADS_UNDER_REVIEW')) return 'in_review';
  if (status === 'NOT_ELIGIBLE') return reasons.includes('HAS_ADS_DISAPPROVED') ? 'rejected' : 'limited';
  const words = {
    ELIGIBLE: 'on',
    LIMITED: 'limited',
    PAUSED: 'off',
    // Its first day is still to come.
    PENDING: 'off',
    ENDED: 'ended',
    REMOVED: 'removed',
  } as const;
  return words[status];
};

/** What Google does with an entity, in the words that all platforms share. */
export const deliveryWordOf = (world: WorldStore, entity: Entity, nowText: string): SimulatedDelivery => {
  if (entity.removed) return 'removed';
  if (entity.kind === 'campaign') return wordOfCampaign(world, entity, nowText);
  if (entity.kind === 'asset' || entity.kind === 'budget') return 'on';
  if (entity.kind === 'ad' && approvalOf(entity) === 'disapproved') return 'rejected';
  if (entity.status !== 'ENABLED') return 'off';
  if (entity.kind === 'ad' && approvalOf(entity) === 'waiting') return 'in_review';
  const parent =
    entity.parentId === null
      ? undefined
      : (world.get('adGroup', entity.parentId) ?? world.get('campaign', entity.parentId));
  return parent ? switchedBy(world, parent, nowText) : 'on';
};

/** A child does what its parents let it do. */
const switchedBy = (world: WorldStore, parent: Entity, nowText: string): SimulatedDelivery => {
  const word = deliveryWordOf(world, parent, nowText);
  return word === 'off' || word === 'ended' ? word : 'on';
};
