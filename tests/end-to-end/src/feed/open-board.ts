import { createTestClock } from '@adflux/core/testing';
import type { Link, Clock } from '@adflux/core';
import { createAdFlux } from '@adflux/orchestrator';
import { createReconciler, type Reconciler } from '@adflux/reconciler';
import { startSimulator, type Simulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { connect, platformIds } from '../connect.js';
import { dailyBudgets } from './daily-budgets.js';
import type { FeedStory } from './feed-story.js';

/** A job board with accounts on the simulated platforms. */
export interface Board {
  readonly simulator: Simulator;
  readonly reconciler: Reconciler;
  readonly clock: Clock;
  links(): Promise<readonly Link[]>;
}

/** Long enough for any answer on a busy machine: no timeout is wanted here. */
const patienceMs = 60_000;

/** Opens accounts and makes a reconciler for them. Time is simulated: quotas are waited for, but not in real time. */
export async function openBoard(story: FeedStory): Promise<Board> {
  const { openings, groupBy, seed = 1, faults = [], platforms = platformIds, concurrency = 4 } = story;
  const clock = createTestClock();
  const simulator = await startSimulator({
    clock,
    platforms,
    seed,
    faults,
    rejectionRate: 0,
    recordBodies: false,
    // What a board asks its platforms for before it comes with thousands of ads.
    accounts: { 'google-ads': { accessLevel: 'standard' }, x: { activeLineItemLimit: 2 * openings + 4_000 } },
  });
  const storage = createMemoryStorage({ clock });
  const adflux = createAdFlux({
    platforms: connect(simulator, clock, patienceMs),
    storage,
    clock,
    advertiserCountry: 'CO',
  });
  const rules = { feedId: 'board', groupBy, platforms: dailyBudgets(platforms) };
  return {
    simulator,
    reconciler: createReconciler({ adflux, storage, clock, rules, concurrency }),
    clock,
    links: () => storage.links.find({}),
  };
}
