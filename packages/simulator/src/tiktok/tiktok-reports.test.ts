import { afterEach, describe, expect, it } from 'vitest';
import { openTikTokClient, type TikTokClient } from '../__fixtures__/tiktok-client.js';
import { createTikTokTree, tiktokCampaign, type TikTokTree } from '../__fixtures__/tiktok-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

interface Row {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string>>;
}

let simulator: Simulator;
let client: TikTokClient;
let tree: TikTokTree;

const metrics = ['spend', 'impressions', 'clicks', 'reach', 'conversion', 'ctr', 'cpc', 'currency', 'campaign_name'];
const daily = {
  report_type: 'BASIC',
  data_level: 'AUCTION_CAMPAIGN',
  dimensions: ['campaign_id', 'stat_time_day'],
  metrics,
  start_date: '2026-03-02',
  end_date: '2026-03-08',
};
const runWeek = async () => {
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock, rejectionRate: 0 });
  client = openTikTokClient(simulator);
  tree = await createTikTokTree(simulator, 'ENABLE');
  await simulator.advance({ days: 7 });
};
const report = async (query: Readonly<Record<string, unknown>> = {}): Promise<readonly Row[]> =>
  (await client.list('/report/integrated/get/', { ...daily, ...query })).map(({ dimensions, metrics: found }) => ({
    dimensions: dimensions as Row['dimensions'],
    metrics: found as Row['metrics'],
  }));
const codeOf = async (query: Readonly<Record<string, unknown>>) =>
  (await client.get('/report/integrated/get/', { ...daily, ...query })).body.code;

afterEach(async () => {
  await simulator.close();
});

