import { readFeed } from '@adflux/feeds';
import { weather } from '@adflux/simulator';
import { describe, expect, it } from 'vitest';
import { indeedFeed } from './indeed-feed.js';
import { makeJobs } from './make-jobs.js';
import { playFeed } from './play-feed.js';

const patienceMs = 300_000;

describe('the feed of a board', () => {
  it('loses the jobs that are broken, in whatever way, and no other', async () => {
    const jobs = makeJobs({ jobs: 400, seed: 1, perGroup: 40 }, 0, 400);
    const reasons = new Set<string>();
    const feed = readFeed(indeedFeed(jobs), {
      onQuarantine: ({ field, reason }) => reasons.add(`${field}: ${reason}`),
    });
    const read: string[] = [];
    for await (const { id } of feed) read.push(id);
    expect(read).toEqual(jobs.filter(({ state }) => state === 'open').map(({ id }) => id));
    expect(feed.report().quarantined).toBe(8);
    expect(reasons.size).toBe(8);
  });
});

describe('a feed on five platforms', () => {
  it(
    'is planned, applied, changed and applied again with the right counts, and nothing is there twice',
    async () => {
      const { first, second, violations } = await playFeed({ openings: 24, groupBy: 'by-occupation', perGroup: 5 });
      expect(violations).toEqual([]);
      expect(first.feed).toMatchObject({ accepted: 23, quarantined: 1 });
      expect(first.plan['create']).toBeGreaterThan(3);
      // Every kind of change has to occur, or the counts prove nothing.
      expect(Object.keys(second.plan).sort()).toEqual(['create', 'end', 'untouched', 'update']);
    },
    patienceMs,
  );

  it(
    'is the same on a bad day, when requests are throttled, refused and lost',
    async () => {
      const faults = weather('some').filter(({ fault }) => fault !== 'slow');
      const { first, violations, faultsInjected } = await playFeed({
        openings: 8,
        groupBy: 'one-each',
        faults,
        seed: 3,
      });
      expect(violations).toEqual([]);
      expect(first.plan).toEqual({ create: 8, untouched: 0 });
      expect(faultsInjected).toBeGreaterThan(5);
    },
    patienceMs,
  );
});
