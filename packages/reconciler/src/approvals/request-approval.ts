import { AdFluxError } from '@adflux/core';
import { checkHash } from '../check-hash.js';
import type { FeedPlan } from '../feed-plan.js';
import { intentOf } from '../intent-of.js';
import { mapConcurrently } from '../map-concurrently.js';
import type { ReconcilerContext } from '../reconciler-context.js';
import type { ReconcileOptions } from '../reconciler-options.js';
import { approvalsOf, publishItems, toFeedApproval } from './feed-approval.js';
import type { ApprovalRecord, FeedApproval } from './feed-approval.js';

/** Puts every campaign that a plan publishes up for approval. Asking twice is asking once. */
export async function requestApproval(
  context: ReconcilerContext,
  plan: FeedPlan,
  options: ReconcileOptions,
): Promise<FeedApproval> {
  checkHash(plan);
  const { actor: author, signal } = options;
  if (author === undefined)
    throw new AdFluxError('Approvals need to know who asks. Pass an actor.', { code: 'invalid_request' });
  const campaigns = await mapConcurrently(publishItems(plan), context.concurrency, signal, async (item) => {
    const { campaignId, name, action, worldHash } = item;
    const { planHash } = await context.adflux.requestApproval(item.campaign, intentOf(options));
    return { campaignId, name, action, planHash, worldHash };
  });
  const { hash: planHash, madeAt, feedId } = plan;
  const record: ApprovalRecord = { planHash, madeAt, author, campaigns: [...campaigns] };
  if (campaigns.length > 0 && (await context.storage.documents.get(approvalsOf(feedId), planHash)) === null)
    await context.storage.documents.put({ collection: approvalsOf(feedId), id: planHash, value: record });
  return toFeedApproval(context, record);
}