describe('GET /report/integrated/get/', () => {
  it('gives a row a day, all numbers as text, within the budget and in the order of the funnel', async () => {
    await runWeek();
    const rows = await report();
    expect(rows).toHaveLength(7);
    expect(rows[0]?.dimensions).toEqual({ campaign_id: tree.campaign, stat_time_day: '2026-03-02 00:00:00' });
    for (const { metrics: found } of rows) {
      expect(found['spend']).toMatch(/^\d+\.\d{2}$/);
      expect(Number(found['spend'])).toBeLessThanOrEqual(40_000);
      expect(Number(found['clicks'])).toBeLessThanOrEqual(Number(found['impressions']));
      expect(Number(found['reach'])).toBeLessThanOrEqual(Number(found['impressions']));
      expect(Number(found['conversion'])).toBeLessThanOrEqual(Number(found['clicks']));
      expect(found).toMatchObject({ currency: 'COP', campaign_name: tiktokCampaign.campaign_name });
    }
    expect(rows.some(({ metrics: found }) => Number(found['spend']) > 10_000)).toBe(true);
  });

  it('adds the days up, gives the same at every level, and zeros where nothing ran', async () => {
    await runWeek();
    const idle = await client.write('/campaign/create/', { ...tiktokCampaign, campaign_name: 'Quieta' });
    const spent = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + Number(row.metrics['spend']), 0);
    const total = spent(await report());
    const sum = await report({ dimensions: ['campaign_id'] });
    expect(spent(sum)).toBeCloseTo(total);
    expect(sum.find(({ dimensions }) => dimensions['campaign_id'] === idle['campaign_id'])?.metrics).toMatchObject({
      spend: '0.00',
      impressions: '0',
      ctr: '0.00',
    });
    for (const [level, dimension] of [
      ['AUCTION_ADVERTISER', 'advertiser_id'],
      ['AUCTION_ADGROUP', 'adgroup_id'],
      ['AUCTION_AD', 'ad_id'],
      ['AUCTION_AD', 'ad_id_v2'],
    ]) {
      const rows = await report({ data_level: level, dimensions: [dimension], metrics: ['spend'] });
      expect(spent(rows)).toBeCloseTo(total);
    }
    expect(spent(await report({ dimensions: ['campaign_id'], query_lifetime: true }))).toBeCloseTo(total);
  });

  it('filters, sorts, totals and pages', async () => {
    await runWeek();
    const filtering = (ids: readonly string[]) => [
      { field_name: 'campaign_ids', filter_type: 'IN', filter_value: JSON.stringify(ids) },
    ];
    expect(await report({ filtering: filtering([tree.campaign]) })).toHaveLength(7);
    expect(await report({ filtering: filtering(['1800000000000000099']) })).toEqual([]);
    const sorted = (await report({ order_field: 'spend', order_type: 'ASC' })).map(({ metrics: m }) =>
      Number(m['spend']),
    );
    expect(sorted).toEqual([...sorted].sort((one, other) => one - other));
    const { data } = (
      await client.get('/report/integrated/get/', { ...daily, page: 2, page_size: 5, enable_total_metrics: true })
    ).body;
    expect(data).toMatchObject({ page_info: { page: 2, page_size: 5, total_number: 7, total_page: 2 } });
    expect(data['list']).toHaveLength(2);
    expect(Number((data['total_metrics'] as Row['metrics'])['spend'])).toBeCloseTo(
      sorted.reduce((sum, spend) => sum + spend, 0),
    );
  });

  it('leaves deleted campaigns out unless asked for them', async () => {
    await runWeek();
    await client.write('/campaign/status/update/', { campaign_ids: [tree.campaign], operation_status: 'DELETE' });
    expect(await report()).toEqual([]);
    const all = [{ field_name: 'campaign_status', filter_type: 'IN', filter_value: '["STATUS_ALL"]' }];
    expect(await report({ filtering: all })).toHaveLength(7);
  });

  it('refuses what it has not got', async () => {
    await runWeek();
    expect(await codeOf({ dimensions: ['stat_time_day'] })).toBe(40002);
    expect(await codeOf({ dimensions: ['campaign_id', 'adgroup_id'] })).toBe(40002);
    expect(await codeOf({ dimensions: ['ad_id'] })).toBe(40002);
    expect(await codeOf({ metrics: ['spent'] })).toBe(40002);
    expect(await codeOf({ metrics: ['ad_name'] })).toBe(40002);
    expect(await codeOf({ end_date: '2026-04-01' })).toBe(40002);
    expect(await codeOf({ end_date: '2026-03-01' })).toBe(40002);
    expect(await codeOf({ query_lifetime: true })).toBe(40002);
    expect(await codeOf({ page_size: 1001 })).toBe(40002);
    expect(await codeOf({ report_type: 'AUDIENCE' })).toBe(40002);
    expect(await codeOf({ order_field: 'frequency' })).toBe(40002);
  });
});

describe('reports that are fetched later', () => {
  it('are asked for, waited for and downloaded', async () => {
    await runWeek();
    const { task_id: task } = await client.write('/report/task/create/', daily);
    const check = async () => (await client.get('/report/task/check/', { task_id: task })).body.data['status'];
    const { advertiserId, accessToken } = simulator.credentials.tiktok;
    const download = () =>
      fetch(
        `${simulator.url('tiktok')}/open_api/v1.3/report/task/download/?advertiser_id=${advertiserId}&task_id=${String(task)}`,
        { headers: { 'access-token': accessToken } },
      );
    expect(await (await download()).json()).toMatchObject({ code: 40002 });
    expect(await check()).toBe('PROCESSING');
    expect(await check()).toBe('SUCCESS');
    const lines = (await (await download()).text()).trim().split('\n');
    expect(lines).toHaveLength(8);
    expect(lines[0]).toBe(`campaign_id,stat_time_day,${metrics.join(',')}`);
    expect(lines[1]).toMatch(new RegExp(`^${tree.campaign},2026-03-02 00:00:00,\\d`));
    expect((await client.get('/report/task/check/', { task_id: '1' })).body.code).toBe(40007);
  });
});
