import { readFeed, type FeedReport } from '@adflux/feeds';
import type { FeedPlan } from '@adflux/reconciler';
import { platformIds } from '../connect.js';
import { changeJobs } from './change-jobs.js';
import { campaignsOf, expectedChanges } from './expected-changes.js';
import type { FeedJob } from './feed-job.js';
import type { FeedEnding, FeedPass, FeedStory, PlanCounts } from './feed-story.js';
import { indeedFeed } from './indeed-feed.js';
import { makeJobs } from './make-jobs.js';
import { openBoard } from './open-board.js';
import { withPictures } from './with-pictures.js';
import { worldFaults } from './world-faults.js';

const countsOf = (plan: FeedPlan): PlanCounts => {
  const counts: Record<string, number> = {};
  for (const { action } of plan.items) counts[action] = (counts[action] ?? 0) + 1;
  return { ...counts, untouched: plan.untouched };
};

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 10) / 100;
const total = (campaigns: Iterable<readonly FeedJob[]>): number => [...campaigns].flat().length;

/**
 * Plays two days of a feed: reads, plans and applies it, plans it again, changes one job in seven, plans and applies that,
 * and applies it once more. After each step the platforms are held against what the board itself counts.
 */
export async function playFeed(story: FeedStory): Promise<FeedEnding> {
  const { openings, groupBy, perGroup = 40, seed = 1, platforms = platformIds, onProgress: tell } = story;
  const { simulator, reconciler, clock, links } = await openBoard(story);
  const beginMs = clock.now().getTime();
  const violations = new Set<string>();
  const expectSame = (what: string, got: unknown, wanted: unknown): void => {
    const [one, other] = [JSON.stringify(got), JSON.stringify(wanted)];
    if (one !== other) violations.add(`${what}: ${one} instead of ${other}`);
  };
  const onProgress = (at: { readonly stage: string; readonly done: number; readonly total?: number }): void => {
    if (at.total !== undefined && at.done % Math.ceil(at.total / 20) === 0)
      tell?.(`${at.stage} ${String(at.done)} of ${String(at.total)}`);
  };
  const requestsSoFar = (): number => simulator.requests().length;

  const planOf = async (before: readonly FeedJob[], now: readonly FeedJob[]) => {
    const [start, sent] = [performance.now(), requestsSoFar()];
    const feed = readFeed(indeedFeed(now), { clock, defaults: { country: 'CO' } });
    const plan = await reconciler.plan(withPictures(feed), { onProgress });
    const report: FeedReport = feed.report();
    const broken = now.filter(({ state }) => state === 'broken').length;
    expectSame(
      'jobs read and in quarantine',
      [report.accepted, report.quarantined, report.duplicates],
      [now.length - broken, broken, 0],
    );
    const { create = 0, update = 0, end = 0, untouched, ...others } = countsOf(plan);
    expectSame('campaigns planned', { create, update, end, untouched }, expectedChanges(before, now, groupBy));
    expectSame('items of other kinds', others, {});
    expectSame('requests of planning', requestsSoFar() - sent, 0);
    return { plan, report, planSeconds: secondsSince(start) };
  };

  const pass = async (before: readonly FeedJob[], now: readonly FeedJob[]) => {
    const { plan, report, planSeconds } = await planOf(before, now);
    tell?.(`planned in ${String(planSeconds)} s: ${JSON.stringify(countsOf(plan))}`);
    const start = performance.now();
    const { planHash: _hash, failed, ...applied } = await reconciler.apply(plan, { onProgress });
    const applySeconds = secondsSince(start);
    const { create, update, end } = expectedChanges(before, now, groupBy);
    expectSame('campaigns carried out', [applied.created, applied.updated, applied.ended], [create, update, end]);
    for (const { campaignId, message } of failed) violations.add(`${campaignId}: ${message}`);
    const [was, is] = [campaignsOf(before, groupBy), campaignsOf(now, groupBy)];
    const ended = [...was].filter(([group]) => !is.has(group)).map(([, jobs]) => jobs);
    const faults = worldFaults(simulator.world().entities, await links(), {
      platforms,
      campaignsOn: is.size,
      campaignsEnded: ended.length,
      jobs: total(is.values()) + total(ended),
    });
    for (const fault of faults) violations.add(fault);
    tell?.(`applied in ${String(applySeconds)} s, ${String(violations.size)} violations so far`);
    const counted = { ...applied, failed: failed.length };
    const told: FeedPass = { feed: report, plan: countsOf(plan), applied: counted, planSeconds, applySeconds };
    return { plan, told };
  };

  try {
    const board = { jobs: openings, seed, perGroup };
    const dayOne = makeJobs(board, 0, openings);
    const dayTwo = changeJobs(dayOne, board);
    const first = await pass([], dayOne);
    await planOf(dayOne, dayOne);
    const second = await pass(dayOne, dayTwo);
    const sent = requestsSoFar();
    const again = await reconciler.apply(second.plan);
    const done = [again.created, again.updated, again.ended, again.alreadyDone];
    expectSame('the same plan once more', done, [0, 0, 0, second.plan.items.length]);
    expectSame('requests of the same plan once more', requestsSoFar() - sent, 0);
    const { requests } = simulator.world();
    return {
      first: first.told,
      second: second.told,
      requests: Object.fromEntries(Object.entries(requests).map(([platform, counts]) => [platform, counts.requests])),
      faultsInjected: Object.values(requests).reduce((sum, counts) => sum + counts.faultsInjected, 0),
      simulatedHours: Math.round((clock.now().getTime() - beginMs) / 36_000) / 100,
      violations: [...violations],
    };
  } finally {
    await simulator.close();
  }
}
