import { afterEach, describe, expect, it } from 'vitest';
import { openTikTokClient, type TikTokClient } from '../__fixtures__/tiktok-client.js';
import { uploadTikTokImage } from '../__fixtures__/tiktok-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { aSmartAd, aSmartAdGroup, aSmartCampaign } from '../__fixtures__/tiktok-smart-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';
import type { TikTokAccountSettings } from './tiktok-account.js';

type Fields = Readonly<Record<string, unknown>>;

let simulator: Simulator;
let client: TikTokClient;
let requests = 0;

const open = async (tiktok: TikTokAccountSettings = { smartPlusAllowed: true }) => {
  const accounts = { tiktok };
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock, rejectionRate: 0, accounts });
  client = openTikTokClient(simulator);
};

afterEach(async () => {
  await simulator.close();
});

const requestId = () => {
  requests += 1;
  return String(requests);
};
const campaignSpec = () => aSmartCampaign(requestId());
const adGroupSpec = (campaignId: unknown) => aSmartAdGroup(requestId(), campaignId);
const adSpec = (adGroupId: unknown, image: string) => aSmartAd(simulator.credentials.tiktok, adGroupId, image);
const createCampaign = async (fields: Fields = {}) =>
  (await client.write('/smart_plus/campaign/create/', { ...campaignSpec(), ...fields }))['campaign_id'];
const createAdGroup = async (campaign?: unknown) => {
  const spec = adGroupSpec(campaign ?? (await createCampaign()));
  return (await client.write('/smart_plus/adgroup/create/', spec))['adgroup_id'];
};
const codeOf = async (path: string, body: Fields) => (await client.post(`/smart_plus/${path}/`, body)).body.code;

