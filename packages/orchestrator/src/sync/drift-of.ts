import { formatMoney } from '@adflux/core';
import type { Drift, Link, RemoteEntity } from '@adflux/core';

const isShown = (entity: RemoteEntity): boolean => entity.delivery === 'on' || entity.delivery === 'limited';

function deliveryDrift(link: Link, entity: RemoteEntity, parentsAreOn: boolean): Drift[] {
  if (link.wanted !== 'on' && isShown(entity))
    return [{ field: 'delivery', expected: link.wanted, actual: entity.delivery }];
  // Below a campaign that is off everything is off, whatever it was set to itself.
  if (link.wanted === 'on' && entity.delivery === 'off' && parentsAreOn)
    return [{ field: 'delivery', expected: 'on', actual: 'off' }];
  return [];
}

function budgetDrift({ spec }: Link, { budget }: RemoteEntity): Drift[] {
  if (spec.kind !== 'campaign' && spec.kind !== 'adGroup') return [];
  if (spec.budget === null || budget === undefined) return [];
  const { amount } = spec.budget;
  if (amount.micros === budget.micros && amount.currency === budget.currency) return [];
  return [{ field: 'budget', expected: formatMoney(amount), actual: formatMoney(budget) }];
}

/** What differs between what AdFlux set and what the platform holds. `parentsAreOn`: every ancestor is switched on. */
export function driftOf(link: Link, entity: RemoteEntity, parentsAreOn: boolean): readonly Drift[] {
  if (entity.delivery === 'removed') return [{ field: 'removed', expected: link.wanted, actual: 'removed' }];
  // Adapters add the creation key to the name, some shorten it: only a name that lost both was changed by hand.
  const isRenamed = !entity.name.includes(link.spec.name) && !entity.name.includes(link.key);
  return [
    ...(isRenamed ? [{ field: 'name', expected: link.spec.name, actual: entity.name } as const] : []),
    ...budgetDrift(link, entity),
    ...deliveryDrift(link, entity, parentsAreOn),
  ];
}
