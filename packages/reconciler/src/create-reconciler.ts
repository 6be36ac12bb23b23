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
   * Carries out exactly this plan: what stops spending first. Once more changes nothing more, also after a crash in the
   * middle. Campaigns that fail are told in the report; the others go on.
   *
   * @throws AdFluxError `conflict` when the world is not what it was when the plan was made (nothing is done then),
   *   `invalid_request` when the plan was edited or is of another feed, `aborted` between two campaigns.
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
    apply: (plan, applyOptions = {}) => applyPlan(context, plan, applyOptions),
  };
}
