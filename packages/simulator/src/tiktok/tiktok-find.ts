import type { Entity } from '../world-store.js';
import { refuse } from './tiktok-problem.js';
import { isSmartPlus, type TikTokState } from './tiktok-state.js';

/** Through which family of endpoints something is managed. */
export type AutomationType = 'MANUAL' | 'UPGRADED_SMART_PLUS';

/** What messages call the kinds of entities. */
const words: Readonly<Record<string, string>> = { campaign: 'campaign', adGroup: 'ad group', ad: 'ad' };

/** Finds something of a kind that may be changed or built upon; refuses what is missing, deleted, or of the other family. */
export const findToChange = (
  { world }: Pick<TikTokState, 'world'>,
  kind: 'campaign' | 'adGroup' | 'ad',
  id: string,
  automation: AutomationType,
): Entity => {
  const found = world.get(kind, id);
  const word = words[kind] ?? kind;
  if (!found) return refuse(40007, `The ${word} ${id} does not exist.`);
  if (found.removed) return refuse(40002, `The ${word} ${id} has been deleted and cannot be modified.`);
  const actual: AutomationType = isSmartPlus(found) ? 'UPGRADED_SMART_PLUS' : 'MANUAL';
  if (actual !== automation) {
    const family = actual === 'MANUAL' ? `/${kind.toLowerCase()}/` : `/smart_plus/${kind.toLowerCase()}/`;
    return refuse(40002, `The ${word} ${id} is ${actual}: use the endpoints under ${family}.`);
  }
  return found;
};
