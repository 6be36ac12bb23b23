import { AdFluxError } from '@adflux/core';
import { forgetStale } from './approvals/forget-stale.js';
import { refuseUnapproved } from './approvals/refuse-unapproved.js';
import { applyItem, type ItemOutcome } from './apply-item.js';
import { checkHash } from './check-hash.js';
import type { ApplyReport, FeedPlan, FeedPlanItem } from './feed-plan.js';
import { readStates } from './feed-state.js';
import { mapConcurrently } from './map-concurrently.js';
import type { ReconcilerContext } from './reconciler-context.js';
import type { ReconcileOptions } from './reconciler-options.js';
import { worldOf } from './world-of.js';

const progressCollection = 'feed-applies';

const acts = ({ action }: FeedPlanItem): boolean => action !== 'drift' && action !== 'held' && action !== 'refused';

/** What an earlier `apply` of the same plan has done, and what it had begun when its process died. */
interface Earlier {
  readonly done: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
}

const begunMark = 'begun';

async function readEarlier({ storage }: ReconcilerContext, plan: FeedPlan): Promise<Earlier> {
  const [done, begun] = [new Set<string>(), new Set<string>()];
  for (let after: string | undefined; ;) {
    const page = await storage.documents.list(`${progressCollection}/${plan.hash}`, {
      limit: 1_000,
      ...(after === undefined ? {} : { after }),
    });
    for (const { id, value } of page) (value === begunMark ? begun : done).add(id);
    after = page.at(-1)?.id;
    if (page.length < 1_000) return { done, begun };
  }
}

/** @throws AdFluxError `conflict` when something the plan was made from has changed since. */
async function refuseOtherWorld(context: ReconcilerContext, items: readonly FeedPlanItem[]): Promise<void> {
  const changed: string[] = [];
  await mapConcurrently(items, context.concurrency, undefined, async (item) => {
    const { hash } = await worldOf(context.storage, item.campaignId);
    if (hash !== item.worldHash) changed.push(item.campaignId);
  });
  if (changed.length === 0) return;
  const shown = changed.slice(0, 5).join(', ');
  const rest = changed.length > 5 ? ` and ${String(changed.length - 5)} more` : '';
  throw new AdFluxError(
    `The world is not what it was when this plan was made: ${shown}${rest} changed. Nothing was done. Plan again.`,
    {
      code: 'conflict',
    },
  );
}

/** Carries out a reviewed plan, and nothing else. */
export async function applyPlan(
  context: ReconcilerContext,
  plan: FeedPlan,
  options: ReconcileOptions,
): Promise<ApplyReport> {
  checkHash(plan);
  if (plan.feedId !== context.rules.feedId)
    throw new AdFluxError(`This plan is of the feed ${plan.feedId}, and these rules are of ${context.rules.feedId}.`, {
      code: 'invalid_request',
    });
  const collection = `${progressCollection}/${plan.hash}`;
  const before = await readEarlier(context, plan);
  const items = plan.items.filter((item) => acts(item) && !before.done.has(item.campaignId));
  // What this very plan changed before its process died is no other world.
  const untouched = items.filter(({ campaignId }) => !before.begun.has(campaignId));
  await refuseOtherWorld(context, untouched);
  await refuseUnapproved(context, plan, items);
  const states = await readStates(context.storage, plan.feedId);
  const counts: Record<string, number> = {};
  const failed: { campaignId: string; message: string }[] = [];
  let done = 0;
  const carryOut = async (item: FeedPlanItem): Promise<void> => {
    await context.storage.documents.put({ collection, id: item.campaignId, value: begunMark });
    const outcome = await applyItem(context, plan, item, states.get(item.groupId)?.state, options).catch(
      (error: unknown): ItemOutcome => {
        if (!AdFluxError.isInstance(error) || error.code === 'aborted') throw error;
        return { failed: error.message };
      },
    );
    if ('failed' in outcome) failed.push({ campaignId: item.campaignId, message: outcome.failed });
    else {
      counts[outcome.done] = (counts[outcome.done] ?? 0) + 1;
      await context.storage.documents.put({ collection, id: item.campaignId, value: item.action });
    }
    done += 1;
    options.onProgress?.({ stage: 'applying', done, total: items.length });
  };
  const stops = items.filter(({ action }) => action === 'end' || action === 'pause');
  const others = items.filter(({ action }) => action !== 'end' && action !== 'pause');
  // What stops spending is through before anything new begins to spend.
  for (const stage of [stops, others]) await mapConcurrently(stage, context.concurrency, options.signal, carryOut);
  if (done > 0) await forgetStale(context);
  return {
    planHash: plan.hash,
    created: counts['create'] ?? 0,
    updated: counts['update'] ?? 0,
    restored: counts['restore'] ?? 0,
    paused: counts['pause'] ?? 0,
    ended: counts['end'] ?? 0,
    adopted: counts['adopt'] ?? 0,
    alreadyDone: before.done.size,
    failed,
  };
}
