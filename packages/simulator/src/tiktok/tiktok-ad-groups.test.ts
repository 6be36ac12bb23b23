import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTikTokClient, type TikTokClient } from '../__fixtures__/tiktok-client.js';
import { tiktokAdGroup, tiktokCampaign } from '../__fixtures__/tiktok-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

type Fields = Readonly<Record<string, unknown>>;

let simulator: Simulator;
let client: TikTokClient;
let campaign: string;
let names = 0;

const createCampaign = async (fields: Fields = {}): Promise<string> => {
  names += 1;
  const created = await client.write('/campaign/create/', {
    ...tiktokCampaign,
    campaign_name: `Campaña ${String(names)}`,
    ...fields,
  });
  return String(created['campaign_id']);
};
const attempt = async (fields: Fields, campaignId = campaign) => {
  names += 1;
  const body = { ...tiktokAdGroup(campaignId), adgroup_name: `Grupo ${String(names)}`, ...fields };
  return (await client.post('/adgroup/create/', body)).body;
};
const create = async (fields: Fields = {}, campaignId = campaign) => (await attempt(fields, campaignId)).data;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock });
  client = openTikTokClient(simulator);
  campaign = await createCampaign();
});

afterAll(async () => {
  await simulator.close();
});

describe('POST /adgroup/create/', () => {
  it('answers with the ad group, for adults when nobody named ages', async () => {
    expect(await create()).toMatchObject({
      adgroup_id: expect.stringMatching(/^\d{19}$/) as string,
      campaign_id: campaign,
      operation_status: 'DISABLE',
      secondary_status: 'ADGROUP_STATUS_CAMPAIGN_DISABLE',
      budget: 40_000,
      age_groups: ['AGE_18_24', 'AGE_25_34', 'AGE_35_44', 'AGE_45_54', 'AGE_55_100'],
      schedule_end_time: '2036-03-02 05:00:00',
      pacing: 'PACING_MODE_SMOOTH',
    });
  });

  it('switches on what is not told to be off', async () => {
    expect(await create({ operation_status: undefined })).toMatchObject({ operation_status: 'ENABLE' });
  });

  it.each([
    ['no name', { adgroup_name: undefined }],
    ['an emoji in the name', { adgroup_name: 'Grupo 😀' }],
    ['a budget below 20,000 pesos', { budget: 19_999.99 }],
    ['a budget finer than cents', { budget: 40_000.005 }],
    ['no budget', { budget: undefined }],
    ['a budget without limit', { budget_mode: 'BUDGET_MODE_INFINITE' }],
    ['a lifetime budget below a campaign with a daily one', { budget_mode: 'BUDGET_MODE_TOTAL', budget: 400_000 }],
    ['no pacing', { pacing: undefined }],
    ['no places', { location_ids: undefined }],
    ['a place that does not exist', { location_ids: ['99'] }],
    ['a place twice', { location_ids: ['3686110', '3686110'] }],
    ['minors', { age_groups: ['AGE_13_17', 'AGE_18_24'] }],
    ['an age that does not exist', { age_groups: ['AGE_20_30'] }],
    ['an unknown language', { languages: ['xx'] }],
    ['income outside the United States', { household_income: ['TOP10'] }],
    ['automatic targeting', { auto_targeting_enabled: true }],
    ['no placements', { placements: undefined }],
    ['a goal that the objective has not got', { optimization_goal: 'CONVERT', billing_event: 'OCPM' }],
    ['a price that the goal has not got', { billing_event: 'CPM' }],
    ['a page that is promoted nowhere', { promotion_type: undefined }],
    ['a bid without a price', { bid_type: 'BID_TYPE_CUSTOM' }],
    ['a bid above the budget', { bid_type: 'BID_TYPE_CUSTOM', bid_price: 50_000 }],
    ['a price without a bid', { bid_price: 500 }],
    ['a start long ago', { schedule_start_time: '2026-02-28 05:00:00' }],
    ['a start in another shape', { schedule_start_time: '2026-03-02T05:00:00Z' }],
    ['an end for ads that have none', { schedule_end_time: '2026-03-09 05:00:00' }],
    ['no end for ads that have one', { schedule_type: 'SCHEDULE_START_END' }],
    [
      'an end before the start',
      {
        schedule_type: 'SCHEDULE_START_END',
        schedule_start_time: '2026-03-09 05:00:00',
        schedule_end_time: '2026-03-08 05:00:00',
      },
    ],
    ['hours of another length', { dayparting: '1010' }],
    ['an unknown field', { daily_budget: 40_000 }],
    ['ids that are numbers', { location_ids: [3_686_110] }],
  ])('refuses %s', async (_what, fields) => {
    expect(await attempt(fields)).toMatchObject({ code: 40002, data: {} });
  });

  it('refuses a campaign and an audience that do not exist', async () => {
    expect((await attempt({}, '1800000000000000999')).code).toBe(40007);
    expect((await attempt({ audience_ids: ['1800000000000000999'] })).code).toBe(40007);
  });

  it('refuses a place inside another', async () => {
    const asked = { placements: ['PLACEMENT_TIKTOK'], objective_type: 'TRAFFIC' };
    const { data } = (await client.get('/tool/region/', asked)).body;
    const places = data['region_info'] as readonly Readonly<Record<string, string>>[];
    const city = places.find(({ name, level }) => name === 'Medellin' && level === 'CITY');
    expect(city?.['country_code']).toBe('CO');
    expect((await attempt({ location_ids: [city?.['location_id']] })).code).toBe(0);
    expect((await attempt({ location_ids: ['3686110', city?.['location_id']] })).code).toBe(40002);
  });

  it('refuses a name twice in one campaign, unless the request has an id of its own', async () => {
    await create({ adgroup_name: 'Doble' });
    expect((await attempt({ adgroup_name: 'Doble' })).code).toBe(40002);
    expect((await attempt({ adgroup_name: 'Doble' }, await createCampaign())).code).toBe(0);
    expect((await attempt({ adgroup_name: 'Doble', request_id: '5' })).code).toBe(0);
    expect((await attempt({ adgroup_name: 'Doble', request_id: '5' })).code).toBe(40050);
  });

  it('has no budget where the campaign shares its own out, and agrees with its siblings', async () => {
    const optimized = await createCampaign({ budget_optimize_on: true });
    const without = { budget: undefined, budget_mode: undefined };
    expect((await attempt({ ...without, bid_type: undefined }, optimized)).code).toBe(40002);
    expect((await attempt(without, optimized)).code).toBe(0);
    const bidding = { ...without, bid_type: 'BID_TYPE_CUSTOM', bid_price: 500 };
    expect((await attempt(bidding, optimized)).code).toBe(40002);
  });

  it('takes a lifetime budget that lasts', async () => {
    const open = await createCampaign({ budget_mode: 'BUDGET_MODE_INFINITE', budget: undefined });
    const week = {
      budget_mode: 'BUDGET_MODE_TOTAL',
      schedule_type: 'SCHEDULE_START_END',
      schedule_end_time: '2026-03-09 05:00:00',
    };
    expect((await attempt({ ...week, budget: 139_999 }, open)).code).toBe(40002);
    expect((await attempt({ ...week, budget: 140_000 }, open)).code).toBe(0);
  });
});

