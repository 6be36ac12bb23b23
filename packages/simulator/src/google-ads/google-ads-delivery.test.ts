import { afterEach, describe, expect, it } from 'vitest';
import { openGoogleAdsClient, type GoogleAdsClient, type SearchRow } from '../__fixtures__/google-ads-client.js';
import {
  adCreate,
  adGroupCreate,
  budgetCreate,
  campaignCreate,
  keywordCreate,
  locationCreate,
  searchAd,
  type Fields,
} from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: GoogleAdsClient;
const open = async (options: SimulatorOptions = {}) => {
  const clock = { now: () => new Date('2026-12-01T15:00:00Z') };
  simulator = await startSimulator({ platforms: ['google-ads'], clock, rejectionRate: 0, seed: 5, ...options });
  client = await openGoogleAdsClient(simulator);
};
afterEach(() => simulator.close());

const advance = async (days: number) => {
  await simulator.advance({ days });
  client = await openGoogleAdsClient(simulator);
};

const create = async (campaign: Fields = {}, ad: Fields = searchAd, budget: Fields = {}) =>
  client.create([
    budgetCreate(client.customer, budget),
    campaignCreate(client.customer, { status: 'ENABLED', ...campaign }),
    locationCreate(client.customer),
    adGroupCreate(client.customer),
    keywordCreate(client.customer),
    adCreate(client.customer, ad),
  ]);

const campaignFields = 'SELECT campaign.primary_status, campaign.primary_status_reasons FROM campaign';
const statusOf = (row: SearchRow | undefined) => [
  row?.['campaign']?.['primaryStatus'],
  row?.['campaign']?.['primaryStatusReasons'],
];
const deliveryOf = (kind: string) => simulator.world().entities.find((entity) => entity.kind === kind)?.delivery;
const daily = (from = 'campaign', resource = 'campaign.id') =>
  client.search(
    `SELECT ${resource}, segments.date, metrics.impressions, metrics.clicks, metrics.cost_micros, metrics.conversions, metrics.ctr,
      metrics.average_cpc FROM ${from} WHERE segments.date BETWEEN '2026-12-01' AND '2026-12-31' ORDER BY segments.date`,
  );
const sum = (rows: readonly SearchRow[], metric: string) =>
  rows.reduce((total, row) => total + Number(row['metrics']?.[metric]), 0);

describe('a review', () => {
  it('takes its time, then lets good words through', async () => {
    await open();
    await create();
    expect(statusOf((await client.search(campaignFields))[0])).toEqual(['PENDING', ['MOST_ADS_UNDER_REVIEW']]);
    expect([deliveryOf('ad'), deliveryOf('campaign')]).toEqual(['in_review', 'in_review']);
    await simulator.advance({ minutes: 10 });
    expect(statusOf((await client.search(campaignFields))[0])).toEqual(['ELIGIBLE', undefined]);
    expect([deliveryOf('ad'), deliveryOf('campaign')]).toEqual(['on', 'on']);
  });

  it.each([
    ['discriminating', 'Buscamos solo hombres jóvenes', 'DANGEROUS_OR_DEROGATORY_CONTENT'],
    ['shouting', '¡Postúlate ya!!!', 'PUNCTUATION_AND_SYMBOLS'],
  ])('refuses %s words', async (_what, text, topic) => {
    await open();
    const descriptions = [{ text }, { text: 'Conoce la vacante.' }];
    await create({}, { ...searchAd, descriptions });
    await simulator.advance({ minutes: 10 });
    const [row] = await client.search(
      'SELECT ad_group_ad.policy_summary.approval_status, ad_group_ad.policy_summary.review_status, ad_group_ad.policy_summary.policy_topic_entries FROM ad_group_ad',
    );
    expect(row?.['adGroupAd']).toMatchObject({
      policySummary: {
        approvalStatus: 'DISAPPROVED',
        reviewStatus: 'REVIEWED',
        policyTopicEntries: [{ topic, type: 'PROHIBITED' }],
      },
    });
    expect(statusOf((await client.search(campaignFields))[0])).toEqual(['NOT_ELIGIBLE', ['HAS_ADS_DISAPPROVED']]);
    expect([deliveryOf('ad'), deliveryOf('campaign')]).toEqual(['rejected', 'rejected']);
  });
});

