import { AdFluxError } from '@adflux/core';
import type { FeedPlan, FeedPlanItem } from '../feed-plan.js';
import { mapConcurrently } from '../map-concurrently.js';
import type { ReconcilerContext } from '../reconciler-context.js';
import { publishItems } from './feed-approval.js';

/**
 * Keeps a plan from being carried out in part: the orchestrator refuses each campaign that is not approved, but only when its turn comes.
 *
 * @throws AdFluxError `permission_denied` when one of the items is not approved.
 */
export async function refuseUnapproved(
  context: ReconcilerContext,
  { hash }: FeedPlan,
  items: readonly FeedPlanItem[],
): Promise<void> {
  const { adflux, concurrency } = context;
  if (adflux.neededApprovals === 0) return;
  const published = publishItems({ items });
  const states = await mapConcurrently(
    published,
    concurrency,
    undefined,
    async ({ planHash }) => (await adflux.approvalOf(planHash))?.state,
  );
  const missing = states.filter((state) => state !== 'approved');
  if (missing.length === 0) return;
  const rejected = missing.filter((state) => state === 'rejected').length;
  const { count, what, next } =
    rejected > 0
      ? { count: rejected, what: 'rejected', next: 'approvalOf says by whom and why. Change these, and plan again.' }
      : {
          count: missing.length,
          what: 'not approved',
          next: 'Have it approved first, by requestApproval and approve of the reconciler, or plan again.',
        };
  throw new AdFluxError(
    `${String(count)} of ${String(published.length)} campaigns of the plan ${hash.slice(0, 12)} are ${what}. Nothing was done. ${next}`,
    { code: 'permission_denied' },
  );
}
