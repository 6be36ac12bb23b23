import type { FeedApproval } from './approvals/feed-approval.js';
import { requestApproval } from './approvals/request-approval.js';
import { approvalOf, approvals, voteOnPlan } from './approvals/vote-on-plan.js';
import type { NamedPlan } from './approvals/vote-on-plan.js';
import { applyPlan } from './apply-plan.js';
import type { ApplyReport, FeedPlan } from './feed-plan.js';
import { planFeed, type PlanFeedOptions } from './plan-feed.js';
import type { OpeningSource } from './read-openings.js';
import { createReconcilerContext } from './reconciler-context.js';
import type { ReconcileOptions, ReconcilerOptions } from './reconciler-options.js';

/** Keeps ads in step with one job feed. */
export interface Reconciler {
  /**
   * Compares the feed with what stands, and says what has to happen: create, update (which field, from, to), pause, end,
   * refused (which rule), held. Puts the feed's openings into storage; sends nothing to any platform. Holds the openings of
   * the feed in memory.
   *
   * @throws AdFluxError `aborted`; whatever the source throws.
   */
  plan(source: OpeningSource, options?: PlanFeedOptions): Promise<FeedPlan>;
  /**
   * Puts every campaign that the plan publishes up for approval, where `neededApprovals` asks for it. The actor is its author
   * and cannot approve it herself. Safe to repeat.
   *
   * @throws AdFluxError `invalid_request` when no actor is named or the plan was edited, `permission_denied` as every call.
   */
  requestApproval(plan: FeedPlan, options: ReconcileOptions): Promise<FeedApproval>;
  /**
   * Records that the actor approves every campaign of the plan, so that it can be applied. Safe to repeat.
   *
   * @param plan The plan, its hash, or the first digits of its hash.
   * @throws AdFluxError `not_found` when it was not put up for approval, `conflict` when the world is not what it was when it
   *   was made (nothing is approved then), `permission_denied` when the actor is its author or no approver, `invalid_request`
   *   when it was edited or several plans begin with these digits.
   */
  approve(plan: NamedPlan, options: ReconcileOptions): Promise<FeedApproval>;
  /**
   * Records that the actor rejects every campaign of the plan, and why: it cannot be applied then. One rejection is enough,
   * until whoever gave it approves. As an approval, it also counts in a later plan that wants exactly the same of a campaign.
   * Safe to repeat.
   *
   * @param plan The plan, its hash, or the first digits of its hash.
   * @throws AdFluxError as `approve`, and `invalid_request` when no reason is given.
   */
  reject(plan: NamedPlan, options: ReconcileOptions): Promise<FeedApproval>;
  /** Where the approval of a plan stands; null when it was not put up, or was carried out. Errors as `approve`. */
  approvalOf(plan: NamedPlan): Promise<FeedApproval | null>;
  /** Every plan of the feed that was put up for approval and can still be carried out, newest first. */
  approvals(): Promise<readonly FeedApproval[]>;
  /**
   * Carries out exactly this plan: what stops spending first. Once more changes nothing more, also after a crash in the
   * middle. Campaigns that fail are told in the report; the others go on.
   *
   * @throws AdFluxError `conflict` when the world is not what it was when the plan was made (nothing is done then),
   *   `permission_denied` when approval is needed and missing, or the plan was rejected (nothing is done either), `invalid_request` when the plan was
   *   edited or is of another feed, `aborted` between two campaigns.
   */
  apply(plan: FeedPlan, options?: ReconcileOptions): Promise<ApplyReport>;
}

/**
 * Makes a reconciler: a job feed in, exactly its ads out.
 *
 * @example
 * ```ts
 * import { readFeed } from '@adflux/feeds';
 * import type { AdFlux } from '@adflux/orchestrator';
 * import { createReconciler } from '@adflux/reconciler';
 * import type { Storage } from '@adflux/core';
 * import { createReadStream } from 'node:fs';
 *
 * export async function publishFeed(adflux: AdFlux, storage: Storage): Promise<void> {
 *   const budget = { period: 'daily', amount: { micros: 20_000_000_000n, currency: 'COP' } } as const;
 *   const rules = { feedId: 'magneto', platforms: [{ platform: 'meta', budget }] };
 *   const reconciler = createReconciler({ adflux, storage, rules });
 *   const plan = await reconciler.plan(readFeed(createReadStream('jobs.xml')));
 *   for (const item of plan.items) console.log(item.action, item.name);
 *   console.log(await reconciler.apply(plan, { actor: 'ana' }));
 * }
 * ```
 */
export function createReconciler(options: ReconcilerOptions): Reconciler {
  const context = createReconcilerContext(options);
  return {
    plan: (source, planOptions = {}) => planFeed(context, source, planOptions),
    requestApproval: (plan, intent) => requestApproval(context, plan, intent),
    approve: (plan, intent) => voteOnPlan(context, 'approve', plan, intent),
    reject: (plan, intent) => voteOnPlan(context, 'reject', plan, intent),
    approvalOf: (plan) => approvalOf(context, plan),
    approvals: () => approvals(context),
    apply: (plan, applyOptions = {}) => applyPlan(context, plan, applyOptions),
  };
}
