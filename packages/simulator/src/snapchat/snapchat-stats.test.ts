import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSnapchatClient, type SnapchatClient } from '../__fixtures__/snapchat-client.js';
import { createSnapchatTree, type SnapchatTree } from '../__fixtures__/snapchat-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: SnapchatClient;
let tree: SnapchatTree;

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['snapchat'], clock: standingClock, rejectionRate: 0 });
  client = await openSnapchatClient(simulator);
  tree = await createSnapchatTree(simulator, client, 'ACTIVE');
  await simulator.advance({ days: 3 });
  await client.login();
});

afterEach(async () => {
  await simulator.close();
});

type Stats = Readonly<Record<string, number>>;
interface Stat {
  readonly stats: Stats;
  readonly timeseries: readonly { readonly start_time: string; readonly end_time: string; readonly stats: Stats }[];
  readonly breakdown_stats: Readonly<
    Record<string, readonly (Stat & { readonly id: string; readonly type: string })[]>
  >;
  readonly [field: string]: unknown;
}

const ask = async (path: string, query: Readonly<Record<string, string>>) => {
  const { status, body } = await client.call('GET', `${path}/stats?${new URLSearchParams(query).toString()}`);
  const [plural, singular] = Object.keys(body).includes('timeseries_stats')
    ? ['timeseries_stats', 'timeseries_stat']
    : Object.keys(body).includes('lifetime_stats')
      ? ['lifetime_stats', 'lifetime_stat']
      : ['total_stats', 'total_stat'];
  const stat = (body[plural] as readonly Readonly<Record<string, Stat>>[] | undefined)?.[0]?.[singular];
  return { status, body, stat };
};
const days = {
  granularity: 'DAY',
  start_time: '2026-03-02T00:00:00-05:00',
  end_time: '2026-03-06T00:00:00-05:00',
  fields: 'impressions,swipes,spend,uniques,conversion_sign_ups,conversion_page_views',
};
const total = { ...days, granularity: 'TOTAL' };
const sum = (stats: readonly Stats[], field: string) => stats.reduce((sofar, one) => sofar + (one[field] ?? 0), 0);

