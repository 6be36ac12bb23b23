import type { FeedPlanItem, HoldReason, StopItem } from './feed-plan.js';
import type { GroupState } from './feed-state.js';
import type { FeedContents } from './read-openings.js';
import type { ReconcilerContext } from './reconciler-context.js';
import { worldOf } from './world-of.js';

/** Over for good when every opening is; not so when one of them just is not there, or is refused for its words. */
function reasonOf({ openingIds }: GroupState, { over, refused }: FeedContents): StopItem['reason'] {
  const reasons = openingIds.map((id) => over.get(id) ?? (refused.has(id) ? 'refused' : 'missing'));
  if (reasons.includes('missing')) return 'missing';
  if (reasons.includes('refused')) return 'refused';
  return reasons.includes('closed') ? 'closed' : 'expired';
}

/** What has to happen for a group that no open opening belongs to any more, or null when it is stopped already. */
export async function planStop(
  { storage }: ReconcilerContext,
  state: GroupState,
  contents: FeedContents,
  hold: HoldReason | null,
): Promise<FeedPlanItem | null> {
  const reason = reasonOf(state, contents);
  const action = reason === 'missing' || reason === 'refused' ? 'pause' : 'end';
  if (state.status === 'ended' || (state.status === 'paused' && action === 'pause')) return null;
  const { groupId, campaignId, name, clientId } = state;
  const { hash: worldHash } = await worldOf(storage, campaignId);
  const about = { groupId, campaignId, name, clientId, worldHash };
  if (reason === 'missing' && hold !== null) return { ...about, action: 'held', because: 'drop_guard', ...hold };
  return { ...about, action, reason };
}
