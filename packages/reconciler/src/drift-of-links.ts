import { parseMoney, type Drift, type Link } from '@adflux/core';
import type { DriftItem } from './feed-plan.js';
import type { GroupState } from './feed-state.js';

/** What somebody changed by hand, entity by entity. */
export const driftOfLinks = (links: readonly Link[]): DriftItem['drift'] =>
  links
    .filter((link) => link.wanted !== 'removed' && link.drift.length > 0)
    .map(({ platform, localId, drift }) => ({ platform, localId, drift }));

/** A name without the creation key that adapters put at its end. */
const plainName = (name: string): string => name.replace(/ · [0-9A-HJKMNP-TV-Z]{10}$/, '');

/** Changes of single entities that are put back by pretending they were ours: the update then sends the difference. */
export function forgetful(link: Link): Link['spec'] {
  const { spec } = link;
  const of = (field: Drift['field']): string | undefined => link.drift.find((each) => each.field === field)?.actual;
  const name = plainName(of('name') ?? spec.name);
  const budget = of('budget');
  if ((spec.kind !== 'campaign' && spec.kind !== 'adGroup') || spec.budget === null || budget === undefined)
    return { ...spec, name };
  return { ...spec, name, budget: { ...spec.budget, amount: parseMoney(budget, spec.budget.amount.currency) } };
}

/** What becomes ours of a campaign that somebody edited: its name, its budgets, and that it is off. */
export function adoptedFrom(links: readonly Link[], before: GroupState['adopted']): GroupState['adopted'] {
  const campaigns = links.filter((link) => link.kind === 'campaign');
  const budgets = { ...before.budgets };
  let { name, off } = before;
  for (const { platform, drift, spec } of campaigns)
    for (const { field, actual } of drift) {
      if (field === 'name') name = plainName(actual);
      if (field === 'delivery' || field === 'removed') off = true;
      if (field === 'budget' && spec.kind === 'campaign' && spec.budget !== null)
        budgets[platform] = parseMoney(actual, spec.budget.amount.currency);
    }
  return {
    ...(name === undefined ? {} : { name }),
    ...(Object.keys(budgets).length === 0 ? {} : { budgets }),
    ...(off === undefined ? {} : { off }),
  };
}
