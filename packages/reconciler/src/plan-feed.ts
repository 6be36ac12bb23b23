import { checkFeedDrop, groupOpenings } from '@adflux/feeds';
import { applyCaps } from './apply-caps.js';
import type { FeedPlan, FeedPlanItem, HoldReason } from './feed-plan.js';
import { readStates } from './feed-state.js';
import { hashOfPlan } from './hashes.js';
import { mapConcurrently } from './map-concurrently.js';
import { planGroup } from './plan-group.js';
import { planRefusal } from './plan-refusal.js';
import { planStop } from './plan-stops.js';
import { readOpenings, todayIn, type FeedContents, type OpeningSource } from './read-openings.js';
import type { ReconcilerContext } from './reconciler-context.js';
import type { ReconcileOptions } from './reconciler-options.js';

/** What stops spending comes first; then changes of what stands; new campaigns last. */
const order: Readonly<Record<FeedPlanItem['action'], number>> = {
  end: 0,
  pause: 1,
  adopt: 2,
  update: 3,
  restore: 4,
  create: 5,
  drift: 6,
  held: 7,
  refused: 8,
};

/** How a plan is made. */
export interface PlanFeedOptions extends ReconcileOptions {
  /** Whether a person looked at the feed and says that what is missing is really gone. */
  readonly confirmDrop?: boolean;
}

function holdOf(context: ReconcilerContext, before: readonly string[], contents: FeedContents): HoldReason | null {
  const { maximumDropShare } = context.rules;
  const { hold, reason, translations } = checkFeedDrop({
    previous: before,
    current: [...contents.open.keys(), ...contents.over.keys(), ...contents.refused.keys()],
    ...(maximumDropShare === undefined ? {} : { maximumDropShare }),
  });
  return hold ? { message: reason, translations } : null;
}

/** Compares a feed with what stands. Puts its openings into storage and sends nothing. */
export async function planFeed(
  context: ReconcilerContext,
  source: OpeningSource,
  options: PlanFeedOptions,
): Promise<FeedPlan> {
  const { storage, rules, clock } = context;
  const now = clock.now();
  const today = todayIn(now, context.timeZone);
  const contents = await readOpenings(context.adflux, source, today, options);
  // The rules about job ads look at openings where they are stored.
  await storage.openings.import(contents.open.values());
  const states = await readStates(storage, rules.feedId);
  const before = [...states.values()].flatMap(({ state }) => (state.status === 'on' ? state.openingIds : []));
  const hold = options.confirmDrop === true ? null : holdOf(context, before, contents);
  const groups = await groupOpenings(contents.open.values(), rules.groupBy ?? 'one-each');
  const groupIds = new Set(groups.map(({ id }) => id));
  const gone = [...states.values()].filter(({ state }) => !groupIds.has(state.groupId));

  let done = 0;
  const total = groups.length + gone.length;
  const counted = async (work: Promise<FeedPlanItem | null>): Promise<FeedPlanItem | null> => {
    const item = await work;
    done += 1;
    options.onProgress?.({ stage: 'planning', done, total });
    return item;
  };
  const stops = await mapConcurrently(gone, context.concurrency, options.signal, ({ state }) =>
    counted(planStop(context, state, contents, hold)),
  );
  const wanted = await mapConcurrently(groups, context.concurrency, options.signal, (group) => {
    const openings = group.openingIds.flatMap((id) => contents.open.get(id) ?? []);
    return counted(planGroup(context, group, openings, states.get(group.id)?.state, options));
  });
  const refusals = await mapConcurrently(
    [...contents.refused.values()],
    context.concurrency,
    options.signal,
    (refused) => planRefusal(context, refused),
  );
  const found = [...stops, ...wanted, ...refusals].flatMap((item) => item ?? []);
  const capped = applyCaps(found, { states: [...states.values()].map(({ state }) => state), today }, rules);
  const items = [...capped].sort((one, other) => order[one.action] - order[other.action]);
  const body = {
    feedId: rules.feedId,
    madeAt: now.toISOString(),
    openings: contents.open.size + contents.refused.size,
    hold,
    items,
    untouched: groups.length - wanted.filter((item) => item !== null).length,
  };
  return { ...body, hash: hashOfPlan(body) };
}
