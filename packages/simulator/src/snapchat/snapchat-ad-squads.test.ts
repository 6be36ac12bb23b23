import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapchatClient, type SnapchatClient } from '../__fixtures__/snapchat-client.js';
import { createSnapchatTree, snapchatAdSquad, snapchatCampaign } from '../__fixtures__/snapchat-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: SnapchatClient;
let campaign: string;
let path: string;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['snapchat'], clock: standingClock });
  client = await openSnapchatClient(simulator);
  campaign = (await client.write('POST', `${client.account}/campaigns`, snapchatCampaign)).id;
  path = `/campaigns/${campaign}/adsquads`;
});

afterAll(async () => {
  await simulator.close();
});

type Change = Readonly<Record<string, unknown>>;
const adSquad = (change: Change = {}) => ({ ...snapchatAdSquad(campaign), ...change });
const targeting = (change: Change) => ({ targeting: { ...adSquad().targeting, ...change } });
const read = async (id: string) => {
  const { body } = await client.call('GET', `/adsquads/${id}?return_placement_v2=true`);
  return (body['adsquads'] as [{ adsquad: Record<string, unknown> }])[0].adsquad;
};

describe('ad squads', () => {
  it('are paused, and expand their targeting, unless told otherwise', async () => {
    const created = await client.write('POST', path, {
      ...adSquad({ status: undefined, delivery_constraint: undefined }),
      targeting: { geos: [{ country_code: 'co' }], regulated_content: true },
    });
    expect(created).toMatchObject({
      status: 'PAUSED',
      delivery_constraint: 'DAILY_BUDGET',
      pacing_type: 'STANDARD',
      auto_bid: true,
      targeting_reach_status: 'VALID',
      targeting: {
        enable_targeting_expansion: true,
        auto_expansion_options: {
          interest_expansion_option: { enabled: true },
          custom_audience_expansion_option: { enabled: true },
        },
      },
      delivery_status: ['INVALID_NOT_ACTIVE', 'INVALID_NOT_EFFECTIVE_ACTIVE', 'INVALID_AD_SQUAD_HAS_NO_ACTIVE_ADS'],
    });
    const closed = await client.write('POST', path, adSquad());
    expect(closed['targeting']).toMatchObject({ enable_targeting_expansion: false });
    expect(closed['targeting']).not.toHaveProperty('auto_expansion_options');
  });

  it.each([
    ['no campaign', { campaign_id: undefined }, 'campaign_id is required'],
    ['another campaign', { campaign_id: 'a7bee653-1865-41cf-8cee-8ab85a205837' }, 'not the campaign of the path'],
    ['no placement', { placement_v2: undefined }, 'placement_v2 is required'],
    ['a custom placement without positions', { placement_v2: { config: 'CUSTOM' } }, 'needs platforms'],
    [
      'a custom placement without the chat feed',
      { placement_v2: { config: 'CUSTOM', platforms: ['SNAPCHAT'], snapchat_positions: ['FEED'] } },
      'CHAT_FEED',
    ],
    [
      'positions of an automatic placement',
      { placement_v2: { config: 'AUTOMATIC', platforms: ['SNAPCHAT'] } },
      'CUSTOM',
    ],
    ['the retired placement', { placement: 'SNAP_ADS' }, 'Unrecognized field'],
    ['another type', { type: 'LENS' }, 'not enabled'],
    ['no goal', { optimization_goal: undefined }, 'optimization_goal is required'],
    ['a goal of another objective', { optimization_goal: 'IMPRESSIONS' }, 'not supported for TRAFFIC'],
    ['a goal of a pixel without one', { optimization_goal: 'LANDING_PAGE_VIEW' }, 'pixel_id is required'],
    ['the pixel of somebody else', { pixel_id: 'a7bee653-1865-41cf-8cee-8ab85a205837' }, 'not a pixel'],
    ['no bid strategy', { bid_strategy: undefined }, 'bid_strategy is required'],
    ['a bid that is chosen automatically', { bid_micro: 20_000 }, 'must not be set with AUTO_BID'],
    ['a missing bid', { bid_strategy: 'TARGET_COST' }, 'bid_micro is required'],
    ['too small a bid', { bid_strategy: 'TARGET_COST', bid_micro: 9_999 }, 'at least 10000'],
    ['the retired strategy', { bid_strategy: 'MIN_ROAS' }, 'must be one of'],
    ['accelerated pacing of automatic bids', { pacing_type: 'ACCELERATED' }, 'ACCELERATED needs'],
    ['no billing event', { billing_event: undefined }, 'billing_event is required'],
    ['no budget', { daily_budget_micro: undefined }, 'one of daily_budget_micro and lifetime_budget_micro'],
    ['both budgets', { lifetime_budget_micro: 90_000_000_000 }, 'one of daily_budget_micro'],
    ['less than five dollars a day', { daily_budget_micro: 19_999_999_999 }, 'at least 20000000000'],
    ['a budget of the wrong kind', { delivery_constraint: 'LIFETIME_BUDGET' }, 'must be DAILY_BUDGET'],
    [
      'a lifetime budget without an end',
      { daily_budget_micro: undefined, lifetime_budget_micro: 90_000_000_000, delivery_constraint: undefined },
      'end_time is required',
    ],
    [
      'an end before its start',
      { start_time: '2026-04-01T00:00:00Z', end_time: '2026-03-01T00:00:00Z' },
      'after start_time',
    ],
    ['no targeting', { targeting: undefined }, 'targeting is required'],
  ])('are refused with %s', async (_what, change, reason) => {
    expect(await client.refusal('POST', path, adSquad(change))).toContain(reason);
  });

  it.each([
    ['no place', { geos: [] }, 'at least one geo'],
    ['only excluded places', { geos: [{ country_code: 'co', operation: 'EXCLUDE' }] }, 'at least one geo'],
    ['a country in capitals', { geos: [{ country_code: 'CO' }] }, 'lower case'],
    ['a region that is none', { geos: [{ country_code: 'co', region_id: ['5'] }] }, 'region_id 5 is not valid'],
    ['a region that is no list', { geos: [{ country_code: 'co', region_id: '1001' }] }, 'an array'],
    ['a metro outside the United States', { geos: [{ country_code: 'co', metro_id: ['501'] }] }, 'not supported'],
    ['a city', { geos: [{ country_code: 'co', city_id: ['1'] }] }, 'Unrecognized field'],
    ['an age as a number', { demographics: [{ min_age: 18 }] }, 'must be a string'],
    ['too young an age', { demographics: [{ min_age: '12' }] }, 'between "13" and "35"'],
    ['a language by its name', { demographics: [{ languages: ['SPANISH'] }] }, 'ISO codes'],
    ['two countries without a language', { geos: [{ country_code: 'co' }, { country_code: 'mx' }] }, 'single language'],
    ['a circle without a middle', { locations: [{ circles: [{ radius: 30, unit: 'KILOMETERS' }] }] }, 'latitude'],
    [
      'too large a circle',
      { locations: [{ circles: [{ latitude: 4.7, longitude: -74.1, radius: 101, unit: 'KILOMETERS' }] }] },
      'between 96 and 100000',
    ],
    ['a word for the retired audiences', { custom_audiences: [] }, 'Unrecognized field'],
  ])('may not be targeted with %s', async (_what, change, reason) => {
    expect(await client.refusal('POST', path, adSquad(targeting(change)))).toContain(reason);
  });

  it.each([
    ['gender', { demographics: [{ gender: 'FEMALE' }] }, 'gender'],
    ['an age limit', { demographics: [{ min_age: '18', max_age: '40' }] }, 'age'],
    ['another lowest age', { demographics: [{ min_age: '21' }] }, 'age'],
    ['age groups', { demographics: [{ age_groups: ['25-34'] }] }, 'age'],
    ['a postal code', { geos: [{ country_code: 'us', postal_code: ['20622'] }] }, 'location'],
    [
      'a small circle',
      { locations: [{ circles: [{ latitude: 4.7, longitude: -74.1, radius: 10, unit: 'KILOMETERS' }] }] },
      'location',
    ],
    ['content that is not marked', { regulated_content: false }, 'regulated_content must be true'],
  ])('about employment may not be targeted with %s', async (_what, change, reason) => {
    expect(await client.refusal('POST', path, adSquad(targeting(change)))).toContain(reason);
    const { regulations: _regulations, ...undeclared } = snapchatCampaign;
    const other = await client.write('POST', `${client.account}/campaigns`, undeclared);
    const elsewhere = { ...adSquad(targeting(change)), campaign_id: other.id };
    expect(await client.refusal('POST', `/campaigns/${other.id}/adsquads`, elsewhere)).toBeUndefined();
    await simulator.advance({ seconds: 5 });
  });

  it('can be about regions, circles, several countries and custom placements', async () => {
    const { body } = await client.call('GET', '/targeting/geo/co/region');
    const regions = body['targeting_dimensions'] as { region: { region: { id: string; name: string } } }[];
    const antioquia = regions.find(({ region }) => region.region.name === 'Antioquia')?.region.region.id ?? '';
    const circles = [{ latitude: 4.7, longitude: -74.1, radius: 30, unit: 'KILOMETERS' }];
    for (const change of [
      targeting({ geos: [{ country_code: 'co', region_id: [antioquia], operation: 'INCLUDE' }] }),
      targeting({ locations: [{ circles, operation: 'INCLUDE' }] }),
      targeting({ geos: [{ country_code: 'co' }, { country_code: 'mx' }], demographics: [{ languages: ['es'] }] }),
      {
        placement_v2: { config: 'CUSTOM', platforms: ['SNAPCHAT'], snapchat_positions: ['CHAT_FEED', 'FEED'] },
        bid_strategy: 'LOWEST_COST_WITH_MAX_BID',
        bid_micro: 20_000_000,
        pacing_type: 'ACCELERATED',
      },
      { optimization_goal: 'LANDING_PAGE_VIEW', pixel_id: simulator.credentials.snapchat.pixelId },
    ]) {
      expect(await client.refusal('POST', path, adSquad(change))).toBeUndefined();
    }
  });

  it('take every goal when Snapchat chose the objective', async () => {
    const { objective_v2_properties: _objective, ...without } = snapchatCampaign;
    const other = await client.write('POST', `${client.account}/campaigns`, without);
    const item = { ...adSquad({ optimization_goal: 'IMPRESSIONS' }), campaign_id: other.id };
    expect(await client.refusal('POST', `/campaigns/${other.id}/adsquads`, item)).toBeUndefined();
  });

  it('lose with a PUT what the PUT does not name, and get the defaults again', async () => {
    const { id } = await client.write('POST', path, adSquad({ status: 'ACTIVE', end_time: '2026-12-01T00:00:00Z' }));
    const replaced = await client.write('PUT', path, { ...adSquad({ status: undefined }), id });
    expect(replaced).not.toHaveProperty('end_time');
    expect(replaced).toMatchObject({ status: 'PAUSED' });
    const whole = await read(id);
    expect(await client.write('PUT', path, { ...whole, name: 'Otro' })).toEqual({ ...whole, name: 'Otro' });
    const { targeting: _targeting, ...untargeted } = whole;
    expect(await client.refusal('PUT', path, untargeted)).toContain('targeting is required');
  });

  it('show where they run only when they are asked to, and cannot be sent back otherwise', async () => {
    const { id } = await client.write('POST', path, adSquad());
    const { body } = await client.call('GET', `/adsquads/${id}`);
    const [{ adsquad }] = body['adsquads'] as [{ adsquad: Record<string, unknown> }];
    expect(adsquad).toMatchObject({ placement: 'UNSUPPORTED' });
    expect(adsquad).not.toHaveProperty('placement_v2');
    expect(await client.refusal('PUT', path, adsquad)).toContain('placement_v2 is required');
    expect(await read(id)).toMatchObject({ placement_v2: { config: 'AUTOMATIC' } });
    const listed = await client.call('GET', `${path}?return_placement_v2=true&targeting_v2=ENABLED`);
    expect(listed.body['adsquads']).toContainEqual({ sub_request_status: 'SUCCESS', adsquad: await read(id) });
  });

  it('keep their campaign, their pacing and the type of their first ad', async () => {
    await simulator.advance({ seconds: 5 });
    const tree = await createSnapchatTree(simulator, client);
    const whole = await read(tree.adSquad);
    expect(whole).toMatchObject({ child_ad_type: 'REMOTE_WEBPAGE' });
    const own = `/campaigns/${tree.campaign}/adsquads`;
    const { child_ad_type: _type, ...without } = whole;
    expect(await client.write('PUT', own, without)).toMatchObject({ child_ad_type: 'REMOTE_WEBPAGE' });
    expect(await client.refusal('PUT', own, { ...whole, child_ad_type: 'SNAP_AD' })).toMatch(/^E2023: /);
    const faster = { bid_strategy: 'LOWEST_COST_WITH_MAX_BID', bid_micro: 20_000, pacing_type: 'ACCELERATED' };
    expect(await client.refusal('PUT', own, { ...whole, ...faster })).toMatch(/^E2023: /);
    expect(await client.refusal('PUT', path, { ...whole, campaign_id: campaign })).toMatch(/^E2023: /);
  });
});
