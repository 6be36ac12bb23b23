import type { Run } from '@adflux/core';
import { adoptedFrom, forgetful } from './drift-of-links.js';
import type { DriftItem, FeedPlan, FeedPlanItem, PublishItem, StopItem } from './feed-plan.js';
import { writeState, type GroupState } from './feed-state.js';
import { hashOf } from './hashes.js';
import { intentOf } from './intent-of.js';
import { todayIn } from './read-openings.js';
import type { ReconcilerContext } from './reconciler-context.js';
import type { ReconcileOptions } from './reconciler-options.js';
import { throwIfAborted } from '@adflux/core';
import { worldOf } from './world-of.js';

/** What became of one item. */
export type ItemOutcome = { readonly done: FeedPlanItem['action'] } | { readonly failed: string };

/** The key of the run that carries out an item: the same plan never does it twice. */
const runKeyOf = ({ feedId, hash }: FeedPlan, { campaignId, action }: FeedPlanItem): string =>
  `feed/${feedId}/${hash.slice(0, 16)}/${campaignId}/${action}`;

/** Follows a run to its end: waits are slept through, because a person or a cron job waits for the report. */
async function toEnd(context: ReconcilerContext, started: Run, options: ReconcileOptions): Promise<Run> {
  let run = started;
  while (run.state === 'waiting' || run.state === 'pending' || run.state === 'running') {
    throwIfAborted(options.signal);
    const waitMs = Math.max(0, Date.parse(run.wakeAt ?? '') - context.clock.now().getTime());
    await context.clock.sleep(Number.isNaN(waitMs) ? 1_000 : waitMs, options.signal);
    run = await context.adflux.resume(run.id, intentOf(options));
  }
  return run;
}

const whyNot = (run: Run): string => {
  const errors = Object.values(run.journal).flatMap((entry) =>
    entry.state === 'failed' ? (entry.error?.message ?? []) : [],
  );
  return `Run ${run.id} ended ${run.state}. ${errors[0] ?? 'Resume it once the cause is gone.'}`;
};

/** In place of the hash of what was applied: nothing a feed wants is like it. */
const unfinished = 'unfinished';

async function applyPublish(
  context: ReconcilerContext,
  plan: FeedPlan,
  item: PublishItem,
  before: GroupState | undefined,
  options: ReconcileOptions,
): Promise<ItemOutcome> {
  const { adflux, storage, rules } = context;
  const { campaign, action, campaignId, groupId, clientId, name } = item;
  if (action === 'restore')
    for (const link of (await worldOf(storage, campaignId)).links)
      if (link.drift.length > 0) await storage.links.patch(link, { spec: forgetful(link), drift: [] });
  const go = { ...intentOf(options), key: runKeyOf(plan, item) };
  const started = action === 'create' ? await adflux.publish(campaign, go) : await adflux.update(campaign, go);
  const run = await toEnd(context, started, options);
  const isWhole = run.state === 'succeeded';
  // What failed half-way is ours too, and may spend: the next plan makes it whole, or stops it when its openings are gone.
  const standing = await storage.links.find({ campaignId, kind: 'campaign' });
  if (!isWhole && standing.length === 0) return { failed: whyNot(run) };
  if (isWhole && (item.resumes || action === 'restore')) await adflux.unpause(campaignId, intentOf(options));
  await storage.campaigns.put(campaign);
  const isSame = before?.campaignId === campaignId;
  await writeState(storage, rules.feedId, {
    groupId,
    campaignId,
    generation: isSame ? before.generation : (before?.generation ?? 0) + 1,
    clientId,
    name,
    openingIds: [...campaign.openingIds],
    campaignHash: isWhole ? hashOf(campaign) : unfinished,
    startsAt: campaign.schedule.startsAt,
    createdOn: isSame ? before.createdOn : todayIn(context.clock.now(), context.timeZone),
    status: isWhole || !isSame ? 'on' : before.status,
    adopted: isSame ? before.adopted : {},
  });
  return isWhole ? { done: action } : { failed: whyNot(run) };
}

async function applyStop(
  { adflux, storage, rules }: ReconcilerContext,
  { action, campaignId }: StopItem,
  before: GroupState,
  options: ReconcileOptions,
): Promise<ItemOutcome> {
  await (action === 'pause' ? adflux.pause(campaignId, intentOf(options)) : adflux.end(campaignId, intentOf(options)));
  await writeState(storage, rules.feedId, { ...before, status: action === 'pause' ? 'paused' : 'ended' });
  return { done: action };
}

async function applyAdopt(
  { adflux, storage, rules }: ReconcilerContext,
  { campaignId }: DriftItem,
  before: GroupState,
  options: ReconcileOptions,
): Promise<ItemOutcome> {
  const { links } = await worldOf(storage, campaignId);
  const adopted = adoptedFrom(links, before.adopted);
  if (adopted.off === true) await adflux.pause(campaignId, intentOf(options));
  // First what is ours now: the links forget it, and a process that died in between would not know it any more.
  await writeState(storage, rules.feedId, {
    ...before,
    adopted,
    status: adopted.off === true ? 'paused' : before.status,
  });
  for (const link of links)
    if (link.drift.length > 0) await storage.links.patch(link, { spec: forgetful(link), drift: [] });
  return { done: 'adopt' };
}

/** Carries out one item of a plan. Doing it again has no further effect. */
export async function applyItem(
  context: ReconcilerContext,
  plan: FeedPlan,
  item: FeedPlanItem,
  before: GroupState | undefined,
  options: ReconcileOptions,
): Promise<ItemOutcome> {
  switch (item.action) {
    case 'create':
    case 'update':
    case 'restore':
      return applyPublish(context, plan, item, before, options);
    case 'pause':
    case 'end':
      return before === undefined ? { done: item.action } : applyStop(context, item, before, options);
    case 'adopt':
      return before === undefined ? { done: item.action } : applyAdopt(context, item, before, options);
    default:
      return { done: item.action };
  }
}