describe('Upgraded Smart+', () => {
  it('is closed to accounts that are not on the list, which may read all the same', async () => {
    await open({});
    expect(await codeOf('campaign/create', campaignSpec())).toBe(40118);
    expect(await codeOf('campaign/status/update', { campaign_ids: ['1'], operation_status: 'ENABLE' })).toBe(40118);
    expect(await client.list('/smart_plus/campaign/get/')).toEqual([]);
  });

  it('creates, reviews, switches on and delivers', async () => {
    await open();
    const campaign = await createCampaign();
    const { adgroup_id: adGroup } = await client.write('/smart_plus/adgroup/create/', adGroupSpec(campaign));
    const image = await uploadTikTokImage(client);
    const { smart_plus_ad_id: ad } = await client.write('/smart_plus/ad/create/', adSpec(adGroup, image));
    expect(await client.list('/smart_plus/ad/get/')).toMatchObject([
      { smart_plus_ad_id: ad, adgroup_id: adGroup, campaign_id: campaign, secondary_status: 'AD_STATUS_AUDIT' },
    ]);
    expect(await client.list('/ad/get/')).toEqual([]);
    expect(await client.list('/campaign/get/')).toMatchObject([{ campaign_automation_type: 'UPGRADED_SMART_PLUS' }]);

    const on = { operation_status: 'ENABLE' };
    await client.write('/smart_plus/campaign/status/update/', { campaign_ids: [campaign], ...on });
    await client.write('/smart_plus/adgroup/status/update/', { adgroup_ids: [adGroup], ...on });
    await client.write('/smart_plus/ad/status/update/', { smart_plus_ad_ids: [ad], ...on });
    await simulator.advance({ days: 3 });
    const query = {
      report_type: 'BASIC',
      data_level: 'AUCTION_AD',
      start_date: '2026-03-02',
      end_date: '2026-03-08',
      metrics: ['spend', 'impressions'],
    };
    const [row] = await client.list('/report/integrated/get/', { ...query, dimensions: ['ad_id_v2'] });
    expect(row).toMatchObject({ dimensions: { ad_id_v2: ad } });
    expect(Number((row?.['metrics'] as Readonly<Record<string, string>>)['impressions'])).toBeGreaterThan(0);
    expect(await client.list('/report/integrated/get/', { ...query, dimensions: ['ad_id'] })).toEqual([]);
  });

  it('says why review refused an ad, if asked', async () => {
    await open();
    const spec = adSpec(await createAdGroup(), await uploadTikTokImage(client));
    const { smart_plus_ad_id: ad } = await client.write('/smart_plus/ad/create/', {
      ...spec,
      ad_text_list: [{ ad_text: 'Contador, solo hombres' }],
    });
    await simulator.advance({ days: 2 });
    const review = async (setting?: Fields) =>
      (
        await client.get('/smart_plus/ad/review_info/', {
          smart_plus_ad_ids: [ad],
          ...(setting ? { extra_info_setting: setting } : {}),
        })
      ).body;
    const silent = { smart_plus_ad_id: ad, review_status: 'UNAVAILABLE', reject_info: [] };
    expect((await review()).data).toMatchObject({ smart_plus_ad_review_infos: [silent] });
    expect((await review({ include_reject_info: true })).data).toMatchObject({
      smart_plus_ad_review_infos: [{ reject_info: [{ reasons: [expect.stringMatching(/discrimination/) as string] }] }],
    });
    expect((await review({ include_violation_frame: true })).code).toBe(40002);
    expect((await client.get('/ad/review_info/', { ad_ids: [ad] })).body.code).toBe(40007);
  });

  it('is not managed through the manual endpoints, nor the other way round', async () => {
    await open();
    const campaign = await createCampaign();
    const off = { campaign_ids: [campaign], operation_status: 'ENABLE' };
    expect((await client.post('/campaign/status/update/', off)).body.code).toBe(40002);
    expect((await client.post('/campaign/update/', { campaign_id: campaign, budget: 90_000 })).body.code).toBe(40002);
  });

  it.each([
    ['no request_id', { request_id: undefined }, 40002],
    ['an objective that is manual only', { objective_type: 'TRAFFIC' }, 40002],
    ['no destination', { sales_destination: undefined }, 40002],
    ['no budget', { budget: undefined }, 40002],
    ['a budget below 50,000 pesos', { budget: 49_999 }, 40002],
    ['a budget where ad groups have theirs', { budget_optimize_on: false }, 40002],
    ['a daily budget of the manual sort', { budget_mode: 'BUDGET_MODE_DAY' }, 40002],
    ['special ad categories', { special_industries: ['EMPLOYMENT'] }, 40118],
    ['an emoji', { campaign_name: '🚀' }, 40002],
  ])('refuses a campaign with %s', async (_what, fields, code) => {
    await open();
    expect(await codeOf('campaign/create', { ...campaignSpec(), ...fields })).toBe(code);
  });

  it('carries a request_id out once', async () => {
    await open();
    const spec = campaignSpec();
    expect(await codeOf('campaign/create', spec)).toBe(0);
    expect(await codeOf('campaign/create', spec)).toBe(40050);
  });

  it.each([
    ['no request_id', { request_id: undefined }],
    ['a budget', { budget: 40_000, budget_mode: 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET' }],
    ['no places', { targeting_spec: {} }],
    ['no targeting', { targeting_spec: undefined }],
    [
      'spending power under automatic targeting',
      { targeting_spec: { location_ids: ['3686110'], spending_power: 'HIGH' } },
    ],
    [
      'an automatic age under manual targeting',
      {
        targeting_optimization_mode: 'MANUAL',
        targeting_spec: { location_ids: ['3686110'], spc_audience_age: 'OVER_EIGHTEEN' },
      },
    ],
    ['a goal without a pixel', { optimization_goal: 'CONVERT', billing_event: 'OCPM' }],
  ])('refuses an ad group with %s', async (_what, fields) => {
    await open();
    const campaign = await createCampaign();
    expect(await codeOf('adgroup/create', { ...adGroupSpec(campaign), ...fields })).toBe(40002);
  });

  it('wants ad groups of one campaign to agree, and no more than 30', async () => {
    await open();
    const campaign = await createCampaign();
    const attempt = (fields: Fields = {}) => codeOf('adgroup/create', { ...adGroupSpec(campaign), ...fields });
    expect(await attempt()).toBe(0);
    expect(await attempt({ bid_type: 'BID_TYPE_CUSTOM', bid_price: 500 })).toBe(40002);
    for (let count = 1; count < 30; count += 1) await attempt();
    expect(await attempt()).toBe(40502);
  });

  it('gives ad groups budgets of their own when the campaign has none', async () => {
    await open();
    const campaign = await createCampaign({ budget_optimize_on: false, budget: undefined });
    const attempt = (fields: Fields) => codeOf('adgroup/create', { ...adGroupSpec(campaign), ...fields });
    const daily = 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET';
    expect(await attempt({})).toBe(40002);
    expect(await attempt({ budget_mode: daily, budget: 19_999 })).toBe(40002);
    expect(await attempt({ budget_mode: 'BUDGET_MODE_TOTAL', budget: 200_000 })).toBe(40002);
    expect(await attempt({ budget_mode: daily, budget: 20_000 })).toBe(0);
  });

  it.each<readonly [string, (spec: ReturnType<typeof adSpec>) => Fields, number]>([
    ['no creatives', (spec) => ({ ...spec, creative_list: [] }), 40002],
    ['no text', (spec) => ({ ...spec, ad_text_list: [] }), 40002],
    ['six texts', (spec) => ({ ...spec, ad_text_list: Array(6).fill({ ad_text: 'x' }) }), 40002],
    ['no page', (spec) => ({ ...spec, landing_page_url_list: undefined }), 40002],
    ['no portfolio of calls to action', (spec) => ({ ...spec, ad_configuration: {} }), 40002],
    ['a call to action beside', (spec) => ({ ...spec, call_to_action_list: [{ call_to_action: 'APPLY_NOW' }] }), 40002],
    ['an unknown image', (spec) => change(spec, { image_info: [{ web_uri: 'x' }] }), 40007],
    ['no music', (spec) => change(spec, { music_info: undefined }), 40002],
    ['no identity', (spec) => change(spec, { identity_id: undefined }), 40002],
    ['a single image', (spec) => change(spec, { ad_format: 'SINGLE_IMAGE' }), 40002],
  ])('refuses an ad with %s', async (_what, changed, code) => {
    await open();
    const spec = adSpec(await createAdGroup(), await uploadTikTokImage(client));
    expect(await codeOf('ad/create', changed(spec))).toBe(code);
  });

  it('changes what an update names and nothing else', async () => {
    await open();
    const campaign = await createCampaign();
    const adGroup = await createAdGroup(campaign);
    const image = await uploadTikTokImage(client);
    const { smart_plus_ad_id: ad } = await client.write('/smart_plus/ad/create/', adSpec(adGroup, image));
    await client.write('/smart_plus/campaign/update/', { campaign_id: campaign, budget: 90_000 });
    const targeting = { location_ids: ['3686110'], languages: ['es'] };
    await client.write('/smart_plus/adgroup/update/', { adgroup_id: adGroup, targeting_spec: targeting });
    await client.write('/smart_plus/ad/update/', { smart_plus_ad_id: ad, ad_text_list: [{ ad_text: 'Otro' }] });
    expect(await client.list('/smart_plus/campaign/get/')).toMatchObject([
      { budget: 90_000, objective_type: 'WEB_CONVERSIONS', campaign_name: 'Vacante' },
    ]);
    expect(await client.list('/smart_plus/adgroup/get/')).toMatchObject([
      { targeting_spec: targeting, optimization_goal: 'CLICK', schedule_start_time: '2026-03-02 05:00:00' },
    ]);
    expect(await client.list('/smart_plus/ad/get/')).toMatchObject([
      { ad_text_list: [{ ad_text: 'Otro' }], ad_name: 'Anuncio', secondary_status: 'AD_STATUS_REAUDIT' },
    ]);
    expect(await codeOf('campaign/update', { campaign_id: campaign, objective_type: 'TRAFFIC' })).toBe(40002);
    expect(await codeOf('adgroup/update', { adgroup_id: adGroup, budget: 40_000 })).toBe(40002);
    expect(await codeOf('ad/update', { smart_plus_ad_id: ad, ad_text_list: [] })).toBe(40002);
  });
});

/** The same ad with something else in its only creative. */
const change = (spec: ReturnType<typeof adSpec>, fields: Fields): Fields => ({
  ...spec,
  creative_list: spec.creative_list.map(({ creative_info: info }) => ({ creative_info: { ...info, ...fields } })),
});
