import type { AdPlatform, HashedMember, InsightRow, RemoteEntity } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import type { Simulator, SimulatorOptions } from '@adflux/simulator';
import { describe, expect, it } from 'vitest';
import { openSimulatedSnapchat } from './__fixtures__/snapchat-harness.js';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, anAssetSpec, pesos } from './__fixtures__/snapchat-tree.js';
import { testKey } from './__fixtures__/test-key.js';
import type { SnapchatSettings } from './snapchat-settings.js';

interface World {
  readonly simulator: Simulator;
  readonly platform: AdPlatform;
}

/** The adapter on a simulated account that is as strict as Snapchat. */
async function withWorld(
  options: SimulatorOptions,
  body: (world: World) => Promise<void>,
  settings: Partial<SnapchatSettings> = {},
): Promise<void> {
  const world = await openSimulatedSnapchat(settings, options);
  try {
    await body(world);
  } finally {
    await world.simulator.close();
  }
}

const call = createTestCall();
const keys = {
  campaign: testKey(),
  adGroup: testKey('spring/group', 'adGroup'),
  ad: testKey('spring/group/ad', 'ad'),
  asset: testKey('spring/assets/photo', 'asset'),
};

interface Published {
  readonly campaign: RemoteEntity;
  readonly group: RemoteEntity;
  readonly ad: RemoteEntity;
  readonly photo: RemoteEntity;
}

async function publish(platform: AdPlatform): Promise<Published> {
  const refs = {};
  const photo = await platform.assets.create({ key: keys.asset, spec: anAssetSpec(), parent: null, refs }, call);
  const campaign = await platform.campaigns.create(
    { key: keys.campaign, spec: aCampaignSpec(), parent: null, refs },
    call,
  );
  const group = await platform.adGroups.create(
    { key: keys.adGroup, spec: anAdGroupSpec(), parent: campaign, refs },
    call,
  );
  const ad = await platform.ads.create(
    { key: keys.ad, spec: anAdSpec(), parent: group, refs: { 'spring/assets/photo': photo } },
    call,
  );
  return { campaign, group, ad, photo };
}

async function launch(platform: AdPlatform, { ad, group, campaign }: Published): Promise<void> {
  await platform.ads.setDelivery(ad, 'on', call);
  await platform.adGroups.setDelivery(group, 'on', call);
  await platform.campaigns.setDelivery(campaign, 'on', call);
}

const fieldsOf = (simulator: Simulator, kind: string): Record<string, unknown> =>
  simulator.world().entities.find((entity) => entity.kind === kind && !entity.removed)?.fields ?? {};
const countOf = (simulator: Simulator, kind: string): number =>
  simulator.world().entities.filter((entity) => entity.kind === kind && !entity.removed).length;

