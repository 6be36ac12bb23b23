import { afterEach, describe, expect, it } from 'vitest';
import { openMetaClient, type MetaClient } from '../__fixtures__/meta-client.js';
import { campaignSpec } from '../__fixtures__/meta-specs.js';
import { createMetaTree, launchMetaTree, type MetaTree } from '../__fixtures__/meta-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: MetaClient;

const week = '{"since":"2026-03-02","until":"2026-03-08"}';
const fields = 'campaign_id,campaign_name,impressions,reach,clicks,inline_link_clicks,spend,ctr,cpc,actions';

/** Runs one tree for a simulated week; the first hours pass in review. */
const runWeek = async (options: SimulatorOptions = {}): Promise<MetaTree> => {
  simulator = await startSimulator({ platforms: ['meta'], clock: standingClock, rejectionRate: 0, ...options });
  client = openMetaClient(simulator);
  const tree = await createMetaTree(simulator);
  await launchMetaTree(client, tree);
  await simulator.advance({ days: 7 });
  return tree;
};
const insights = async (path: string, query: Readonly<Record<string, string>>) =>
  (
    await client.call(
      'GET',
      `${path}/insights?${new URLSearchParams({ fields, time_range: week, ...query }).toString()}`,
    )
  ).body;
const total = (rows: readonly Record<string, unknown>[] | undefined, field: string): number =>
  (rows ?? []).reduce((sum, row) => sum + Number(row[field]), 0);

afterEach(async () => {
  await simulator.close();
});

describe('GET /act_{id}/insights', () => {
  it('gives a row a day, all numbers as text, within the budget and in the order of the funnel', async () => {
    const { campaign } = await runWeek();
    const { data } = await insights(client.account, { level: 'campaign', time_increment: '1' });
    expect(data?.map((row) => row['date_start'])).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((day) => `2026-03-0${String(day)}`),
    );
    for (const row of data ?? []) {
      expect(row).toMatchObject({ campaign_id: campaign, campaign_name: 'Vacante', date_stop: row['date_start'] });
      expect(row['spend']).toMatch(/^\d+$/);
      expect(Number(row['spend'])).toBeGreaterThan(10_000);
      expect(Number(row['spend'])).toBeLessThanOrEqual(40_000);
      expect(Number(row['reach'])).toBeLessThanOrEqual(Number(row['impressions']));
      expect(Number(row['inline_link_clicks'])).toBeLessThanOrEqual(Number(row['clicks']));
      expect(Number(row['ctr'])).toBeCloseTo((Number(row['clicks']) / Number(row['impressions'])) * 100, 4);
    }
    const actions = (data ?? []).flatMap((row) => (row['actions'] ?? []) as { action_type: string; value: string }[]);
    const count = (type: string) =>
      actions.filter(({ action_type: given }) => given === type).reduce((sum, { value }) => sum + Number(value), 0);
    expect(count('submit_application_total')).toBeGreaterThan(0);
    expect(count('submit_application_total')).toBeLessThanOrEqual(count('link_click'));
  });

  it('adds up to the same at every level, and to what the account has spent', async () => {
    const { campaign, adSet, ad } = await runWeek();
    const rows = await Promise.all(
      ['account', 'campaign', 'adset', 'ad'].map((level) => insights(client.account, { level, time_increment: '1' })),
    );
    const spends = rows.map(({ data }) => total(data, 'spend'));
    expect(new Set(spends).size).toBe(1);
    for (const id of [campaign, adSet, ad]) expect(total((await insights(`/${id}`, {})).data, 'spend')).toBe(spends[0]);
    const { body } = await client.call('GET', `${client.account}?fields=amount_spent`);
    expect(Number(body['amount_spent'])).toBe(spends[0]);
  });

  it('gives the same week for the same seed, and another for another', async () => {
    const weekOf = async (seed: number) => {
      await runWeek({ seed });
      const { data } = await insights(client.account, { level: 'campaign', time_increment: '1' });
      await simulator.close();
      return data?.map(({ spend, clicks }) => ({ spend, clicks }));
    };
    const first = await weekOf(21);
    expect(await weekOf(21)).toEqual(first);
    expect(await weekOf(22)).not.toEqual(first);
  });

  it('comes in pages', async () => {
    await runWeek();
    const first = await insights(client.account, { level: 'campaign', time_increment: '1', limit: '5' });
    expect(first.data).toHaveLength(5);
    expect(first.paging?.next).toContain('access_token=');
    const after = first.paging?.cursors.after ?? '';
    const second = await insights(client.account, { level: 'campaign', time_increment: '1', limit: '5', after });
    expect(second.data).toHaveLength(2);
    expect(second.paging?.next).toBeUndefined();
  });

  it('can be filtered, by entity and by impressions', async () => {
    const { campaign } = await runWeek();
    const filtered = (field: string, operator: string, value: unknown) =>
      insights(client.account, { level: 'campaign', filtering: JSON.stringify([{ field, operator, value }]) });
    expect((await filtered('campaign.id', 'IN', [campaign])).data).toHaveLength(1);
    expect((await filtered('campaign.id', 'EQUAL', '5')).data).toEqual([]);
    expect((await filtered('campaign.name', 'CONTAIN', 'vac')).data).toHaveLength(1);
    expect((await filtered('ad.impressions', 'GREATER_THAN', 0)).data).toHaveLength(1);
    expect((await filtered('impressions', 'GREATER_THAN', 1e9)).data).toEqual([]);
  });

  it.each([
    [{ fields: 'salary' }, 100],
    [{ level: 'creative' }, 100],
    [{ time_range: '{"since":"2026-03-08","until":"2026-03-02"}' }, 100],
    [{ time_range: '{"since":"2020-01-01","until":"2026-03-02"}' }, 3018],
    [{ time_range: '{"since":"yesterday","until":"2026-03-02"}' }, 100],
    [{ time_increment: '0' }, 100],
    [{ nonsense: '1' }, 100],
  ])('refuses %o', async (query, code) => {
    simulator = await startSimulator({ platforms: ['meta'], clock: standingClock });
    client = openMetaClient(simulator);
    expect((await insights(client.account, query)).error).toMatchObject({ code });
  });
});

