import type { Entity, WorldStore } from '../../world-store.js';
import { parseResourceName } from '../resource-name.js';
import type { Condition } from './gaql-query.js';

const queryName: Readonly<Record<string, string>> = {
  campaign: 'campaign',
  adGroup: 'ad_group',
  budget: 'campaign_budget',
  asset: 'asset',
  audience: 'user_list',
};

/** Where queries name an entity's id: below its own resource, but for ads, whose resource is their place in an ad group. */
const idFieldOf = (kind: string): string => (kind === 'ad' ? 'ad_group_ad.ad.id' : `${queryName[kind] ?? ''}.id`);

/** Looks an entity up where a condition names it, so that a query for one campaign does not read them all. */
const narrow = (world: WorldStore, kind: string, where: readonly Condition[]): readonly Entity[] | undefined => {
  const prefix = queryName[kind];
  for (const { field, operator, values } of where) {
    if (operator !== '=' && operator !== 'IN') continue;
    if (field === `${prefix ?? ''}.name`) return values.flatMap(({ text }) => world.byName(kind, text));
    const ids =
      field === idFieldOf(kind)
        ? values.map(({ text }) => text)
        : field === `${prefix ?? ''}.resource_name`
          ? values.map(({ text }) => parseResourceName(text)?.id ?? '')
          : undefined;
    if (ids) return ids.flatMap((id) => world.get(kind, id) ?? []);
  }
  return undefined;
};

/**
 * Selects the entities a query may be about, as narrowly as its conditions on names and ids allow; `parentKinds` are the kinds
 * above, nearest first. What is too new to be listed is left out.
 */
export const createSelection = (world: WorldStore, where: readonly Condition[]) => {
  const all = (kind: string, ...parentKinds: readonly string[]): readonly Entity[] => {
    const direct = narrow(world, kind, where);
    if (direct) return direct;
    const [parentKind, ...grandparents] = parentKinds;
    const isNarrowed = parentKinds.some((parent) => narrow(world, parent, where) !== undefined);
    if (parentKind === undefined || !isNarrowed) return world.ofKind(kind);
    return all(parentKind, ...grandparents).flatMap((parent) => world.children(kind, parent.id));
  };
  return (kind: string, ...parentKinds: readonly string[]) => all(kind, ...parentKinds).filter(world.isListed);
};