describe('on a simulated account', () => {
  it('shows nothing before the launch, then passes review, delivers, and reports the same figures at every level', () =>
    withWorld({}, async ({ simulator, platform }) => {
      const published = await publish(platform);
      await simulator.advance({ days: 3 });
      const read = async (level: 'campaign' | 'adGroup' | 'ad', ids?: readonly string[]) => {
        const rows: InsightRow[] = [];
        const query = { level, from: '2027-03-01', to: '2027-04-15', ...(ids === undefined ? {} : { ids }) } as const;
        for await (const row of platform.insights?.query(query, call) ?? []) rows.push(row);
        const total = (pick: (row: InsightRow) => bigint): bigint => rows.reduce((sum, row) => sum + pick(row), 0n);
        return {
          days: rows.map(({ date }) => date),
          impressions: total(({ impressions }) => BigInt(impressions)),
          clicks: total(({ clicks }) => BigInt(clicks)),
          spend: total(({ spend }) => spend.micros),
          zones: new Set(rows.map(({ timeZone, spend }) => `${timeZone} ${spend.currency}`)),
        };
      };
      expect((await read('campaign')).days).toEqual([]);

      await launch(platform, published);
      await simulator.advance({ days: 5 });
      expect(await platform.ads.read([published.ad], call)).toMatchObject([{ delivery: 'on' }]);
      const totals = await read('campaign');
      expect(totals.impressions).toBeGreaterThan(0n);
      expect(totals.spend).toBeGreaterThan(0n);
      expect(totals.days.length).toBeGreaterThanOrEqual(5);
      expect(new Set(totals.days).size).toBe(totals.days.length);
      expect(totals.zones).toEqual(new Set(['America/Bogota COP']));
      expect(await read('adGroup')).toEqual(totals);
      expect(await read('ad')).toEqual(totals);
      expect(await read('ad', [published.ad.id])).toEqual(totals);
      expect(await read('campaign', [published.campaign.id])).toEqual(totals);
    }));

  it('tells why an ad was rejected', () =>
    withWorld({ rejectionRate: 1 }, async ({ simulator, platform }) => {
      const published = await publish(platform);
      await launch(platform, published);
      await simulator.advance({ days: 1 });
      const [ad] = await platform.ads.read([published.ad], call);
      expect(ad?.delivery).toBe('rejected');
      expect(ad?.reasons?.join()).toMatch(/\S/);
    }));

  it('finds nothing of what is still hidden, and finds it later', () =>
    withWorld({ lookupLagMs: 8_000 }, async ({ simulator, platform }) => {
      const campaign = await platform.campaigns.create(
        { key: keys.campaign, spec: aCampaignSpec(), parent: null, refs: {} },
        call,
      );
      expect(await platform.campaigns.find(keys.campaign, null, call)).toBe(null);
      expect(platform.capabilities.lookupDelayMs).toBeGreaterThan(8_000);
      await simulator.advance({ seconds: platform.capabilities.lookupDelayMs / 1_000 });
      expect((await platform.campaigns.find(keys.campaign, null, call))?.id).toBe(campaign.id);
    }));

  it('changes the budget of a campaign and of the ad squad below it, and keeps caps, ends and placements', () =>
    withWorld({}, async ({ simulator, platform }) => {
      const { campaign, group } = await publish(platform);
      const spec = aCampaignSpec({ budget: pesos(150_000n) });
      const request = { ref: campaign, key: keys.campaign, previous: aCampaignSpec(), refs: {} };
      const changed = await platform.campaigns.update({ ...request, spec }, call);
      expect(changed).toMatchObject({ delivery: 'off', budget: pesos(150_000n).amount });
      expect(await platform.adGroups.read([group], call)).toMatchObject([{ budget: pesos(150_000n).amount }]);
      await platform.campaigns.setDelivery(campaign, 'on', call);
      expect(fieldsOf(simulator, 'campaign')).toMatchObject({
        daily_budget_micro: 150_000_000_000,
        end_time: '2027-05-01T04:59:59.000Z',
        regulations: { restricted_delivery_signals: true },
      });
      const squad = fieldsOf(simulator, 'adGroup');
      expect(squad).toMatchObject({
        daily_budget_micro: 150_000_000_000,
        end_time: '2027-05-01T04:59:59.000Z',
        placement_v2: { config: 'AUTOMATIC' },
        targeting: { enable_targeting_expansion: false, regulated_content: true },
      });
    }));

  it('makes an ad squad aim at regions and run without an end', () =>
    withWorld({}, async ({ simulator, platform }) => {
      const { group } = await publish(platform);
      const previous = anAdGroupSpec();
      const places = [
        { country: 'CO', region: 'Antioquia' },
        { country: 'CO', region: 'Valle del Cauca' },
      ];
      const spec = anAdGroupSpec({
        targeting: { places, languages: ['es'], audienceIds: [] },
        schedule: { startsAt: previous.schedule.startsAt },
      });
      await platform.adGroups.update({ ref: group, key: keys.adGroup, previous, spec, refs: {} }, call);
      const squad = fieldsOf(simulator, 'adGroup');
      const { geos } = squad['targeting'] as { geos: { region_id?: string[] }[] };
      expect(geos).toHaveLength(1);
      expect(geos[0]?.region_id).toHaveLength(2);
      expect(squad['end_time'] ?? null).toBe(null);
    }));

  it('aims at an audience', () =>
    withWorld({}, async ({ simulator, platform }) => {
      const { audiences } = platform;
      if (!audiences) throw new Error('there is an audience port');
      const audience = await audiences.create({ key: testKey('people', 'audience'), name: 'Contadores' }, call);
      const members = Array.from({ length: 1_500 }, (_, index) =>
        audiences.hash({ email: `persona.${index}@example.com`, phone: `+57300${String(index).padStart(7, '0')}` }),
      ).filter((member): member is HashedMember => member !== null);
      await audiences.upload({ audienceId: audience.id, operation: 'add', members }, call);
      await simulator.advance({ days: 1 });
      expect((await audiences.read([audience.id], call))[0]?.state).toBe('ready');
      const campaign = await platform.campaigns.create(
        { key: keys.campaign, spec: aCampaignSpec(), parent: null, refs: {} },
        call,
      );
      const spec = anAdGroupSpec({ audiences: [{ localId: 'people', remoteId: audience.id }] });
      await platform.adGroups.create({ key: keys.adGroup, spec, parent: campaign, refs: {} }, call);
      expect(JSON.stringify(fieldsOf(simulator, 'adGroup')['targeting'])).toContain(audience.id);
    }));

  it('gives an ad another headline in place', () =>
    withWorld({}, async ({ simulator, platform }) => {
      const { ad, photo } = await publish(platform);
      const creative = { ...anAdSpec().creative, headlines: ['Contador júnior'] };
      const refs = { 'spring/assets/photo': photo };
      const request = { ref: ad, key: keys.ad, previous: anAdSpec(), refs };
      await platform.ads.update({ ...request, spec: anAdSpec({ creative }) }, call);
      expect(fieldsOf(simulator, 'creative')).toMatchObject({ headline: 'Contador júnior' });
      expect(countOf(simulator, 'creative')).toBe(1);
    }));

  it.each(['creative', 'ad'] as const)(
    'makes one creative and one ad although the answer about the %s is lost',
    (kind) =>
      withWorld({}, async ({ simulator, platform }) => {
        const { campaign: _campaign, group, photo, ad: first } = await publish(platform);
        await platform.ads.remove(first, call);
        simulator.faults.add({ platform: 'snapchat', fault: 'reset-after', times: 1, match: { write: true, kind } });
        const key = testKey('spring/group/other', 'ad');
        const spec = anAdSpec({ localId: 'spring/group/other', name: 'Otro' });
        const request = { key, spec, parent: group, refs: { 'spring/assets/photo': photo } };
        await expect(platform.ads.create(request, call)).rejects.toMatchObject({ recovery: 'reconcile' });
        const found = await platform.ads.find(key, group, call);
        const ad = found ?? (await platform.ads.create(request, call));
        expect(ad.name).toContain(key);
        expect(countOf(simulator, 'ad')).toBe(1);
        // Creatives cannot be deleted: the one of the removed ad is there still.
        expect(countOf(simulator, 'creative')).toBe(2);
      }),
  );

  it('completes a picture whose bytes were lost on the way', () =>
    withWorld({}, async ({ simulator, platform }) => {
      const request = { key: keys.asset, spec: anAssetSpec(), parent: null, refs: {} };
      simulator.faults.add({ platform: 'snapchat', fault: 'reset-after', times: 1, match: { write: true } });
      await expect(platform.assets.create(request, call)).rejects.toMatchObject({ recovery: 'reconcile' });
      expect(await platform.assets.find(keys.asset, null, call)).toBe(null);
      expect(await platform.assets.create(request, call)).toMatchObject({ delivery: 'on' });
      expect(countOf(simulator, 'asset')).toBe(1);
    }));

  it('refuses an account that does not declare employment, before anything is created', () =>
    withWorld({ accounts: { snapchat: { restrictedDeliverySignals: false } } }, async ({ simulator, platform }) => {
      const creating = platform.campaigns.create(
        { key: keys.campaign, spec: aCampaignSpec(), parent: null, refs: {} },
        call,
      );
      await expect(creating).rejects.toMatchObject({ code: 'config' });
      expect(countOf(simulator, 'campaign')).toBe(0);
    }));

  it('goes on with a new token when an hour has passed', () =>
    withWorld({}, async ({ simulator, platform }) => {
      const { campaign } = await publish(platform);
      await simulator.advance({ hours: 3 });
      expect(await platform.campaigns.read([campaign], call)).toMatchObject([{ delivery: 'off' }]);
    }));

  it('publishes in harsh weather without making anything twice', () =>
    withWorld({}, async ({ simulator, platform }) => {
      for (const fault of ['throttle', 'service-error', 'throttle'] as const)
        simulator.faults.add({ platform: 'snapchat', fault, times: 2, match: { write: false }, retryAfterMs: 1_000 });
      simulator.faults.add({
        platform: 'snapchat',
        fault: 'throttle',
        times: 3,
        match: { write: true },
        retryAfterMs: 1_000,
      });
      await launch(platform, await publish(platform));
      expect(['asset', 'campaign', 'adGroup', 'creative', 'ad'].map((kind) => countOf(simulator, kind))).toEqual([
        1, 1, 1, 1, 1,
      ]);
    }));

  it('makes a hundred changes without one throttle, by its own pace and what the headers say', () =>
    withWorld({}, async ({ simulator, platform }) => {
      const { campaign } = await publish(platform);
      for (let index = 0; index < 100; index += 1)
        await platform.campaigns.setDelivery(campaign, index % 2 === 0 ? 'on' : 'off', call);
      expect(simulator.world().requests.snapchat?.throttled).toBe(0);
    }));
});
