import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XData, type XForm } from '../__fixtures__/x-client.js';
import { createXTree, launchXTree, type XTree } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: XClient;
let tree: XTree;

type Series = Readonly<Record<string, readonly number[] | null>>;

const sum = (numbers: readonly number[] | null | undefined): number =>
  (numbers ?? []).reduce((all, one) => all + one, 0);

const form = (changes: XForm = {}): XForm => ({
  entity: 'CAMPAIGN',
  entity_ids: tree.campaign,
  start_time: '2026-03-02T05:00:00Z',
  end_time: '2026-03-05T05:00:00Z',
  granularity: 'DAY',
  metric_groups: 'ENGAGEMENT,BILLING',
  placement: 'ALL_ON_TWITTER',
  ...changes,
});
const get = (changes?: XForm) =>
  client.call('GET', `/12/stats/accounts/${simulator.credentials.x.accountId}`, form(changes));
const metricsIn = (body: unknown): Series => {
  const [entity] = (body as { readonly data: readonly { readonly id_data: readonly { readonly metrics: Series }[] }[] })
    .data;
  return entity?.id_data[0]?.metrics ?? {};
};
const jobsPath = () => `/12/stats/jobs/accounts/${simulator.credentials.x.accountId}`;

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock, rejectionRate: 0 });
  client = openXClient(simulator);
  tree = await createXTree(simulator);
  await launchXTree(client, tree);
  await simulator.advance({ days: 3 });
});
afterEach(async () => {
  await simulator.close();
});

describe('statistics', () => {
  it('come by day, by hour and as a total, and add up', async () => {
    const day = await get();
    expect(day.body).toMatchObject({ data_type: 'stats', time_series_length: 3 });
    const days = metricsIn(day.body);
    const hours = metricsIn((await get({ granularity: 'HOUR' })).body);
    const total = metricsIn((await get({ granularity: 'TOTAL' })).body);
    for (const name of ['impressions', 'clicks', 'url_clicks', 'billed_charge_local_micro']) {
      expect(sum(days[name])).toBeGreaterThan(0);
      expect(sum(hours[name])).toBe(sum(days[name]));
      expect(total[name]).toEqual([sum(days[name])]);
    }
    expect(days['impressions']).toHaveLength(3);
    expect(hours['impressions']).toHaveLength(72);
    expect(sum(days['clicks'])).toBeGreaterThan(sum(days['url_clicks']));
    expect(days['app_clicks']).toBeNull();
    for (const spent of days['billed_charge_local_micro'] ?? []) expect(spent).toBeLessThanOrEqual(40_000_000_000);
  });

  it('are the same for a campaign, its line item and its only ad', async () => {
    const campaign = metricsIn((await get()).body);
    expect(metricsIn((await get({ entity: 'LINE_ITEM', entity_ids: tree.lineItem })).body)).toEqual(campaign);
    expect(metricsIn((await get({ entity: 'PROMOTED_TWEET', entity_ids: tree.promotedTweet })).body)).toEqual(campaign);
    const { accountId } = simulator.credentials.x;
    const account = metricsIn(
      (await get({ entity: 'ACCOUNT', entity_ids: accountId, metric_groups: 'ENGAGEMENT' })).body,
    );
    expect(account['impressions']).toEqual(campaign['impressions']);
    expect(account['clicks']).toBeUndefined();
  });

  it('are null where nothing was delivered', async () => {
    const before = metricsIn((await get({ start_time: '2026-02-20', end_time: '2026-02-22' })).body);
    expect(before['impressions']).toBeNull();
    expect(metricsIn((await get({ placement: 'SPOTLIGHT' })).body)['impressions']).toBeNull();
  });

  it('tell conversions of a web event tag as objects', async () => {
    const metrics = metricsIn((await get({ metric_groups: 'WEB_CONVERSION' })).body) as Readonly<
      Record<string, unknown>
    >;
    expect(metrics['conversion_custom']).toMatchObject({ metric: expect.any(Array) as unknown[] });
    expect(metrics['conversion_purchases']).toBeNull();
  });

  it.each([
    ['half an hour', { start_time: '2026-03-02T05:30:00Z' }, 'INVALID_PARAMETER', 'start_time'],
    [
      'a day that does not begin at midnight of the account',
      { start_time: '2026-03-02T00:00:00Z' },
      'INVALID_TIME_WINDOW',
      'start_time',
    ],
    ['more than a week', { end_time: '2026-03-10T05:00:00Z' }, 'INVALID_TIME_WINDOW', 'end_time'],
    ['an end before the start', { end_time: '2026-03-01T05:00:00Z' }, 'INVALID_TIME_WINDOW', 'end_time'],
    ['two placements', { placement: 'ALL_ON_TWITTER,SPOTLIGHT' }, 'INVALID_PARAMETER', 'placement'],
    ['a group that is none', { metric_groups: 'MEDIA' }, 'INVALID_PARAMETER', 'metric_groups'],
    [
      'mobile conversions beside others',
      { metric_groups: 'ENGAGEMENT,MOBILE_CONVERSION' },
      'EXCLUSIVE_PARAMETERS',
      'metric_groups',
    ],
    ['segments', { segmentation_type: 'AGE' }, 'INVALID_PARAMETER', 'segmentation_type'],
    ['billing of the account', { entity: 'ACCOUNT', metric_groups: 'BILLING' }, 'INVALID_PARAMETER', 'entity_ids'],
    [
      '21 ids',
      { entity_ids: Array.from({ length: 21 }, (_, index) => `a${String(index)}`).join(',') },
      'INVALID_PARAMETER',
      'entity_ids',
    ],
    ['an id that does not exist', { entity_ids: 'zzz' }, 'CAMPAIGN_NOT_FOUND', 'id'],
  ])('refuse %s', async (_what, changes: XForm, code, parameter) => {
    expect((await get(changes)).body.errors).toMatchObject([{ code, parameter }]);
  });

  it('of deleted entities stay, and active entities say where to look', async () => {
    const active = await client.call('GET', `/12/stats/accounts/${simulator.credentials.x.accountId}/active_entities`, {
      entity: 'PROMOTED_TWEET',
      start_time: '2026-03-02',
      end_time: '2026-03-04',
      campaign_ids: tree.campaign,
    });
    expect(active.body.data).toMatchObject([
      { entity_id: tree.promotedTweet, placements: ['ALL_ON_TWITTER'], activity_end_time: '2026-03-04T04:59:59Z' },
    ]);
    await client.call('DELETE', `${client.account}/campaigns/${tree.campaign}`);
    expect(sum(metricsIn((await get()).body)['impressions'])).toBeGreaterThan(0);
  });
});

