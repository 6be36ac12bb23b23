import type { FaultKind, FaultRule } from '@adflux/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { slowMs } from './connect.js';
import { play } from './play.js';
import type { Ending, Story } from './play.js';

const platforms = ['meta', 'google-ads'] as const;
const patienceMs = 240_000;
/** Google refuses daily budgets this small, and does so when the campaign is created. */
const tooSmall = 1_000_000n;

/** A fault that strikes one platform's request number `index`, counted from zero. */
const strike = (platform: string, index: number, fault: FaultKind): FaultRule => ({
  platform,
  fault,
  skip: index,
  times: 1,
  ...(fault === 'throttle' ? { retryAfterMs: 1_000 } : {}),
  ...(fault === 'slow' ? { delayMs: slowMs } : {}),
});

describe('publishing over real connections to both simulated platforms', () => {
  let fair: Ending;
  beforeAll(async () => {
    fair = await play({});
  });

  const requestsOf = (platform: string): number => fair.requests.filter((each) => each.platform === platform).length;
  const expectTheSame = async (story: Story): Promise<void> => {
    const { state, shape, links, requests } = await play(story);
    const told = JSON.stringify({ deaths: story.deaths, faults: story.faults });
    expect({ state, shape, links }, told).toEqual({ state: 'succeeded', shape: fair.shape, links: fair.links });
    // A slow answer is logged when it is sent: after the client has given up, and here perhaps after the story.
    const struck = requests.some((request) => request.fault !== null);
    expect(struck || story.faults?.[0]?.fault === 'slow', `${told} struck nothing`).toBe(true);
  };

  it('in fair weather creates one of each, switched on', () => {
    expect(fair.state).toBe('succeeded');
    expect(Object.entries(fair.shape).filter(([line]) => / (campaign|adGroup|ad) /.test(line))).toHaveLength(6);
    expect(fair.links).toBe(7);
  });

  it.each(['throttle', 'http-502-html', 'slow', 'reset-before', 'reset-after'] as const)(
    'any request struck by %s: the same world',
    async (fault) => {
      const stories = platforms.flatMap((platform) =>
        Array.from({ length: requestsOf(platform) }, (_, index) => ({ faults: [strike(platform, index, fault)] })),
      );
      // A slow answer keeps nobody busy: several stories share the wait.
      const tellers = Array.from({ length: fault === 'slow' ? 4 : 1 }, async () => {
        for (let story = stories.pop(); story !== undefined; story = stories.pop()) await expectTheSame(story);
      });
      await Promise.all(tellers);
    },
    patienceMs,
  );

  it(
    'death at any tick, with an answer lost on each platform and a second death: the same world',
    async () => {
      const writes = platforms.map((platform) => ({ platform, count: requestsOf(platform) }));
      for (let diesAt = 1; diesAt <= fair.ticks; diesAt += 1) {
        const faults = writes.map(({ platform, count }) => strike(platform, (diesAt * 5) % count, 'reset-after'));
        await expectTheSame({ faults, deaths: [diesAt, 1 + ((diesAt * 7) % 29)] });
      }
    },
    patienceMs,
  );

  it(
    'one platform refuses, all or nothing: an empty world, wherever the process dies',
    async () => {
      const story = { strategy: 'all-or-nothing', googleBudgetMicros: tooSmall } as const;
      const { ticks } = await play({ ...story });
      for (let diesAt = 1; diesAt <= ticks; diesAt += 2) {
        const faults = [strike('meta', diesAt % requestsOf('meta'), 'reset-after')];
        const { state, shape, links } = await play({ ...story, faults, deaths: [diesAt] });
        expect({ state, shape, links }, `death at ${String(diesAt)}`).toEqual({
          state: 'compensated',
          shape: {},
          links: 0,
        });
      }
    },
    patienceMs,
  );
});
