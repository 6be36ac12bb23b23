import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTikTokClient, type TikTokClient } from '../__fixtures__/tiktok-client.js';
import { createTikTokTree, tiktokCampaign } from '../__fixtures__/tiktok-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: TikTokClient;
let names = 0;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock, rejectionRate: 0 });
  client = openTikTokClient(simulator);
});

afterAll(async () => {
  await simulator.close();
});

type Fields = Readonly<Record<string, unknown>>;

const spec = (fields: Fields = {}) => {
  names += 1;
  return { ...tiktokCampaign, campaign_name: `Campaña ${String(names)}`, ...fields };
};
const attempt = async (fields: Fields) => (await client.post('/campaign/create/', spec(fields))).body;
const create = async (fields: Fields = {}) =>
  String((await client.write('/campaign/create/', spec(fields)))['campaign_id']);

describe('POST /campaign/create/', () => {
  it('answers with the campaign, its id 19 digits long, and with a request_id', async () => {
    const { status, body } = await client.post('/campaign/create/', spec());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      code: 0,
      message: 'OK',
      request_id: expect.stringMatching(/^\d{14}[0-9A-F]{20}$/) as string,
      data: {
        campaign_id: expect.stringMatching(/^\d{19}$/) as string,
        advertiser_id: simulator.credentials.tiktok.advertiserId,
        operation_status: 'DISABLE',
        secondary_status: 'CAMPAIGN_STATUS_DISABLE',
        budget: 60_000,
        create_time: '2026-03-02 05:00:00',
      },
    });
  });

  it('switches on what is not told to be off', async () => {
    expect((await attempt({ operation_status: undefined })).data).toMatchObject({ operation_status: 'ENABLE' });
  });

  it.each([
    ['no name', { campaign_name: undefined }],
    ['an empty name', { campaign_name: '  ' }],
    ['an emoji in the name', { campaign_name: 'Campaña 🚀' }],
    ['a name of 513 characters', { campaign_name: 'x'.repeat(513) }],
    ['no objective', { objective_type: undefined }],
    ['an unknown objective', { objective_type: 'JOBS' }],
    ['a budget below 50,000 pesos', { budget: 49_999.99 }],
    ['a budget of 10,000 million pesos', { budget: 10_000_000_000 }],
    ['a budget finer than cents', { budget: 60_000.001 }],
    ['a budget as text', { budget: '60000' }],
    ['no budget', { budget: undefined }],
    ['no budget mode', { budget_mode: undefined }],
    ['a budget without limit', { budget_mode: 'BUDGET_MODE_INFINITE' }],
    ['optimisation without a budget', { budget_mode: 'BUDGET_MODE_INFINITE', budget: 0, budget_optimize_on: true }],
    ['a dynamic budget without optimisation', { budget_mode: 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET' }],
    ['an application without a kind of promotion', { objective_type: 'APP_PROMOTION' }],
    ['an unknown field', { budget_type: 'DAY' }],
    ['an unknown status', { operation_status: 'PAUSED' }],
  ])('refuses %s', async (_what, fields) => {
    expect(await attempt(fields)).toMatchObject({ code: 40002, data: {} });
  });

  it('takes a campaign without a budget of its own', async () => {
    const without = { budget_mode: 'BUDGET_MODE_INFINITE', budget: undefined };
    expect((await attempt(without)).data).toMatchObject({ budget: 0, budget_mode: 'BUDGET_MODE_INFINITE' });
  });

  it('refuses special ad categories to a Colombian advertiser', async () => {
    expect((await attempt({ special_industries: ['EMPLOYMENT'] })).code).toBe(40118);
  });

  it('refuses a name twice, unless the request has an id of its own', async () => {
    await create({ campaign_name: 'Doble' });
    expect((await attempt({ campaign_name: 'Doble' })).code).toBe(40002);
    expect((await attempt({ campaign_name: 'Doble', request_id: '123456789012345678' })).code).toBe(0);
  });

  it('carries a request_id out once within ten seconds, and again afterwards', async () => {
    const repeated = spec({ request_id: '42' });
    const codes = [await client.post('/campaign/create/', repeated), await client.post('/campaign/create/', repeated)];
    expect(codes.map(({ body }) => body.code)).toEqual([0, 40050]);
    await simulator.advance({ seconds: 11 });
    expect((await client.post('/campaign/create/', repeated)).body.code).toBe(0);
    const found = await client.list('/campaign/get/', { filtering: { campaign_name: repeated.campaign_name } });
    expect(found).toHaveLength(2);
    expect((await attempt({ request_id: 'abc' })).code).toBe(40002);
    expect((await attempt({ request_id: '9223372036854775808' })).code).toBe(40002);
  });

  it('may repeat the request_id of a request that failed', async () => {
    expect((await attempt({ request_id: '77', budget: 1 })).code).toBe(40002);
    expect((await attempt({ request_id: '77' })).code).toBe(0);
  });
});

