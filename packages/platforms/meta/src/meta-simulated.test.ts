import { moneyFromDecimal, type AdFluxError, type AdPlatform, type RemoteEntity } from '@adflux/core';
import {
  aCampaignSpec,
  anAdGroupSpec,
  anAdSpec,
  anAssetSpec,
  createTestCall,
  createTestClock,
} from '@adflux/core/testing';
import { startSimulator, type Simulator, type SimulatorOptions } from '@adflux/simulator';
import { describe, expect, it } from 'vitest';
import { testKey } from './__fixtures__/test-key.js';
import { createMeta } from './meta-platform.js';

interface World {
  readonly simulator: Simulator;
  readonly meta: AdPlatform;
}

/** The adapter on a simulated account that is as strict as Meta. */
async function withWorld(options: SimulatorOptions, body: (world: World) => Promise<void>): Promise<void> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['meta'], clock, rejectionRate: 0, ...options });
  const { accessToken, accountId, pageId, pixelId } = simulator.credentials.meta;
  const baseUrl = simulator.url('meta');
  // Delivery moves the simulator's clock on; the adapter goes by the same time.
  const now = () => simulator.clock.now();
  const meta = createMeta({
    accountId,
    pageId,
    pixelId,
    accessToken,
    currency: 'COP',
    baseUrl,
    clock: { now, sleep: clock.sleep },
    environment: {},
  });
  try {
    await body({ simulator, meta });
  } finally {
    await simulator.close();
  }
}

const call = createTestCall();
const budget = { period: 'daily', level: 'adGroup', amount: moneyFromDecimal('40000', 'COP') } as const;
const [campaignSpec, groupSpec, adSpec] = [aCampaignSpec({ budget: null }), anAdGroupSpec({ budget }), anAdSpec()];
const groupKey = testKey('spring/group', 'adGroup');

interface Published {
  readonly campaign: RemoteEntity;
  readonly group: RemoteEntity;
  readonly ad: RemoteEntity;
  readonly photo: RemoteEntity;
}

async function publish(meta: AdPlatform): Promise<Published> {
  const refs = {};
  const photoKey = testKey('spring/assets/photo', 'asset');
  const photo = await meta.assets.create({ key: photoKey, spec: anAssetSpec(), parent: null, refs }, call);
  const campaign = await meta.campaigns.create({ key: testKey(), spec: campaignSpec, parent: null, refs }, call);
  const group = await meta.adGroups.create({ key: groupKey, spec: groupSpec, parent: campaign, refs }, call);
  const adRequest = { key: testKey('spring/group/ad', 'ad'), spec: adSpec, parent: group };
  const ad = await meta.ads.create({ ...adRequest, refs: { 'spring/assets/photo': photo } }, call);
  return { campaign, group, ad, photo };
}

async function launch(meta: AdPlatform, { ad, group, campaign }: Published): Promise<void> {
  await meta.ads.setDelivery(ad, 'on', call);
  await meta.adGroups.setDelivery(group, 'on', call);
  await meta.campaigns.setDelivery(campaign, 'on', call);
}

const rebudget = (meta: AdPlatform, group: RemoteEntity, from: string, to: string) => {
  const of = (amount: string) => anAdGroupSpec({ budget: { ...budget, amount: moneyFromDecimal(amount, 'COP') } });
  return meta.adGroups.update({ ref: group, key: groupKey, previous: of(from), spec: of(to), refs: {} }, call);
};