describe('POST /adgroup/update/', () => {
  const full = {
    adgroup_name: 'Nuevo nombre',
    location_ids: ['3686110'],
    exclude_age_under_eighteen: true,
    budget: 45_000,
    schedule_type: 'SCHEDULE_FROM_NOW',
    schedule_start_time: '2026-03-02 05:00:00',
    pacing: 'PACING_MODE_SMOOTH',
  };
  const update = async (fields: Fields, created: Fields = {}) => {
    const { adgroup_id: id } = await create(created);
    return (await client.post('/adgroup/update/', { adgroup_id: id, ...full, ...fields })).body;
  };

  it('replaces: what is left out falls back to its default', async () => {
    const { code, data } = await update({}, { languages: ['es'], gender: 'GENDER_FEMALE', share_disabled: true });
    expect(code).toBe(0);
    expect(data).toMatchObject({
      adgroup_name: 'Nuevo nombre',
      budget: 45_000,
      languages: [],
      gender: 'GENDER_UNLIMITED',
      share_disabled: true,
      optimization_goal: 'CLICK',
    });
  });

  it.each([
    ['no name', { adgroup_name: undefined }],
    ['no places', { location_ids: undefined }],
    ['no budget', { budget: undefined }],
    ['no pacing', { pacing: undefined }],
    ['no ages', { exclude_age_under_eighteen: undefined }],
    ['no schedule', { schedule_type: undefined }],
    ['another goal', { optimization_goal: 'CONVERT' }],
    ['a status', { operation_status: 'ENABLE' }],
  ])('refuses %s', async (_what, fields) => {
    expect((await update(fields)).code).toBe(40002);
  });
});

describe('POST /adgroup/status/update/', () => {
  it('does what it can when a part is enough', async () => {
    const { adgroup_id: id } = await create();
    const body = { adgroup_ids: [id, '1800000000000000999'], operation_status: 'ENABLE' };
    expect((await client.post('/adgroup/status/update/', body)).body.code).toBe(40007);
    const partly = (await client.post('/adgroup/status/update/', { ...body, allow_partial_success: true })).body;
    expect(partly).toMatchObject({
      code: 20001,
      data: { adgroup_ids: [id], error_list: [{ adgroup_id: '1800000000000000999' }] },
    });
  });
});

describe('lookups', () => {
  it('know languages and want to know what places are for', async () => {
    expect((await client.get('/tool/language/')).body.data['languages']).toContainEqual({
      code: 'es',
      name: 'Spanish',
    });
    expect((await client.get('/tool/region/')).body.code).toBe(40002);
    const { data } = (
      await client.get('/tool/region/', {
        placements: ['PLACEMENT_TIKTOK'],
        objective_type: 'TRAFFIC',
        level_range: 'TO_COUNTRY',
        language: 'es',
      })
    ).body;
    expect(data['region_info']).toContainEqual(
      expect.objectContaining({ location_id: '3686110', name: 'Colombia', level: 'COUNTRY', parent_id: '0' }),
    );
  });
});