describe('POST /campaign/update/', () => {
  it('changes what it names and nothing else', async () => {
    const id = await create();
    const changed = await client.write('/campaign/update/', { campaign_id: id, budget: 70_000 });
    expect(changed).toMatchObject({ budget: 70_000, objective_type: 'TRAFFIC', operation_status: 'DISABLE' });
  });

  it.each([
    ['a budget below the minimum', { budget: 100 }, 40002],
    ['another objective', { objective_type: 'REACH' }, 40002],
    ['a status', { operation_status: 'ENABLE' }, 40002],
    ['special ad categories', { special_industries: ['EMPLOYMENT'] }, 40118],
  ])('refuses %s', async (_what, fields, code) => {
    expect((await client.post('/campaign/update/', { campaign_id: await create(), ...fields })).body.code).toBe(code);
  });

  it('refuses a campaign that does not exist, and a budget where there is none', async () => {
    const missing = { campaign_id: '1800000000000000999', budget: 60_000 };
    expect((await client.post('/campaign/update/', missing)).body.code).toBe(40007);
    const id = await create({ budget_mode: 'BUDGET_MODE_INFINITE', budget: undefined });
    expect((await client.post('/campaign/update/', { campaign_id: id, budget: 60_000 })).body.code).toBe(40002);
  });

  it('refuses a budget below 105 % of what today cost', async () => {
    const { campaign } = await createTikTokTree(simulator, 'ENABLE');
    await client.write('/campaign/update/', { campaign_id: campaign, budget: 600_000 });
    const [adGroup] = await client.list('/adgroup/get/', { filtering: { campaign_ids: [campaign] } });
    await client.write('/adgroup/update/', {
      adgroup_id: adGroup?.['adgroup_id'],
      adgroup_name: 'Colombia',
      location_ids: ['3686110'],
      exclude_age_under_eighteen: true,
      budget: 500_000,
      schedule_type: 'SCHEDULE_FROM_NOW',
      schedule_start_time: '2026-03-02 05:00:00',
      pacing: 'PACING_MODE_SMOOTH',
    });
    await simulator.advance({ hours: 20 });
    expect((await client.post('/campaign/update/', { campaign_id: campaign, budget: 50_000 })).body).toMatchObject({
      code: 40002,
      message: expect.stringMatching(/105%/) as string,
    });
  });
});

describe('POST /campaign/status/update/', () => {
  it('switches and deletes, for good and with everything below', async () => {
    const tree = await createTikTokTree(await freshSimulator());
    const fresh = openTikTokClient(simulator);
    const ids = { campaign_ids: [tree.campaign] };
    expect(await fresh.write('/campaign/status/update/', { ...ids, operation_status: 'ENABLE' })).toMatchObject(ids);
    await fresh.write('/campaign/status/update/', { ...ids, operation_status: 'DELETE' });
    expect(await fresh.list('/campaign/get/')).toEqual([]);
    const deleted = { filtering: { primary_status: 'STATUS_DELETE' } };
    expect(await fresh.list('/ad/get/', deleted)).toMatchObject([{ secondary_status: 'AD_STATUS_CAMPAIGN_DELETE' }]);
    const again = await fresh.post('/campaign/status/update/', { ...ids, operation_status: 'ENABLE' });
    expect(again.body.code).toBe(40002);
  });

  it('stops at one that does not exist', async () => {
    const id = await create();
    const { body } = await client.post('/campaign/status/update/', {
      campaign_ids: [id, '1800000000000000999'],
      operation_status: 'ENABLE',
    });
    expect(body.code).toBe(40007);
    expect(await client.list('/campaign/get/', { filtering: { campaign_ids: [id] } })).toMatchObject([
      { operation_status: 'DISABLE' },
    ]);
  });
});

/** Names repeat from test to test, and campaigns of one name are refused. */
const freshSimulator = async (): Promise<Simulator> => {
  await simulator.close();
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock, rejectionRate: 0 });
  client = openTikTokClient(simulator);
  return simulator;
};

describe('GET /campaign/get/', () => {
  it('filters by id, name and time, and shows only the fields asked for', async () => {
    const id = await create({ campaign_name: 'Vacante única' });
    expect(
      await client.list('/campaign/get/', { filtering: { campaign_name: 'ÚNICA' }, fields: ['campaign_id'] }),
    ).toEqual([{ campaign_id: id }]);
    const since = { creation_filter_start_time: '2030-01-01 00:00:00' };
    expect(await client.list('/campaign/get/', { filtering: since })).toEqual([]);
  });

  it('pages', async () => {
    for (let count = 0; count < 3; count += 1) await create();
    const { data } = (await client.get('/campaign/get/', { page: 2, page_size: 2 })).body;
    const info = data['page_info'] as Readonly<Record<string, number>>;
    expect(info).toMatchObject({ page: 2, page_size: 2 });
    expect(info['total_page']).toBe(Math.ceil((info['total_number'] ?? 0) / 2));
  });

  it.each([
    ['fields that it has not got', { fields: ['campaign_colour'] }],
    ['filters that it has not got', { filtering: { adgroup_ids: ['1'] } }],
    ['more than 100 ids', { filtering: { campaign_ids: Array(101).fill('1') } }],
    ['a page of 1,001', { page_size: 1001 }],
    ['filters that are not JSON', { filtering: '{' }],
  ])('refuses %s', async (_what, query) => {
    expect((await client.get('/campaign/get/', query)).body.code).toBe(40002);
  });
});
