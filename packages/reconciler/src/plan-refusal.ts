import type { RefusedItem } from './feed-plan.js';
import type { RefusedOpening } from './read-openings.js';
import type { ReconcilerContext } from './reconciler-context.js';
import { worldOf } from './world-of.js';

/** Says why an opening is not advertised. What it had published before is stopped by the item of its group. */
export async function planRefusal(
  { storage, clientOf }: ReconcilerContext,
  { opening, findings }: RefusedOpening,
): Promise<RefusedItem> {
  const { id, title: name } = opening;
  const { hash: worldHash } = await worldOf(storage, id);
  return { groupId: id, campaignId: id, name, clientId: clientOf(opening), worldHash, action: 'refused', findings };
}