describe('on a simulated account', () => {
  it('shows nothing before the launch, then passes review, delivers, and reports the same figures at every level', () =>
    withWorld({}, async ({ simulator, meta }) => {
      const published = await publish(meta);
      await simulator.advance({ days: 3 });
      const query = { from: '2027-03-01', to: '2027-03-20' } as const;
      const totalsAt = async (level: 'campaign' | 'adGroup' | 'ad') => {
        const sums = { impressions: 0, spend: 0n, days: 0 };
        for await (const row of meta.insights?.query({ ...query, level }, call) ?? []) {
          sums.impressions += row.impressions;
          sums.spend += row.spend.micros;
          sums.days += 1;
          expect(row).toMatchObject({ timeZone: 'America/Bogota', spend: { currency: 'COP' } });
        }
        return sums;
      };
      expect(await totalsAt('campaign')).toEqual({ impressions: 0, spend: 0n, days: 0 });

      await launch(meta, published);
      await simulator.advance({ days: 5 });
      expect(await meta.ads.read([published.ad], call)).toMatchObject([{ delivery: 'on' }]);
      const totals = await totalsAt('campaign');
      expect(totals.impressions).toBeGreaterThan(0);
      expect(totals.days).toBeGreaterThanOrEqual(5);
      expect(await totalsAt('adGroup')).toEqual(totals);
      expect(await totalsAt('ad')).toEqual(totals);
    }));

  it('tells why an ad was rejected', () =>
    withWorld({ rejectionRate: 1 }, async ({ simulator, meta }) => {
      const published = await publish(meta);
      await launch(meta, published);
      await simulator.advance({ days: 1 });
      const [ad] = await meta.ads.read([published.ad], call);
      expect(ad?.delivery).toBe('rejected');
      expect(ad?.reasons?.join()).toMatch(/\S/);
    }));

  it('reads the budget an entity holds, and what somebody changed by hand', () =>
    withWorld({}, async ({ meta }) => {
      const { group, campaign } = await publish(meta);
      expect(await meta.adGroups.read([group], call)).toMatchObject([{ budget: budget.amount }]);
      const [seen] = await meta.campaigns.read([campaign], call);
      expect(seen).not.toHaveProperty('budget');
    }));

  it('changes a budget four times an hour, then leaves the ad set alone for an hour and others not', () =>
    withWorld({}, async ({ simulator, meta }) => {
      const { group, campaign } = await publish(meta);
      const amounts = ['40000', '41000', '42000', '43000', '44000'];
      for (const [index, amount] of amounts.slice(1).entries())
        expect(await rebudget(meta, group, amounts[index] ?? '', amount)).toMatchObject({
          budget: moneyFromDecimal(amount, 'COP'),
        });
      const locked = await rebudget(meta, group, '44000', '45000').catch((error: unknown) => error as AdFluxError);
      expect(locked).toMatchObject({ code: 'rate_limited', recovery: 'retry', retryAfterMs: 3_600_000 });
      expect(await meta.campaigns.setDelivery(campaign, 'off', call)).toMatchObject({ delivery: 'off' });
      await simulator.advance({ hours: 2 });
      expect(await rebudget(meta, group, '44000', '45000')).toMatchObject({ budget: moneyFromDecimal('45000', 'COP') });
    }));

  it('makes an ad group aim elsewhere and run without an end', () =>
    withWorld({}, async ({ simulator, meta }) => {
      const { group } = await publish(meta);
      const { startsAt } = groupSpec.schedule;
      const targeting = { ...groupSpec.targeting, places: [{ country: 'CO', city: 'Cali', radiusKilometers: 20 }] };
      const spec = { ...groupSpec, targeting, schedule: { startsAt } };
      await meta.adGroups.update({ ref: group, key: groupKey, previous: groupSpec, spec, refs: {} }, call);
      const [entity] = simulator.world().entities.filter(({ kind }) => kind === 'adGroup');
      expect(entity?.fields).toMatchObject({ targeting: { geo_locations: { cities: [{ radius: 20 }] } } });
      expect(entity?.fields['end_time']).toBe(undefined);
    }));

  it('gives an ad another creative in one write', () =>
    withWorld({}, async ({ simulator, meta }) => {
      const { ad, photo } = await publish(meta);
      const spec = anAdSpec({ creative: { ...adSpec.creative, headlines: ['Contador júnior'] } });
      const refs = { 'spring/assets/photo': photo };
      const key = testKey('spring/group/ad', 'ad');
      await meta.ads.update({ ref: ad, key, previous: adSpec, spec, refs }, call);
      const shown = simulator.world().entities.filter(({ kind, removed }) => kind === 'creative' && !removed);
      expect(JSON.stringify(shown.map(({ fields }) => fields))).toContain('Contador júnior');
    }));

  it('shares a picture between two campaigns, and does not take it from the other', () =>
    withWorld({}, async ({ simulator, meta }) => {
      const { photo, ad } = await publish(meta);
      const other = testKey('summer/assets/photo', 'asset');
      const again = await meta.assets.create({ key: other, spec: anAssetSpec(), parent: null, refs: {} }, call);
      expect(again.id).toBe(photo.id);
      await meta.assets.remove(again, call);
      expect(await meta.assets.read([photo], call)).toMatchObject([{ delivery: 'on' }]);
      await meta.ads.remove(ad, call);
      await meta.assets.remove(photo, call);
      expect(await meta.assets.read([photo], call)).toMatchObject([{ delivery: 'removed' }]);
      expect(simulator.world().entities.filter(({ kind, removed }) => kind === 'asset' && !removed)).toEqual([]);
    }));

  it('uses nearly all of a small quota without one throttle, by what the headers say', () =>
    withWorld({ quotas: { meta: { callsPerHour: 200 } } }, async ({ simulator, meta }) => {
      const ref = { kind: 'campaign', id: '1' } as const;
      const endMs = simulator.clock.now().getTime() + 3_600_000;
      for (let sent = 0; sent < 260 && simulator.clock.now().getTime() < endMs; sent += 1)
        await meta.campaigns.read([ref], call).catch(() => undefined);
      const { requests, throttled } = simulator.world().requests.meta ?? { requests: 0, throttled: -1 };
      expect(throttled).toBe(0);
      expect(requests).toBeGreaterThanOrEqual(190);
    }));
});
