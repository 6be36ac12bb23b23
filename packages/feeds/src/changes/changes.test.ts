import { anOpening } from '@adflux/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFeedDrop } from './check-feed-drop.js';
import { diffFeed } from './diff-feed.js';
import { groupOpenings } from './group-openings.js';
import { snapshotOpening } from './snapshot-opening.js';

const today = '2027-03-01';
const [one, two, three] = ['JOB-1', 'JOB-2', 'JOB-3'].map((id) => anOpening({ id }));
const openings = [one, two, three].flatMap((each) => each ?? []);

describe('diffFeed', () => {
  it('tells created, changed, closed and unchanged apart, and names the fields', async () => {
    const first = await diffFeed({ previous: [], current: openings, today });
    expect(first).toMatchObject({ created: ['JOB-1', 'JOB-2', 'JOB-3'], changed: [], closed: [], unchanged: [] });

    const now = [
      anOpening({ id: 'JOB-1' }),
      anOpening({ id: 'JOB-2', title: 'Analista contable', skills: ['Excel'], salary: undefined }),
      anOpening({ id: 'JOB-4' }),
    ];
    const second = await diffFeed({ previous: first.snapshots, current: now, today });
    expect(second).toMatchObject({
      created: ['JOB-4'],
      changed: [{ id: 'JOB-2', fields: ['salary', 'skills', 'title'] }],
      closed: [{ id: 'JOB-3', reason: 'missing' }],
      unchanged: ['JOB-1'],
    });
    const third = await diffFeed({ previous: second.snapshots, current: now, today });
    expect(third).toMatchObject({ created: [], changed: [], closed: [], unchanged: ['JOB-1', 'JOB-2', 'JOB-4'] });
  });

  it('closes on the day after the closing date, and what the feed calls closed', async () => {
    const { snapshots } = await diffFeed({ previous: [], current: openings, today });
    const now = [
      anOpening({ id: 'JOB-1', closesOn: '2027-03-01' }),
      anOpening({ id: 'JOB-2', status: 'closed' }),
      openings[2],
    ];
    const current = now.flatMap((each) => each ?? []);
    const onTheDay = await diffFeed({ previous: snapshots, current, today });
    expect(onTheDay.closed).toEqual([{ id: 'JOB-2', reason: 'closed' }]);
    const after = await diffFeed({ previous: onTheDay.snapshots, current, today: '2027-03-02' });
    expect(after.closed).toEqual([{ id: 'JOB-1', reason: 'expired' }]);
    const later = await diffFeed({ previous: after.snapshots, current, today: '2027-03-03' });
    expect(later.closed).toEqual([]);
  });

  it('does not call an opening changed that is only dated anew, or written in another order', () => {
    const { id, ...rest } = anOpening();
    const reordered = { ...Object.fromEntries(Object.entries(rest).reverse()), id } as typeof rest & { id: string };
    expect(snapshotOpening(reordered)).toEqual(snapshotOpening(anOpening({ postedOn: '2027-02-28' })));
    expect(snapshotOpening(anOpening()).hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps its books: every id is in one list', async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(ids, ids, async (before, now) => {
        const of = (list: readonly number[], title: string) =>
          list.map((index) => anOpening({ id: `J-${String(index)}`, ...(index % 3 === 0 ? { title } : {}) }));
        const { snapshots } = await diffFeed({ previous: [], current: of(before, 'Mesero'), today });
        const { created, changed, closed, unchanged } = await diffFeed({
          previous: snapshots,
          current: of(now, 'Chef'),
          today,
        });
        const all = [...created, ...changed.map(({ id }) => id), ...closed.map(({ id }) => id), ...unchanged];
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set([...before, ...now].map((index) => `J-${String(index)}`)));
        expect(changed.length).toBe(now.filter((index) => before.includes(index) && index % 3 === 0).length);
      }),
    );
  });
});

describe('checkFeedDrop', () => {
  it('holds when more than two fifths are gone at once, and not before', () => {
    expect(checkFeedDrop({ previous: 1_000, current: 600 })).toMatchObject({ hold: false, dropShare: 0.4, reason: '' });
    expect(checkFeedDrop({ previous: 1_000, current: 599 }).hold).toBe(true);
    expect(checkFeedDrop({ previous: 1_000, current: 700, maximumDropShare: 0.2 }).reason).toContain('30 % of 1000');
    expect(checkFeedDrop({ previous: 0, current: 0 }).hold).toBe(false);
    expect(checkFeedDrop({ previous: 10, current: 0 }).hold).toBe(true);
  });

  it('sees with ids that jobs were swapped, which numbers hide', () => {
    const check = checkFeedDrop({ previous: ['a', 'b', 'c', 'd'], current: new Set(['a', 'x', 'y', 'z']) });
    expect(check).toMatchObject({ hold: true, dropShare: 0.75, previousCount: 4, currentCount: 4 });
  });

  it('believes a feed that says it has more', () => {
    expect(checkFeedDrop({ previous: 100, current: 90, expectedCount: 200 }).hold).toBe(true);
    expect(checkFeedDrop({ previous: 100, current: 90, expectedCount: 100 }).hold).toBe(false);
  });

  it('refuses what it cannot compare', () => {
    expect(() => checkFeedDrop({ previous: 1, current: 1, maximumDropShare: 40 })).toThrow(/share from 0 to 1/);
    expect(() => checkFeedDrop({ previous: 1, current: ['a'] })).toThrow(/both/);
  });
});

describe('groupOpenings', () => {
  const medellin = { country: 'CO', region: 'Antioquia', city: 'Medellín', cityCode: '05001' };
  const feed = [
    anOpening({ id: 'A', location: medellin }),
    anOpening({ id: 'B', location: { ...medellin, city: 'Medellin' }, occupationCode: '5131' }),
    anOpening({ id: 'C', location: { country: 'CO', region: 'Valle del Cauca', city: 'Cali', cityCode: '76001' } }),
    anOpening({ id: 'D', location: medellin, occupationCode: undefined }),
    anOpening({ id: 'E', location: medellin, workMode: 'remote' }),
  ];
  const idsOf = async (rule: 'one-each' | 'by-city' | 'by-occupation') =>
    (await groupOpenings(feed, rule)).map(({ openingIds }) => openingIds.join(''));

  it('groups each on its own, by city, and by occupation within a city', async () => {
    expect(await idsOf('one-each')).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(await idsOf('by-city')).toEqual(['ABD', 'C', 'E']);
    expect(await idsOf('by-occupation')).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(
      (await groupOpenings([...feed, anOpening({ id: 'F', location: medellin })], 'by-occupation'))[0],
    ).toMatchObject({
      openingIds: ['A', 'F'],
      label: '4311 Medellín',
    });
  });

  it('gives a group the same id whatever else is in the feed, in any order', async () => {
    const all = await groupOpenings(feed, 'by-city');
    const few = await groupOpenings(feed.slice(2).reverse(), 'by-city');
    for (const { id, label } of few) expect(all.find((group) => group.label === label)?.id).toBe(id);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all[0]?.id).toMatch(/^by-city-[0-9a-f]{16}$/);
  });
});