describe('POST /act_{id}/insights', () => {
  it('computes while the client waits', async () => {
    await runWeek();
    const query = { level: 'campaign', fields, time_range: JSON.parse(week) as unknown, time_increment: 1 };
    const { body } = await client.call('POST', `${client.account}/insights`, query);
    const run = String(body['report_run_id']);
    const early = await client.call('GET', `/${run}/insights`);
    expect(early.body.error).toMatchObject({ code: 100 });
    expect((await client.call('GET', `/${run}`)).body).toMatchObject({ async_status: 'Job Running' });
    expect((await client.call('GET', `/${run}`)).body).toMatchObject({
      async_status: 'Job Completed',
      async_percent_completion: 100,
    });
    const rows = await client.call('GET', `/${run}/insights?limit=4`);
    expect(rows.body.data).toHaveLength(4);
    expect((await client.call('POST', `${client.account}/insights`, { fields: 'salary' })).body.error).toMatchObject({
      code: 100,
    });
  });
});

describe('delivery', () => {
  it('waits for the start, stops at the end and respects a lifetime budget', async () => {
    simulator = await startSimulator({ platforms: ['meta'], clock: standingClock, rejectionRate: 0 });
    client = openMetaClient(simulator);
    const tree = await createMetaTree(simulator, {
      adSet: {
        daily_budget: undefined,
        lifetime_budget: 60_000,
        start_time: '2026-03-04T05:00:00Z',
        end_time: '2026-03-07T05:00:00Z',
      },
    });
    await launchMetaTree(client, tree);
    await simulator.advance({ days: 7 });
    const { data } = await insights(client.account, { level: 'campaign', time_increment: '1' });
    expect(data?.map((row) => row['date_start'])).toEqual(['2026-03-04', '2026-03-05', '2026-03-06']);
    expect(total(data, 'spend')).toBeGreaterThan(30_000);
    expect(total(data, 'spend')).toBeLessThanOrEqual(60_000);
    expect(simulator.world().entities.find(({ id }) => id === tree.campaign)?.delivery).toBe('ended');
  });

  it('spends a budget that ad sets share only once', async () => {
    simulator = await startSimulator({ platforms: ['meta'], clock: standingClock, rejectionRate: 0 });
    client = openMetaClient(simulator);
    const shared = await client.create('campaigns', { ...campaignSpec, daily_budget: 30_000, status: 'ACTIVE' });
    for (const name of ['Uno', 'Dos', 'Tres']) {
      const tree = await createMetaTree(simulator, { name });
      const { body } = await client.call('GET', `/${tree.adSet}?fields=targeting,billing_event,optimization_goal`);
      const { id: _id, ...spec } = body;
      const adSet = await client.create('adsets', { ...spec, name, campaign_id: shared });
      const ad = (await client.call('GET', `/${tree.ad}?fields=creative`)).body['creative'] as { id: string };
      await client.create('ads', { name, adset_id: adSet, creative: { creative_id: ad.id }, status: 'ACTIVE' });
    }
    await simulator.advance({ days: 3 });
    const { data } = await insights(`/${shared}`, { time_increment: '1' });
    expect(data).toHaveLength(3);
    for (const row of data ?? []) expect(Number(row['spend'])).toBeLessThanOrEqual(30_000);
  });

  it('delivers nothing that is switched off or refused', async () => {
    simulator = await startSimulator({ platforms: ['meta'], clock: standingClock, rejectionRate: 0 });
    client = openMetaClient(simulator);
    await createMetaTree(simulator, { name: 'Apagada' });
    await launchMetaTree(client, await createMetaTree(simulator, { name: 'Mala', message: 'Dinero fácil!!!' }));
    const paused = await createMetaTree(simulator, { name: 'Pausada' });
    await launchMetaTree(client, paused);
    await client.call('POST', `/${paused.campaign}`, { status: 'PAUSED' });
    await simulator.advance({ days: 2 });
    expect((await insights(client.account, { level: 'ad' })).data).toEqual([]);
  });
});
