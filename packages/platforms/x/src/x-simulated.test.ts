import type { AdFluxError, AdPlatform, InsightLevel, InsightRow, RemoteEntity } from '@adflux/core';
import { createTestCall, createTestClock } from '@adflux/core/testing';
import { startSimulator, type Simulator, type SimulatorOptions } from '@adflux/simulator';
import { describe, expect, it } from 'vitest';
import { openWithCredentials } from './__fixtures__/x-harness.js';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, anAssetSpec } from './__fixtures__/x-tree.js';
import { testKey } from './__fixtures__/test-key.js';
import type { XAccountSettings } from './x-settings.js';

interface World {
  readonly simulator: Simulator;
  readonly x: AdPlatform;
}

/** The adapter on a simulated account that is as strict as X. */
async function withWorld(
  options: SimulatorOptions,
  body: (world: World) => Promise<void>,
  settings: Partial<XAccountSettings> = {},
): Promise<void> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['x'], clock, rejectionRate: 0, ...options });
  const root = simulator.url('x');
  const { accountId } = simulator.credentials.x;
  // Delivery moves the simulator's clock on; the adapter goes by the same time.
  const now = () => simulator.clock.now();
  const x = openWithCredentials(simulator, {
    accountId,
    currency: 'COP',
    baseUrl: root,
    mediaBaseUrl: root,
    clock: { now, sleep: clock.sleep },
    ...settings,
  });
  try {
    await body({ simulator, x });
  } finally {
    await simulator.close();
  }
}

const call = createTestCall();
const [campaignSpec, groupSpec, adSpec] = [aCampaignSpec(), anAdGroupSpec(), anAdSpec()];
const keys = {
  campaign: testKey(),
  adGroup: testKey('spring/group', 'adGroup'),
  ad: testKey('spring/group/ad', 'ad'),
};

interface Published {
  readonly campaign: RemoteEntity;
  readonly group: RemoteEntity;
  readonly ad: RemoteEntity;
  readonly photo: RemoteEntity;
}

async function publish({ x }: World): Promise<Published> {
  const refs = {};
  const photoKey = testKey('spring/assets/photo', 'asset');
  const photo = await x.assets.create({ key: photoKey, spec: anAssetSpec(), parent: null, refs }, call);
  const campaign = await x.campaigns.create({ key: keys.campaign, spec: campaignSpec, parent: null, refs }, call);
  const group = await x.adGroups.create({ key: keys.adGroup, spec: groupSpec, parent: campaign, refs }, call);
  const adRequest = { key: keys.ad, spec: adSpec, parent: group };
  const ad = await x.ads.create({ ...adRequest, refs: { 'spring/assets/photo': photo } }, call);
  return { campaign, group, ad, photo };
}

async function launch({ x }: World, { group, campaign }: Published): Promise<void> {
  await x.adGroups.setDelivery(group, 'on', call);
  await x.campaigns.setDelivery(campaign, 'on', call);
}

const fieldsOf = ({ simulator }: World, kind: string): Readonly<Record<string, unknown>> =>
  simulator.world().entities.find((entity) => entity.kind === kind && !entity.removed)?.fields ?? {};

const failureOf = (work: Promise<unknown>): Promise<AdFluxError> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error as AdFluxError,
  );

async function rowsOf(
  { x }: World,
  level: InsightLevel,
  more: { readonly from?: string; readonly to?: string; readonly ids?: readonly string[] } = {},
): Promise<readonly InsightRow[]> {
  const rows: InsightRow[] = [];
  const query = { from: '2027-03-01', to: '2027-03-07', level, ...more };
  for await (const row of x.insights?.query(query, call) ?? []) rows.push(row);
  return rows;
}

const totalsOf = (rows: readonly InsightRow[]) => ({
  impressions: rows.reduce((sum, row) => sum + row.impressions, 0),
  clicks: rows.reduce((sum, row) => sum + row.clicks, 0),
  conversions: rows.reduce((sum, row) => sum + row.conversions, 0),
  spend: rows.reduce((sum, row) => sum + row.spend.micros, 0n),
});