describe('a job', () => {
  it('works for two seconds and leaves a file that wants no signature', async () => {
    const created = await client.call('POST', jobsPath(), form({ start_time: '2026-01-01', end_time: '2026-03-05' }));
    const { id_str: id } = created.body.data as XData;
    expect(created.body.data).toMatchObject({
      status: 'PROCESSING',
      url: null,
      entity: 'CAMPAIGN',
      segmentation_type: null,
    });
    expect(String((created.body.data as XData)['id'])).not.toBe(id);
    const status = async () =>
      (await client.call('GET', jobsPath(), { job_ids: String(id) })).body.data as readonly XData[];
    expect(await status()).toMatchObject([{ id_str: id, status: 'PROCESSING' }]);
    await simulator.advance({ seconds: 2 });
    const [done] = await status();
    expect(done).toMatchObject({ status: 'SUCCESS', expires_at: '2026-03-07T05:00:00Z' });
    const url = String(done?.['url']);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/advertiser-api-async-analytics\/stats_job_\d+\.json\.gz$/);
    expect((await fetch(url, { headers: { authorization: client.sign('GET', url, {}) } })).status).toBe(400);
    const file = await fetch(url);
    expect(file.headers.get('content-type')).toBe('application/gzip');
    const body: unknown = JSON.parse(gunzipSync(Buffer.from(await file.arrayBuffer())).toString('utf8'));
    expect(body).toMatchObject({ data_type: 'stats', time_series_length: 63 });
    expect(sum(metricsIn(body)['impressions'])).toBe(sum(metricsIn((await get()).body)['impressions']));
    await simulator.advance({ days: 3 });
    expect((await fetch(url)).status).toBe(404);
  });

  it('covers ninety days at most, and a hundred may work at a time', async () => {
    const long = await client.call('POST', jobsPath(), form({ start_time: '2025-12-01', end_time: '2026-03-05' }));
    expect(long.body.errors).toMatchObject([{ code: 'INVALID_TIME_WINDOW' }]);
    for (let job = 0; job < 100; job += 1) expect((await client.call('POST', jobsPath(), form())).status).toBe(200);
    expect((await client.call('POST', jobsPath(), form())).status).toBe(429);
    await simulator.advance({ seconds: 2 });
    expect((await client.call('POST', jobsPath(), form())).status).toBe(200);
    const first = await client.call('GET', jobsPath(), { count: 60 });
    expect(first.body.data).toHaveLength(60);
    const rest = await client.call('GET', jobsPath(), { count: 60, cursor: first.body.next_cursor ?? '' });
    expect(rest.body).toMatchObject({ next_cursor: null });
    expect(rest.body.data).toHaveLength(41);
  });
});
