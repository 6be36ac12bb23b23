import { weather } from '@adflux/simulator';
import { describe, expect, it } from 'vitest';
import { playFeed } from './play-feed.js';

const patienceMs = 300_000;

describe('a feed on five platforms', () => {
  it(
    'is planned, applied, changed and applied again with the right counts, and nothing is there twice',
    async () => {
      const { first, second, violations } = await playFeed({ openings: 50, groupBy: 'by-occupation', perGroup: 6 });
      expect(violations).toEqual([]);
      expect(first.feed).toMatchObject({ accepted: 49, quarantined: 1 });
      expect(first.plan['create']).toBeGreaterThan(5);
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
