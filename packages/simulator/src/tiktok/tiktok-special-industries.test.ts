import { afterEach, describe, expect, it } from 'vitest';
import { openTikTokClient, type TikTokClient } from '../__fixtures__/tiktok-client.js';
import { tiktokAdGroup, tiktokCampaign, tiktokCreative, uploadTikTokImage } from '../__fixtures__/tiktok-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: TikTokClient;

afterEach(async () => {
  await simulator.close();
});

const lookalike = '1799999999999999999';

/** An account in the United States, whose amounts are dollars. */
const open = async (options: SimulatorOptions = {}) => {
  const tiktok = {
    country: 'US',
    currency: 'USD',
    audiences: [{ id: lookalike, name: 'Parecidos', type: 'Lookalike Audience' as const }],
  };
  const accounts = { tiktok };
  simulator = await startSimulator({
    platforms: ['tiktok'],
    clock: standingClock,
    rejectionRate: 0,
    accounts,
    ...options,
  });
  client = openTikTokClient(simulator);
};
const unitedStates = ['6252001'];
const createCampaign = async (declared: boolean): Promise<string> => {
  const { campaign_id: id } = await client.write('/campaign/create/', {
    ...tiktokCampaign,
    budget: 60,
    operation_status: 'ENABLE',
    ...(declared ? { special_industries: ['EMPLOYMENT'] } : {}),
  });
  return String(id);
};
const adGroupIn = (campaignId: string) => ({ ...tiktokAdGroup(campaignId), location_ids: unitedStates, budget: 40 });
const reviewed = async (declared: boolean): Promise<unknown> => {
  const { adgroup_id: adGroup } = await client.write('/adgroup/create/', adGroupIn(await createCampaign(declared)));
  const { ad_ids: ads } = await client.write('/ad/create/', {
    adgroup_id: adGroup,
    creatives: [tiktokCreative(simulator, await uploadTikTokImage(client))],
  });
  const [ad] = ads as readonly string[];
  await simulator.advance({ days: 2 });
  const { data } = (await client.get('/ad/review_info/', { ad_ids: ads })).body;
  return (data['ad_review_map'] as Readonly<Record<string, unknown>>)[ad ?? ''];
};

describe('special ad categories in the United States', () => {
  it.each([
    ['a gender', { gender: 'GENDER_MALE' }],
    ['some ages', { age_groups: ['AGE_25_34'] }],
    ['an income', { household_income: ['TOP10'] }],
    ['spending power', { spending_power: 'HIGH' }],
    ['keywords', { interest_keyword_ids: ['1'] }],
    ['prices of devices', { device_price_ranges: [0, 500] }],
    ['people who are like others', { audience_ids: [lookalike] }],
    ['zip codes', { zipcode_ids: ['1'] }],
  ])('exclude %s', async (_what, fields) => {
    await open();
    const body = { ...adGroupIn(await createCampaign(true)), ...fields };
    expect((await client.post('/adgroup/create/', body)).body.code).toBe(40002);
  });

  it('are open to every adult', async () => {
    await open();
    const body = adGroupIn(await createCampaign(true));
    expect((await client.post('/adgroup/create/', body)).body.data).toMatchObject({
      age_groups: ['AGE_18_24', 'AGE_25_34', 'AGE_35_44', 'AGE_45_54', 'AGE_55_100'],
    });
  });

  it('can be taken away later, but neither added nor changed', async () => {
    await open();
    const update = async (id: string, industries: readonly string[]) =>
      (await client.post('/campaign/update/', { campaign_id: id, special_industries: industries })).body.code;
    const declared = await createCampaign(true);
    expect(await update(declared, ['HOUSING'])).toBe(40002);
    expect(await update(declared, ['EMPLOYMENT'])).toBe(0);
    expect(await update(declared, [])).toBe(0);
    expect(await update(declared, ['EMPLOYMENT'])).toBe(40002);
  });

  it('are what review wants of job openings', async () => {
    await open();
    expect(await reviewed(true)).toMatchObject({ is_approved: true, review_status: 'ALL_AVAILABLE', reject_info: [] });
    await simulator.close();
    await open();
    expect(await reviewed(false)).toMatchObject({
      is_approved: false,
      review_status: 'UNAVAILABLE',
      reject_info: [{ reasons: [expect.stringMatching(/EMPLOYMENT/) as string] }],
    });
  });
});
