import type { FaultKind, FaultRule } from '@adflux/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { slowMs, type SimulatedId } from '../connect.js';
import { play, type Ending, type Story } from '../play.js';

const patienceMs = 300_000;

/** What may strike a request; several of them with the write applied although the client cannot know. */
const faults: readonly (readonly [name: string, rule: Pick<FaultRule, 'applied'> & { readonly fault: FaultKind }])[] = [
  ['a throttle', { fault: 'throttle' }],
  ['a 5xx', { fault: 'service-error' }],
  ['a 5xx after the write', { fault: 'service-error', applied: true }],
  ['an HTML page', { fault: 'http-502-html' }],
  ['an HTML page after the write', { fault: 'http-502-html', applied: true }],
  ['a reset before', { fault: 'reset-before' }],
  ['a reset after', { fault: 'reset-after' }],
  ['half an answer', { fault: 'unreadable-body' }],
  ['a timeout', { fault: 'slow' }],
];

/** Longer than a few requests take, shorter than any platform's own settle time. */
const lagMs = 1_500;

/**
 * The matrix of one platform: every request of the publish sequence, struck by every fault, alive and dying with it, with
 * look-ups that lag; and death at every tick. Each time the world has to be the very same as in fair weather.
 */
export function faultMatrix(platform: SimulatedId): void {
  describe(`publishing on ${platform} over real connections`, () => {
    const here = { platforms: [platform], lagMs } as const;
    let fair: Ending;
    let requests = 0;
    beforeAll(async () => {
      fair = await play(here);
      requests = fair.requests.length;
    });

    const strike = (index: number, rule: (typeof faults)[number][1]): FaultRule => ({
      platform,
      skip: index,
      times: 1,
      ...rule,
      ...(rule.fault === 'throttle' ? { retryAfterMs: 1_000 } : {}),
      ...(rule.fault === 'slow' ? { delayMs: slowMs } : {}),
    });
    const expectTheSame = async (story: Story): Promise<void> => {
      const { state, shape, links, requests: sent } = await play({ ...here, ...story });
      const told = JSON.stringify({ deaths: story.deaths, faults: story.faults, dies: story.diesWithFault });
      expect({ state, shape, links }, told).toEqual({ state: 'succeeded', shape: fair.shape, links: fair.links });
      // A slow answer is logged when it is sent: after the client has given up, and here perhaps after the story.
      const struck = sent.some((request) => request.fault !== null);
      expect(struck || story.faults?.[0]?.fault === 'slow', `${told} struck nothing`).toBe(true);
    };
    /** A slow answer keeps nobody busy: several stories share the wait. */
    const tell = async (stories: Story[], tellers: number): Promise<void> => {
      const teller = async (): Promise<void> => {
        for (let story = stories.pop(); story !== undefined; story = stories.pop()) await expectTheSame(story);
      };
      await Promise.all(Array.from({ length: tellers }, teller));
    };

    it('in fair weather creates one of each, switched on', () => {
      expect(fair.state).toBe('succeeded');
      const entities = Object.entries(fair.shape).filter(([line]) => / (campaign|adGroup|ad) /.test(line));
      expect(entities.map(([, count]) => count)).toEqual([1, 1, 1]);
    });

    it.each(faults)(
      'any request struck by %s: the same world',
      async (_name, rule) => {
        const stories = Array.from({ length: requests }, (_, index) => ({ faults: [strike(index, rule)] }));
        await tell(stories, rule.fault === 'slow' ? 6 : 2);
      },
      patienceMs,
    );

    it.each(faults.filter(([, { fault }]) => fault === 'reset-before' || fault === 'reset-after'))(
      'the process dies with any request, in %s: the same world',
      async (_name, rule) => {
        const stories = Array.from({ length: requests }, (_, index) => ({
          faults: [strike(index, rule)],
          diesWithFault: true,
        }));
        await tell(stories, 2);
      },
      patienceMs,
    );

    it(
      'death at any tick, with an answer lost and a second death: the same world',
      async () => {
        const stories = Array.from({ length: fair.ticks }, (_, index) => ({
          faults: [strike((index * 5) % requests, { fault: 'reset-after' })],
          deaths: [index + 1, 1 + ((index * 7) % 29)],
        }));
        await tell(stories, 2);
      },
      patienceMs,
    );
  });
}