describe('a campaign', () => {
  it('delivers day by day, and never spends more than its budget', async () => {
    await open();
    await create();
    await advance(7);
    const rows = await daily();
    expect(rows.map((row) => row['segments']?.['date'])).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-12-${day}`),
    );
    for (const { metrics } of rows) {
      expect(Number(metrics?.['costMicros'])).toBeLessThanOrEqual(50_000_000_000);
      expect(Number(metrics?.['clicks'])).toBeLessThanOrEqual(Number(metrics?.['impressions']));
    }
    expect(sum(rows, 'costMicros')).toBeGreaterThan(6 * 25_000_000_000);
    expect(sum(rows, 'clicks')).toBeGreaterThan(100);
    expect(sum(rows, 'conversions')).toBeGreaterThan(1);
    const [first] = rows;
    expect(first?.['metrics']?.['ctr']).toBeCloseTo(
      Number(first?.['metrics']?.['clicks']) / Number(first?.['metrics']?.['impressions']),
    );
  });

  it('adds up to the same at every level', async () => {
    await open();
    await create();
    await advance(3);
    const cost = sum(await daily(), 'costMicros');
    const levels = [
      ['customer', 'customer.id'],
      ['campaign_budget', 'campaign_budget.id'],
      ['ad_group', 'ad_group.id'],
      ['ad_group_ad', 'ad_group_ad.ad.id'],
      ['keyword_view', 'ad_group_criterion.criterion_id'],
    ] as const;
    for (const [from, resource] of levels)
      expect([from, sum(await daily(from, resource), 'costMicros')]).toEqual([from, cost]);
    const total = 'SELECT campaign.id, metrics.cost_micros FROM campaign';
    expect((await client.search(total))[0]?.['metrics']?.['costMicros']).toBe(String(cost));
    const weeks = await client.search(
      'SELECT segments.week, segments.day_of_week, metrics.cost_micros FROM customer WHERE segments.date DURING LAST_7_DAYS AND metrics.clicks > 0',
    );
    expect(weeks.map(({ segments }) => segments)).toContainEqual({ week: '2026-11-30', dayOfWeek: 'WEDNESDAY' });
  });

  it('is the same week for the same seed', async () => {
    const weeks = [];
    for (const seed of [5, 5, 6]) {
      await open({ seed });
      await create();
      await advance(2);
      weeks.push(await daily('campaign', 'campaign.name').then((rows) => rows.map(({ metrics }) => metrics)));
      await simulator.close();
    }
    expect(weeks[1]).toEqual(weeks[0]);
    expect(weeks[2]).not.toEqual(weeks[0]);
  });

  it('delivers nothing before its first day, while paused, and after its last', async () => {
    await open();
    const dates = { startDateTime: '2026-12-03 00:00:00', endDateTime: '2026-12-04 23:59:59' };
    const [, campaign = ''] = await create(dates);
    expect(statusOf((await client.search(campaignFields))[0])).toEqual(['PENDING', ['CAMPAIGN_PENDING']]);
    await advance(2);
    await client.create([
      { campaignOperation: { update: { resourceName: campaign, status: 'PAUSED' }, updateMask: 'status' } },
    ]);
    expect(deliveryOf('campaign')).toBe('off');
    await advance(1);
    await client.create([
      { campaignOperation: { update: { resourceName: campaign, status: 'ENABLED' }, updateMask: 'status' } },
    ]);
    await advance(4);
    expect((await daily()).map(({ segments }) => segments?.['date'])).toEqual(['2026-12-03', '2026-12-04']);
    expect(statusOf((await client.search(campaignFields))[0])).toEqual(['ENDED', ['CAMPAIGN_ENDED']]);
    expect([deliveryOf('campaign'), deliveryOf('ad')]).toEqual(['ended', 'ended']);
  });

  it('spreads a total budget over its days and stops when it is spent', async () => {
    await open();
    const dates = { endDateTime: '2026-12-05 23:59:59' };
    await create(dates, searchAd, { amountMicros: null, totalAmountMicros: '100000000000', period: 'CUSTOM_PERIOD' });
    await advance(8);
    const cost = sum(await daily(), 'costMicros');
    expect(cost).toBeLessThanOrEqual(100_000_000_000);
    expect(cost).toBeGreaterThan(50_000_000_000);
  });

  it('says what it lacks', async () => {
    await open();
    const [, campaign = ''] = await client.create([
      budgetCreate(client.customer),
      campaignCreate(client.customer, { status: 'ENABLED' }),
    ]);
    const reasons = async () => statusOf((await client.search(campaignFields))[0]);
    expect(await reasons()).toEqual(['NOT_ELIGIBLE', ['NO_AD_GROUPS']]);
    const [adGroup = ''] = await client.create([adGroupCreate(client.customer, { campaign })]);
    expect(await reasons()).toEqual(['NOT_ELIGIBLE', ['NO_KEYWORDS']]);
    await client.create([keywordCreate(client.customer, 'empleo', { adGroup })]);
    expect(await reasons()).toEqual(['NOT_ELIGIBLE', ['NO_AD_GROUP_ADS']]);
    expect(deliveryOf('campaign')).toBe('limited');
    await client.create([
      { adGroupOperation: { update: { resourceName: adGroup, status: 'PAUSED' }, updateMask: 'status' } },
    ]);
    expect(await reasons()).toEqual(['NOT_ELIGIBLE', ['AD_GROUPS_PAUSED']]);
  });
});
