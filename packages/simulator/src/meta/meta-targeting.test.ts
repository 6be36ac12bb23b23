import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetaClient, type MetaClient } from '../__fixtures__/meta-client.js';
import { adSetSpec, antioquia, bogota, campaignSpec, targetingSpec } from '../__fixtures__/meta-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';
import { metaPlaces } from './meta-places.js';

let simulator: Simulator;
let client: MetaClient;
let employment: string;
let ordinary: string;

beforeAll(async () => {
  const audiences = [
    { id: '71', name: 'Candidatos', subtype: 'CUSTOM' },
    { id: '72', name: 'Parecidos', subtype: 'LOOKALIKE' },
  ] as const;
  simulator = await startSimulator({ platforms: ['meta'], accounts: { meta: { audiences } } });
  client = openMetaClient(simulator);
  employment = await client.create('campaigns', campaignSpec);
  ordinary = await client.create('campaigns', { ...campaignSpec, special_ad_categories: [] });
});

afterAll(async () => {
  await simulator.close();
});

const target = (campaign: string, change: Readonly<Record<string, unknown>>) =>
  client.call('POST', `${client.account}/adsets`, {
    ...adSetSpec,
    campaign_id: campaign,
    targeting: { ...targetingSpec, ...change },
  });
const city = (change: Readonly<Record<string, unknown>>) => ({
  geo_locations: { cities: [{ key: bogota, radius: 25, distance_unit: 'kilometer', ...change }] },
});
const miami = metaPlaces.find(({ name }) => name === 'Miami')?.key;

describe('targeting', () => {
  it.each([
    ['a country', { geo_locations: { countries: ['CO'] } }],
    ['a region', { geo_locations: { regions: [{ key: antioquia }] } }],
    ['a city without a radius', { geo_locations: { cities: [{ key: bogota }] } }],
    ['languages', { locales: [23, 1002] }],
    ['a custom audience', { custom_audiences: [{ id: '71' }] }],
    [
      'a pin on the map',
      {
        geo_locations: {
          custom_locations: [{ latitude: 4.6, longitude: -74.1, radius: 30, distance_unit: 'kilometer' }],
        },
      },
    ],
    ['placements', { publisher_platforms: ['facebook', 'instagram'], facebook_positions: ['feed'] }],
  ])('takes %s for employment', async (_what, change) => {
    expect((await target(employment, change)).body.error).toBeUndefined();
  });

  it.each([
    ['an unknown field', { people: [1] }, {}],
    ['no place', { geo_locations: {} }, { error_subcode: 1885364 }],
    ['a city that does not exist', city({ key: '1' }), {}],
    ['a region that does not exist', { geo_locations: { regions: [{ key: '1' }] } }, {}],
    ['a country that does not exist', { geo_locations: { countries: ['Colombia'] } }, {}],
    [
      'a city inside a chosen country',
      { geo_locations: { countries: ['CO'], cities: [{ key: bogota }] } },
      { error_subcode: 1487756 },
    ],
    ['a radius below 17 km', city({ radius: 10 }), {}],
    ['a radius above 80 km', city({ radius: 90 }), {}],
    ['a radius above 50 miles', city({ radius: 60, distance_unit: 'mile' }), {}],
    ['an unknown language', { locales: [99_999] }, {}],
    ['an unknown audience', { custom_audiences: [{ id: '73' }] }, {}],
    ['ages in the wrong order', { age_min: 50, age_max: 20 }, {}],
    ['no word about the advantage audience', { targeting_automation: {} }, { error_subcode: 1870227 }],
  ])('refuses %s', async (_what, change, expected) => {
    const { status, body } = await target(ordinary, change);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 100, ...expected });
  });

  it.each([
    ['an age', { age_min: 20 }, 2909034],
    ['an upper age', { age_max: 40 }, 2909034],
    ['a gender', { genders: [2] }, 2909034],
    ['an exclusion', { excluded_geo_locations: { regions: [{ key: antioquia }] } }, 2909035],
    ['postal codes', { geo_locations: { zips: [{ key: 'CO:110111' }] } }, 2909035],
    ['a lookalike', { custom_audiences: [{ id: '72' }] }, 2909034],
    ['an excluded lookalike', { excluded_custom_audiences: [{ id: '72' }] }, 2909034],
    ['an interest', { flexible_spec: [{ interests: [{ id: '6003' }] }] }, 2446007],
    ['a job title', { work_positions: [{ id: '105' }] }, 2446007],
    [
      'a small circle in the United States',
      { geo_locations: { cities: [{ key: miami, radius: 12, distance_unit: 'mile' }] } },
      2909035,
    ],
  ])('refuses %s for employment only', async (_what, change, subcode) => {
    const { body } = await target(employment, change);
    expect(body.error).toMatchObject({ code: 100, error_subcode: subcode, message: 'Invalid parameter' });
    expect((await target(ordinary, change)).body.error).toBeUndefined();
  });

  it('wants to know who pays for ads in the European Union', async () => {
    const spain = { geo_locations: { countries: ['ES'] } };
    expect((await target(employment, spain)).body.error).toMatchObject({ code: 100 });
    const named = await client.call('POST', `${client.account}/adsets`, {
      ...adSetSpec,
      campaign_id: employment,
      targeting: { ...targetingSpec, ...spain },
      dsa_beneficiary: 'Bolsa de empleo',
      dsa_payor: 'Bolsa de empleo',
    });
    expect(named.status).toBe(200);
  });
});

describe('GET /search', () => {
  const search = async (query: string) => (await client.call('GET', `/search?${query}`)).body;

  it('finds places without accents, the closest name first', async () => {
    const { data } = await search('type=adgeolocation&q=bogota&location_types=["city"]');
    expect(data?.[0]).toMatchObject({ key: bogota, name: 'Bogotá', type: 'city', country_code: 'CO' });
    const medellin = await search('type=adgeolocation&q=Medell%C3%ADn');
    expect(medellin.data?.[0]).toMatchObject({ region: 'Antioquia', region_id: Number(antioquia) });
  });

  it('keeps places of the same name apart', async () => {
    const { data } = await search('type=adgeolocation&q=madrid&location_types=["city"]');
    expect(data?.map((row) => row['country_code'])).toEqual(['CO', 'ES']);
    const spain = await search('type=adgeolocation&q=madrid&location_types=["city"]&country_code=ES&limit=1');
    expect(spain.data).toHaveLength(1);
    expect(spain.data?.[0]).toMatchObject({ country_code: 'ES' });
  });

  it('finds languages', async () => {
    const { data } = await search('type=adlocale&q=Spanish');
    expect(data).toContainEqual({ key: 1002, name: 'Spanish (All)' });
  });

  it('finds nothing for nonsense, and refuses what it does not know', async () => {
    expect((await search('type=adgeolocation&q=xyzzy')).data).toEqual([]);
    expect((await search('type=adinterest&q=x')).error).toMatchObject({ code: 100 });
    expect((await search('q=x')).error).toMatchObject({ code: 100 });
  });
});
