import type { Run, Strategy } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { createAdFlux } from '@adflux/orchestrator';
import { startSimulator } from '@adflux/simulator';
import type { FaultRule, LoggedRequest } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { campaignOf } from './campaign-of.js';
import { connect, type SimulatedId } from './connect.js';
import { createLife } from './life.js';
import type { Life } from './life.js';
import { mortalPlatform, mortalStorage } from './mortal.js';
import { worldShape } from './world-shape.js';

/** One publication over real sockets: what goes wrong on the wire, and when the process dies. */
export interface Story {
  /** Default: all of them. */
  readonly platforms?: readonly SimulatedId[];
  readonly faults?: readonly FaultRule[];
  /** Ticks of the first and the second life at which the process dies. Default: it does not. */
  readonly deaths?: readonly number[];
  /** The process dies with the first request that does not come back. */
  readonly diesWithFault?: boolean;
  /** How long new entities stay out of lists, in milliseconds. */
  readonly lagMs?: number;
  readonly strategy?: Strategy;
  /** Daily budgets by platform, in micros, where they are not the usual one. */
  readonly budgetMicros?: Readonly<Record<string, bigint>>;
}

/** How a story ended. */
export interface Ending {
  readonly state: string;
  readonly shape: Readonly<Record<string, number>>;
  readonly requests: readonly LoggedRequest[];
  /** Ticks of the first life. */
  readonly ticks: number;
  /** Links that are not removed. */
  readonly links: number;
}

const isOver = ({ state }: Run): boolean => state !== 'waiting' && state !== 'compensating';

/** Publishes a campaign on simulated platforms, dying where the story says, and goes on to the end. */
export async function play(story: Story): Promise<Ending> {
  const { platforms: ids, lagMs = 0, faults = [] } = story;
  const clock = createTestClock();
  const simulator = await startSimulator({
    clock,
    rejectionRate: 0,
    faults,
    lookupLagMs: lagMs,
    ...(ids === undefined ? {} : { platforms: ids }),
  });
  try {
    const storage = createMemoryStorage({ clock });
    const campaign = campaignOf(story);
    const live = async (life: Life, isFirst: boolean): Promise<Run | null> => {
      const isFatal = (): boolean => isFirst && story.diesWithFault === true;
      const platforms = connect(simulator, clock).map((platform) => mortalPlatform(platform, life, isFatal));
      // The same owner takes its own lease back at once: no lease has to end, so nothing hides a missing wait.
      const adflux = createAdFlux({
        platforms,
        storage: mortalStorage(storage, life),
        clock,
        owner: 'publisher',
        advertiserCountry: 'CO',
      });
      try {
        let run = await adflux.publish(campaign, { key: 'key', strategy: story.strategy ?? 'best-effort' });
        for (let drives = 0; drives < 20 && !isOver(run); drives += 1) {
          clock.advance(Math.max(0, Date.parse(run.wakeAt ?? '') - clock.now().getTime()));
          run = await adflux.resume(run.id);
        }
        return run;
      } catch (error) {
        if (life.isDead) return null;
        throw error;
      }
    };
    const [first = createLife(), ...others] = (story.deaths ?? []).map((diesAt) => createLife(diesAt));
    let end: Run | null = null;
    for (const life of [first, ...others, createLife()]) end = await live(life, life === first);
    const links = await storage.links.find({ campaignId: campaign.id });
    return {
      state: end?.state ?? 'unfinished',
      shape: worldShape(simulator),
      requests: simulator.requests(),
      ticks: first.ticks,
      links: links.length,
    };
  } finally {
    await simulator.close();
  }
}