describe('statistics', () => {
  it('come by day on the clock of the account', async () => {
    const { stat } = await ask(`/campaigns/${tree.campaign}`, days);
    expect(stat).toMatchObject({
      id: tree.campaign,
      type: 'CAMPAIGN',
      granularity: 'DAY',
      start_time: '2026-03-02T00:00:00.000-05:00',
      end_time: '2026-03-06T00:00:00.000-05:00',
      finalized_data_end_time: '2026-03-05T03:00:00.000Z',
      attributing_party: 'SNAPCHAT',
    });
    const series = stat?.timeseries ?? [];
    expect(series.map((day) => day.start_time.slice(0, 10))).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
    ]);
    for (const { stats } of series.slice(0, 3)) {
      expect(stats['impressions']).toBeGreaterThan(100);
      expect(stats['spend']).toBeLessThanOrEqual(40_000_000_000);
      expect(stats['uniques']).toBeLessThan(stats['impressions'] ?? 0);
      expect(stats['swipes']).toBeGreaterThan(0);
    }
    expect(series[3]?.stats).toMatchObject({ impressions: 0, spend: 0 });
    const dense = await ask(`/campaigns/${tree.campaign}`, { ...days, omit_empty: 'true' });
    expect(dense.stat?.timeseries).toHaveLength(3);
  });

  it('add up, from hours to days to the total, from ads to the account', async () => {
    const byDay = (await ask(`/ads/${tree.ad}`, days)).stat?.timeseries.map(({ stats }) => stats) ?? [];
    const whole = (await ask(`/adsquads/${tree.adSquad}`, total)).stat?.stats ?? {};
    for (const field of ['impressions', 'swipes', 'spend', 'conversion_sign_ups']) {
      expect(sum(byDay, field)).toBe(whole[field]);
    }
    expect(whole['uniques']).toBeLessThan(sum(byDay, 'uniques'));
    const hours = await ask(`/ads/${tree.ad}`, {
      granularity: 'HOUR',
      start_time: days.start_time,
      end_time: days.end_time,
      fields: 'spend',
    });
    const spent = hours.stat?.timeseries.map(({ stats }) => stats) ?? [];
    expect(spent).toHaveLength(96);
    expect(sum(spent, 'spend')).toBe(whole['spend']);
    const account = await ask(client.account, { start_time: days.start_time, end_time: days.end_time });
    expect(account.stat?.stats).toEqual({ spend: whole['spend'] });
    const lifetime = await ask(`/campaigns/${tree.campaign}`, { granularity: 'LIFETIME', fields: 'spend' });
    expect(lifetime.stat?.stats).toEqual({ spend: whole['spend'] });
    expect((await ask(`/campaigns/${tree.campaign}`, {})).stat?.stats).toHaveProperty('impressions');
  });

  it('break down into what is below, deleted entities that delivered included', async () => {
    await client.call('DELETE', `/campaigns/${tree.campaign}`);
    const { stat } = await ask(client.account, { ...total, breakdown: 'campaign' });
    expect(stat?.breakdown_stats).toMatchObject({ campaign: [{ id: tree.campaign, type: 'CAMPAIGN' }] });
    const ads = await ask(client.account, { ...days, breakdown: 'ad' });
    expect(ads.stat?.breakdown_stats['ad']?.[0]?.timeseries).toHaveLength(4);
    const other = await createSnapchatTree(simulator, client);
    const squads = await ask(`/campaigns/${other.campaign}`, { ...total, breakdown: 'adsquad' });
    expect(squads.stat?.breakdown_stats['adsquad']).toHaveLength(1);
    const none = await ask(`/campaigns/${other.campaign}`, { ...total, breakdown: 'ad', omit_empty: 'true' });
    expect(none.stat?.breakdown_stats['ad']).toEqual([]);
  });

  it.each([
    ['a day that does not begin at midnight', { start_time: '2026-03-02T00:00:00Z' }, 'start of day'],
    ['a day that does not end at midnight', { end_time: '2026-03-06T01:00:00-05:00' }, 'start of day'],
    ['half an hour', { granularity: 'TOTAL', end_time: '2026-03-06T00:30:00-05:00' }, 'beginning of an hour'],
    ['too many days', { end_time: '2026-04-04T00:00:00-05:00' }, 'more than 32 days'],
    ['too many hours', { granularity: 'HOUR', end_time: '2026-03-10T00:00:00-05:00', fields: 'spend' }, '7 days'],
    ['people by the hour', { granularity: 'HOUR' }, 'not available with HOUR'],
    ['an end before the start', { end_time: '2026-03-01T00:00:00-05:00' }, 'after start_time'],
    ['a plus sign that became a space', { start_time: '2026-03-02T05:00:00 00:00' }, 'not a valid'],
    ['an unknown metric', { fields: 'clicks' }, "unknown field 'clicks'"],
    ['an unknown granularity', { granularity: 'WEEK' }, 'granularity must be one of'],
    ['a breakdown upwards', { breakdown: 'campaign' }, 'breakdown must be one of'],
    ['times for a whole life', { granularity: 'LIFETIME' }, 'takes no start_time'],
    ['an unknown parameter', { report_dimension: 'age' }, 'Unknown query parameter'],
  ])('are refused for %s', async (_what, change, message) => {
    const { status, body } = await ask(`/campaigns/${tree.campaign}`, { ...days, ...change });
    expect([status, body.error_code]).toEqual([400, 'E1008']);
    expect(body.debug_message).toContain(message);
  });

  it('of the account are about spend alone', async () => {
    const { status, body } = await ask(client.account, days);
    expect([status, body.error_code]).toEqual([400, 'E1008']);
    expect(body.debug_message).toContain("Only field 'spend'");
    const missing = await ask(`/campaigns/${tree.campaign}`, { granularity: 'DAY' });
    expect(missing.body.debug_message).toContain('are required');
  });
});