describe('on a simulated account', () => {
  it('creates campaign and line item switched off, and declares nothing about the audience', () =>
    withWorld({}, async (world) => {
      const { campaign, group } = await publish(world);
      expect([campaign.delivery, group.delivery]).toEqual(['off', 'off']);
      const bodies = world.simulator.requests().map(({ body }) => String(body));
      expect(bodies.filter((body) => body.includes('entity_status=PAUSED'))).toHaveLength(2);
      expect(fieldsOf(world, 'adGroup')).toMatchObject({
        objective: 'WEBSITE_CLICKS',
        goal: 'LINK_CLICKS',
        bid_strategy: 'AUTO',
      });
      expect(fieldsOf(world, 'adGroup')['audience_expansion'] ?? null).toBe(null);
      const criteria = world.simulator.world().entities.filter(({ kind }) => kind === 'criterion');
      expect(criteria.map(({ fields }) => fields['targeting_type']).sort()).toEqual(['LANGUAGE', 'LOCATION']);
    }));

  it('shows nothing before the launch, then passes review, delivers, and reports the same figures at every level', () =>
    withWorld({}, async (world) => {
      const published = await publish(world);
      await world.simulator.advance({ days: 1 });
      expect(await rowsOf(world, 'campaign')).toEqual([]);
      await launch(world, published);
      await world.simulator.advance({ days: 5 });
      expect(await world.x.ads.read([published.ad], call)).toMatchObject([{ delivery: 'on' }]);
      const rows = await rowsOf(world, 'campaign');
      const totals = totalsOf(rows);
      expect(totals.impressions).toBeGreaterThan(0);
      expect(totals.spend).toBeGreaterThan(0n);
      expect(rows[0]).toMatchObject({
        entityId: published.campaign.id,
        timeZone: 'America/Bogota',
        spend: { currency: 'COP' },
      });
      expect(rows.map(({ date }) => date)).toEqual([...new Set(rows.map(({ date }) => date))].sort());
      expect(totalsOf(await rowsOf(world, 'adGroup'))).toEqual(totals);
      expect(totalsOf(await rowsOf(world, 'ad', { ids: [published.ad.id] }))).toEqual(totals);
    }));

  it('has a job collect the figures of many days, and reads the same from its file', () =>
    withWorld({}, async (world) => {
      const published = await publish(world);
      await launch(world, published);
      await world.simulator.advance({ days: 6 });
      const ids = [published.campaign.id];
      const atOnce = await rowsOf(world, 'campaign', { ids });
      const byJob = await rowsOf(world, 'campaign', { ids, from: '2026-12-01', to: '2027-03-07' });
      const withoutTime = ({ asOf: _asOf, ...row }: InsightRow) => row;
      expect(atOnce.length).toBeGreaterThan(0);
      expect(byJob.map(withoutTime)).toEqual(atOnce.map(withoutTime));
      const paths = world.simulator.requests().map(({ method, path }) => `${method} ${path}`);
      expect(paths.some((path) => path.startsWith('POST /12/stats/jobs/'))).toBe(true);
    }));

  it('tells that an ad was rejected', () =>
    withWorld({ rejectionRate: 1 }, async (world) => {
      const published = await publish(world);
      await launch(world, published);
      await world.simulator.advance({ days: 1 });
      const [ad] = await world.x.ads.read([published.ad], call);
      expect(ad).toMatchObject({ delivery: 'rejected', reasons: ['approval_status REJECTED'] });
    }));

  it('says honestly that an ad cannot be switched off by itself', () =>
    withWorld({ reviewDelayMs: 1 }, async (world) => {
      const published = await publish(world);
      await world.simulator.advance({ hours: 1 });
      expect(await world.x.ads.setDelivery(published.ad, 'off', call)).toMatchObject({ delivery: 'on' });
    }));

  it('changes budget, dates and targeting, and sends only what differs', () =>
    withWorld({}, async (world) => {
      const { campaign, group } = await publish(world);
      const richer = aCampaignSpec({
        budget: { period: 'daily', level: 'campaign', amount: { micros: 30_000_000_000n, currency: 'COP' } },
      });
      const changed = await world.x.campaigns.update(
        { ref: campaign, key: keys.campaign, spec: richer, previous: campaignSpec, refs: {} },
        call,
      );
      expect(changed.budget).toEqual({ micros: 30_000_000_000n, currency: 'COP' });
      const elsewhere = anAdGroupSpec({
        targeting: {
          ...groupSpec.targeting,
          places: [
            { country: 'CO', region: 'Antioquia' },
            { country: 'CO', city: 'Cali' },
          ],
        },
        schedule: { ...groupSpec.schedule, endsAt: '2027-05-31T23:59:59-05:00' },
      });
      await world.x.adGroups.update(
        { ref: group, key: keys.adGroup, spec: elsewhere, previous: groupSpec, refs: {} },
        call,
      );
      const live = world.simulator.world().entities.filter(({ kind, removed }) => kind === 'criterion' && !removed);
      expect(live.map(({ fields }) => fields['targeting_type']).sort()).toEqual(['LANGUAGE', 'LOCATION', 'LOCATION']);
      const before = world.simulator.requests().length;
      await world.x.adGroups.update(
        { ref: group, key: keys.adGroup, spec: elsewhere, previous: elsewhere, refs: {} },
        call,
      );
      expect(
        world.simulator
          .requests()
          .slice(before)
          .map(({ method }) => method),
      ).toEqual(['GET']);
    }));

  it('gives the card of an ad another headline, renames its post, and refuses another text', () =>
    withWorld({}, async (world) => {
      const { ad, photo } = await publish(world);
      const refs = { 'spring/assets/photo': photo };
      const spec = anAdSpec({ name: 'Otro', creative: { ...adSpec.creative, headlines: ['Contador júnior'] } });
      const update = { ref: ad, key: keys.ad, previous: adSpec, refs };
      expect(await world.x.ads.update({ ...update, spec }, call)).toMatchObject({ name: `${keys.ad} · Otro` });
      expect(JSON.stringify(fieldsOf(world, 'card'))).toContain('Contador júnior');
      const rewritten = anAdSpec({ creative: { ...adSpec.creative, primaryText: 'Otra cosa' } });
      expect(await failureOf(world.x.ads.update({ ...update, spec: rewritten }, call))).toMatchObject({
        code: 'unsupported',
      });
    }));

  it('looks a country up once for all its cities, however many ad groups aim there', () =>
    withWorld({}, async (world) => {
      const { campaign } = await publish(world);
      for (const [index, city] of ['Cali', 'Barranquilla', 'Bogotá', 'Medellín'].entries()) {
        const places = [{ country: 'CO', city }];
        const spec = anAdGroupSpec({ name: city, targeting: { ...groupSpec.targeting, places } });
        const key = testKey(`spring/group-${index}`, 'adGroup');
        await world.x.adGroups.create({ key, spec, parent: campaign, refs: {} }, call);
      }
      const asked = world.simulator.requests().filter(({ path }) => path.includes('/targeting_criteria/locations'));
      expect(asked).toHaveLength(1);
    }));

  it('leaves nothing behind when a place is not known', () =>
    withWorld({}, async (world) => {
      const { campaign } = await publish(world);
      const spec = anAdGroupSpec({
        targeting: { ...groupSpec.targeting, places: [{ country: 'CO', city: 'Macondo' }] },
      });
      const key = testKey('spring/nowhere', 'adGroup');
      const error = await failureOf(world.x.adGroups.create({ key, spec, parent: campaign, refs: {} }, call));
      expect(error).toMatchObject({ code: 'invalid_request' });
      expect(error.message).toContain('Macondo');
      expect(world.simulator.world().entities.filter(({ kind }) => kind === 'adGroup')).toHaveLength(1);
    }));

  it('refuses what the account may not aim at before anything is written', () =>
    withWorld({ accounts: { x: { features: ['HOUSING_AND_URBAN_DEVELOPMENT_LIMITATIONS'] } } }, async (world) => {
      const campaign = await world.x.campaigns.create(
        { key: keys.campaign, spec: campaignSpec, parent: null, refs: {} },
        call,
      );
      const create = (spec: typeof groupSpec) =>
        world.x.adGroups.create({ key: keys.adGroup, spec, parent: campaign, refs: {} }, call);
      expect(await failureOf(create(groupSpec))).toMatchObject({ code: 'policy_rejected' });
      const regional = anAdGroupSpec({
        targeting: { places: [{ country: 'CO', region: 'Antioquia' }], languages: [], audienceIds: [] },
      });
      expect(await create(regional)).toMatchObject({ delivery: 'off' });
    }));

  it.each([
    [{ currency: 'USD' }, /Set currency to USD/],
    [{ funding: { ableToFund: false } }, /PAYMENT_METHOD_INACTIVE/],
    [{ permissions: ['AD_MANAGER'] }, /TWEET_COMPOSER/],
    [{ permissions: ['CREATIVE_MANAGER', 'TWEET_COMPOSER'] }, /ad manager/],
    [{ promotableUserType: 'RETWEETS_ONLY' as const }, /promotable user/],
    [{ approvalStatus: 'UNDER_REVIEW' }, /UNDER_REVIEW/],
  ])('creates nothing for an account with %j', (account, message) =>
    withWorld({ accounts: { x: account } }, async (world) => {
      const create = world.x.campaigns.create({ key: keys.campaign, spec: campaignSpec, parent: null, refs: {} }, call);
      const error = await failureOf(create);
      expect(error.code).toBe('config');
      expect(error.message).toMatch(message);
      expect(world.simulator.world().entities.filter(({ kind }) => kind === 'campaign')).toEqual([]);
    }),
  );

  it('aims at an audience that X has matched', () =>
    withWorld({}, async (world) => {
      const { audiences } = world.x;
      if (audiences === undefined) throw new Error('there are audiences');
      const { id } = await audiences.create({ key: testKey('accountants', 'audience'), name: 'Contadores' }, call);
      const people = Array.from({ length: 300 }, (_, index) => audiences.hash({ email: `p${index}@example.com` }));
      const members = people.filter((member) => member !== null);
      await audiences.upload({ audienceId: id, operation: 'add', members }, call);
      expect(await audiences.read([id], call)).toMatchObject([{ state: 'processing' }]);
      await world.simulator.advance({ hours: 8 });
      expect(await audiences.read([id], call)).toMatchObject([{ state: 'ready' }]);
      const { campaign } = await publish(world);
      const spec = anAdGroupSpec({ audiences: [{ localId: 'accountants', remoteId: id }] });
      const key = testKey('spring/known', 'adGroup');
      await world.x.adGroups.create({ key, spec, parent: campaign, refs: {} }, call);
      const criteria = world.simulator.world().entities.filter(({ kind }) => kind === 'criterion');
      expect(criteria.map(({ fields }) => fields['targeting_value'])).toContain(id);
    }));

  it('creates an audience once although its answer was lost and its name is taken then', () =>
    withWorld({}, async (world) => {
      const request = { key: testKey('accountants', 'audience'), name: 'Contadores' };
      world.simulator.faults.add({ platform: 'x', fault: 'reset-after', times: 1, match: { write: true } });
      expect(await failureOf(world.x.audiences?.create(request, call) ?? Promise.resolve())).toMatchObject({
        recovery: 'reconcile',
      });
      const made = await world.x.audiences?.create(request, call);
      expect(await world.x.audiences?.find(request.key, call)).toEqual(made);
      expect(world.simulator.world().entities.filter(({ kind }) => kind === 'audience')).toHaveLength(1);
    }));

  it('uses nearly all of a small quota without one throttle, by what the headers say', () =>
    withWorld({ quotas: { x: { callsPerMinute: 100 } } }, async ({ simulator, x }) => {
      const ref = { kind: 'campaign', id: 'none' } as const;
      const endMs = simulator.clock.now().getTime() + 60_000;
      for (let sent = 0; sent < 150 && simulator.clock.now().getTime() < endMs; sent += 1)
        await x.campaigns.read([ref], call).catch(() => undefined);
      const { requests, throttled } = simulator.world().requests.x ?? { requests: 0, throttled: -1 };
      expect(throttled).toBe(0);
      expect(requests).toBeGreaterThanOrEqual(95);
    }));

  it.each([
    ['429', 'rate_limited'],
    ['503-over-capacity', 'rate_limited'],
    ['423-lock', 'unavailable'],
  ])('waits out %s, whichever way X says it, and creates once', (variant) =>
    withWorld({}, async ({ simulator, x }) => {
      simulator.faults.add({
        platform: 'x',
        fault: 'throttle',
        variant,
        times: 2,
        match: { write: true },
        retryAfterMs: 5_000,
      });
      const startMs = simulator.clock.now().getTime();
      await x.campaigns.create({ key: keys.campaign, spec: campaignSpec, parent: null, refs: {} }, call);
      if (variant !== '423-lock') expect(simulator.clock.now().getTime() - startMs).toBeGreaterThanOrEqual(10_000);
      expect(simulator.world().entities.filter(({ kind }) => kind === 'campaign')).toHaveLength(1);
    }),
  );

  it.each(['500', '503-no-retry-after', '408'])('does not repeat a write that met %s', (variant) =>
    withWorld({}, async ({ simulator, x }) => {
      simulator.faults.add({
        platform: 'x',
        fault: 'service-error',
        variant,
        times: 1,
        applied: true,
        match: { write: true },
      });
      const create = x.campaigns.create({ key: keys.campaign, spec: campaignSpec, parent: null, refs: {} }, call);
      expect(await failureOf(create)).toMatchObject({ code: 'unavailable', recovery: 'reconcile' });
      expect(await x.campaigns.find(keys.campaign, null, call)).toMatchObject({ kind: 'campaign', delivery: 'off' });
    }),
  );
});
