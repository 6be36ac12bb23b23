import type { InsightRow, InsightsQuery } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { anAccount, found, openSnapchatWire, type SnapchatWire } from './__fixtures__/snapchat-wire.js';
import { splitDays, startOfDay } from './snapchat-day.js';
import { createSnapchat } from './snapchat-platform.js';

const collect = async ({ settings }: SnapchatWire, query: Partial<InsightsQuery> = {}): Promise<InsightRow[]> => {
  const rows: InsightRow[] = [];
  const asked: InsightsQuery = { level: 'campaign', from: '2027-03-01', to: '2027-03-02', ...query };
  for await (const row of createSnapchat(settings).insights?.query(asked, createTestCall()) ?? []) rows.push(row);
  return rows;
};
const day = (date: string, stats: object) => ({
  start_time: `${date}T00:00:00.000-05:00`,
  end_time: `${date}T23:59:59.000-05:00`,
  stats,
});
const series = (id: string, ...timeseries: object[]) => ({ id, timeseries });
const statsOf = (stat: object) => ({ body: found('timeseries_stats', 'timeseries_stat', [stat]) });

describe('reading figures', () => {
  it("asks from the account's midnight, with its offset, with attribution said out loud", async () => {
    const stats = { impressions: 10, swipes: 2, spend: 9_007_199_254_740_991, conversion_sign_ups: 1.5 };
    const empty = { impressions: 0, swipes: 0, spend: 0 };
    const wire = openSnapchatWire(() => statsOf(series('c1', day('2027-03-01', stats), day('2027-03-02', empty))));
    wire.clock.advance(86_400_000);
    expect(await collect(wire, { ids: ['c1'] })).toEqual([
      {
        platform: 'snapchat',
        accountId: 'account-1',
        level: 'campaign',
        entityId: 'c1',
        date: '2027-03-01',
        timeZone: 'America/Bogota',
        impressions: 10,
        clicks: 2,
        spend: { micros: 9_007_199_254_740_991n, currency: 'COP' },
        conversions: 1.5,
        attributionWindow: '28_DAY swipe up, 1_DAY view',
        asOf: wire.clock.now().toISOString(),
      },
    ]);
    expect(wire.requests).toMatchObject([
      {
        path: '/campaigns/c1/stats',
        query: {
          granularity: 'DAY',
          fields: 'impressions,swipes,spend,conversion_sign_ups',
          start_time: '2027-03-01T00:00:00-05:00',
          end_time: '2027-03-03T00:00:00-05:00',
          swipe_up_attribution_window: '28_DAY',
          view_attribution_window: '1_DAY',
        },
      },
    ]);
  });

  it('reads all campaigns by breakdown, over pages', async () => {
    const next_link = 'https://ads.example.test/v1/adaccounts/account-1/stats?cursor=2';
    const page = (id: string, paging: object) => ({
      body: found(
        'timeseries_stats',
        'timeseries_stat',
        [{ id: 'account-1', breakdown_stats: { campaign: [series(id, day('2027-03-01', { spend: 5 }))] } }],
        paging,
      ),
    });
    const wire = openSnapchatWire(({ query }) =>
      query['cursor'] === '2' ? page('c2', {}) : page('c1', { next_link }),
    );
    expect((await collect(wire)).map(({ entityId }) => entityId)).toEqual(['c1', 'c2']);
    expect(wire.requests[0]).toMatchObject({ path: '/adaccounts/account-1/stats', query: { breakdown: 'campaign' } });
  });

  it.each([
    ['adGroup', 'adsquad'],
    ['ad', 'ad'],
  ] as const)('reads everything at the level %s below the campaigns that have figures', async (level, word) => {
    const figures = day('2027-03-01', { impressions: 1 });
    const wire = openSnapchatWire(({ path }) =>
      path.startsWith('/adaccounts')
        ? statsOf({
            id: 'account-1',
            breakdown_stats: { campaign: [series('c0', day('2027-03-01', {})), series('c1', figures)] },
          })
        : statsOf({ id: 'c1', breakdown_stats: { [word]: [series('x1', figures), series('x2', figures)] } }),
    );
    expect(await collect(wire, { level })).toMatchObject([
      { level, entityId: 'x1' },
      { level, entityId: 'x2' },
    ]);
    expect(wire.requests.map(({ path, query }) => [path, query['breakdown']])).toEqual([
      ['/adaccounts/account-1/stats', 'campaign'],
      ['/campaigns/c1/stats', word],
    ]);
  });

  it('splits what is longer than a month, and asks for nothing when nothing is wanted', async () => {
    const wire = openSnapchatWire(() => statsOf(series('a')));
    // Today is 2 March; what lies in the future is not asked for.
    wire.clock.advance(86_400_000);
    expect(await collect(wire, { level: 'ad', ids: ['a'], from: '2027-01-01', to: '2027-03-05' })).toEqual([]);
    expect(
      wire.requests.map(({ query }) => [query['start_time']?.slice(0, 10), query['end_time']?.slice(0, 10)]),
    ).toEqual([
      ['2027-01-01', '2027-01-31'],
      ['2027-01-31', '2027-03-02'],
      ['2027-03-02', '2027-03-03'],
    ]);
    const none = openSnapchatWire();
    expect(await collect(none, { ids: [] })).toEqual([]);
    expect(none.requests).toEqual([]);
  });

  it('does not read money that JSON no longer carries exactly', async () => {
    const wire = openSnapchatWire(() => statsOf(series('c1', day('2027-03-01', { spend: 2 ** 60 }))));
    await expect(collect(wire, { ids: ['c1'] })).rejects.toMatchObject({ code: 'bad_response' });
  });

  it('says so when the account is in a zone that this machine does not know', async () => {
    const wire = openSnapchatWire(undefined, {}, { account: { ...anAccount, timezone: 'Mars/Olympus' } });
    await expect(collect(wire)).rejects.toMatchObject({
      code: 'bad_response',
      message: expect.stringContaining('Mars/Olympus') as string,
    });
  });
});

describe('days', () => {
  it.each([
    ['2027-03-01', 'America/Bogota', '2027-03-01T00:00:00-05:00'],
    ['2027-03-14', 'America/New_York', '2027-03-14T00:00:00-05:00'],
    ['2027-03-15', 'America/New_York', '2027-03-15T00:00:00-04:00'],
    ['2027-01-01', 'UTC', '2027-01-01T00:00:00+00:00'],
    ['2027-07-01', 'Asia/Kolkata', '2027-07-01T00:00:00+05:30'],
    // The clocks skip from midnight to one o'clock.
    ['2026-09-06', 'America/Santiago', '2026-09-06T01:00:00-03:00'],
  ])('%s begins in %s at %s', (date, zone, start) => {
    expect(startOfDay(date, zone)).toBe(start);
  });

  it('are cut into parts that touch and do not overlap', () => {
    expect([...splitDays('2027-02-26', '2027-03-02', 2)]).toEqual([
      ['2027-02-26', '2027-02-27'],
      ['2027-02-28', '2027-03-01'],
      ['2027-03-02', '2027-03-02'],
    ]);
  });
});
