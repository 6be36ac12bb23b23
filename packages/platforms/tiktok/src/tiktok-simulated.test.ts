import { moneyFromDecimal, type AdPlatform, type RemoteEntity } from '@adflux/core';
import { createTestCall, createTestClock } from '@adflux/core/testing';
import { startSimulator, type Simulator, type SimulatorOptions } from '@adflux/simulator';
import { describe, expect, it } from 'vitest';
import { failureOf } from './__fixtures__/failure-of.js';
import { testKey } from './__fixtures__/test-key.js';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, anAssetSpec } from './__fixtures__/tiktok-tree.js';
import { createTiktok } from './tiktok-platform.js';
import type { TiktokSettings } from './tiktok-settings.js';

interface World {
  readonly simulator: Simulator;
  readonly tiktok: AdPlatform;
}

/** The adapter on a simulated account that is as strict as TikTok. */
async function withWorld(
  options: SimulatorOptions & { readonly settings?: Partial<TiktokSettings> },
  body: (world: World) => Promise<void>,
): Promise<void> {
  const clock = createTestClock();
  const { settings, ...simulated } = options;
  const simulator = await startSimulator({ platforms: ['tiktok'], clock, rejectionRate: 0, ...simulated });
  const { accessToken, advertiserId, identityId, musicId, pixelId, callToActionId } = simulator.credentials.tiktok;
  // Delivery moves the simulator's clock on; the adapter goes by the same time.
  const now = () => simulator.clock.now();
  const tiktok = createTiktok({
    accountId: advertiserId,
    identityId,
    musicId,
    pixelId,
    callToActionId,
    accessToken,
    currency: 'COP',
    baseUrl: simulator.url('tiktok'),
    clock: { now, sleep: clock.sleep },
    environment: {},
    ...settings,
  });
  try {
    await body({ simulator, tiktok });
  } finally {
    await simulator.close();
  }
}

const call = createTestCall();
const budget = { period: 'daily', level: 'adGroup', amount: moneyFromDecimal('40000', 'COP') } as const;
const manual = { campaign: aCampaignSpec({ budget: null }), group: anAdGroupSpec({ budget }), ad: anAdSpec() };
const leads = {
  campaign: aCampaignSpec({ objective: 'leads' }),
  group: anAdGroupSpec({ objective: 'leads' }),
  ad: anAdSpec(),
};
const keys = {
  photo: testKey('spring/assets/photo', 'asset'),
  campaign: testKey(),
  group: testKey('spring/group', 'adGroup'),
  ad: testKey('spring/group/ad', 'ad'),
};

interface Published {
  readonly campaign: RemoteEntity;
  readonly group: RemoteEntity;
  readonly ad: RemoteEntity;
  readonly photo: RemoteEntity;
}

async function publish(tiktok: AdPlatform, specs: typeof manual | typeof leads = manual): Promise<Published> {
  const refs = {};
  const photo = await tiktok.assets.create({ key: keys.photo, spec: anAssetSpec(), parent: null, refs }, call);
  const campaign = await tiktok.campaigns.create(
    { key: keys.campaign, spec: specs.campaign, parent: null, refs },
    call,
  );
  const group = await tiktok.adGroups.create({ key: keys.group, spec: specs.group, parent: campaign, refs }, call);
  const adRequest = { key: keys.ad, spec: specs.ad, parent: group };
  const ad = await tiktok.ads.create({ ...adRequest, refs: { 'spring/assets/photo': photo } }, call);
  return { campaign, group, ad, photo };
}

async function launch(tiktok: AdPlatform, { ad, group, campaign }: Published): Promise<void> {
  await tiktok.ads.setDelivery(ad, 'on', call);
  await tiktok.adGroups.setDelivery(group, 'on', call);
  await tiktok.campaigns.setDelivery(campaign, 'on', call);
}

describe('on a simulated account', () => {
  it('shows nothing before the launch, then passes review, delivers, and reports the same figures at every level', () =>
    withWorld({}, async ({ simulator, tiktok }) => {
      const published = await publish(tiktok);
      await simulator.advance({ days: 3 });
      const totalsAt = async (level: 'campaign' | 'adGroup' | 'ad') => {
        const sums = { impressions: 0, spend: 0n, days: 0 };
        const query = { from: '2027-01-20', to: '2027-03-20', level } as const;
        for await (const row of tiktok.insights?.query(query, call) ?? []) {
          sums.impressions += row.impressions;
          sums.spend += row.spend.micros;
          sums.days += 1;
          expect(row).toMatchObject({ timeZone: 'America/Bogota', spend: { currency: 'COP' } });
        }
        return sums;
      };
      expect(await totalsAt('campaign')).toEqual({ impressions: 0, spend: 0n, days: 0 });

      await launch(tiktok, published);
      await simulator.advance({ days: 5 });
      expect(await tiktok.ads.read([published.ad], call)).toMatchObject([{ delivery: 'on' }]);
      const totals = await totalsAt('campaign');
      expect(totals.impressions).toBeGreaterThan(0);
      expect(totals.days).toBeGreaterThanOrEqual(5);
      expect(await totalsAt('adGroup')).toEqual(totals);
      expect(await totalsAt('ad')).toEqual(totals);
    }));

  it('tells why an ad was rejected', () =>
    withWorld({ rejectionRate: 1 }, async ({ simulator, tiktok }) => {
      const published = await publish(tiktok);
      await launch(tiktok, published);
      await simulator.advance({ days: 1 });
      const [ad] = await tiktok.ads.read([published.ad], call);
      expect(ad?.delivery).toBe('rejected');
      expect(ad?.reasons?.length).toBeGreaterThan(1);
    }));

  it('tells why a Smart+ ad was rejected', () =>
    withWorld(
      { rejectionRate: 1, accounts: { tiktok: { smartPlusAllowed: true } }, settings: { strategy: 'smart-plus' } },
      async ({ simulator, tiktok }) => {
        const published = await publish(tiktok, leads);
        await launch(tiktok, published);
        await simulator.advance({ days: 1 });
        const [ad] = await tiktok.ads.read([published.ad], call);
        expect(ad?.delivery).toBe('rejected');
        expect(ad?.reasons?.length).toBeGreaterThan(1);
      },
    ));

  it('reads the budget an entity holds, and none where the other level holds it', () =>
    withWorld({}, async ({ tiktok }) => {
      const { group, campaign } = await publish(tiktok);
      expect(await tiktok.adGroups.read([group], call)).toMatchObject([{ budget: budget.amount }]);
      const [seen] = await tiktok.campaigns.read([campaign], call);
      expect(seen).not.toHaveProperty('budget');
    }));

  it('changes budgets, places, ends, texts and landing pages of what exists', () =>
    withWorld({}, async ({ simulator, tiktok }) => {
      const { group, ad, photo } = await publish(tiktok);
      const richer = { ...budget, amount: moneyFromDecimal('55000.5', 'COP') };
      const group2 = anAdGroupSpec({
        budget: richer,
        schedule: { ...manual.group.schedule, endsAt: '2027-06-01T00:00:00-05:00' },
        targeting: { ...manual.group.targeting, places: [{ country: 'CO', region: 'Antioquia' }] },
      });
      const request = { ref: group, key: keys.group, previous: manual.group, refs: {} };
      const changed = await tiktok.adGroups.update({ ...request, spec: group2 }, call);
      expect(changed.budget).toEqual(richer.amount);
      const fieldsOf = (id: string) => simulator.world().entities.find((entity) => entity.id === id)?.fields;
      expect(fieldsOf(group.id)).toMatchObject({ budget: 55_000.5, schedule_end_time: '2027-06-01 05:00:00' });

      const { creative } = manual.ad;
      const adRequest = { ref: ad, key: keys.ad, refs: { 'spring/assets/photo': photo } };
      const text = anAdSpec({ creative: { ...creative, headlines: ['Contador en Medellín'] } });
      await tiktok.ads.update({ ...adRequest, previous: manual.ad, spec: text }, call);
      expect(fieldsOf(ad.id)).toMatchObject({ ad_text: 'Contador en Medellín' });
      const page = anAdSpec({ creative: { ...text.creative, landingUrl: 'https://empleos.example.com/2' } });
      await tiktok.ads.update({ ...adRequest, previous: text, spec: page }, call);
      expect(fieldsOf(ad.id)).toMatchObject({
        ad_text: 'Contador en Medellín',
        landing_page_url: 'https://empleos.example.com/2',
      });
    }));

  it('finds the image of a name that is taken, and looks up a campaign whose request was used before', () =>
    withWorld({}, async ({ tiktok, simulator }) => {
      const { photo } = await publish(tiktok);
      const again = { key: keys.photo, spec: anAssetSpec(), parent: null, refs: {} };
      expect((await tiktok.assets.create(again, call)).id).toBe(photo.id);

      const repeated = { key: keys.campaign, spec: manual.campaign, parent: null, refs: {} };
      const error = await failureOf(tiktok.campaigns.create(repeated, call));
      expect(error).toMatchObject({ recovery: 'reconcile' });
      expect(simulator.world().entities.filter(({ kind }) => kind === 'campaign')).toHaveLength(1);
    }));

  it('does not see what was just created while look-ups lag', () =>
    withWorld({ lookupLagMs: 8_000 }, async ({ tiktok, simulator }) => {
      const spec = aCampaignSpec();
      const created = await tiktok.campaigns.create({ key: keys.campaign, spec, parent: null, refs: {} }, call);
      expect(await tiktok.campaigns.find(keys.campaign, null, call)).toBe(null);
      await simulator.advance({ minutes: 1 });
      expect((await tiktok.campaigns.find(keys.campaign, null, call))?.id).toBe(created.id);
    }));

  it('publishes leads as Smart+ where the strategy says so, and changes, switches and removes them there', () =>
    withWorld(
      { accounts: { tiktok: { smartPlusAllowed: true } }, settings: { strategy: 'smart-plus' } },
      async ({ tiktok, simulator }) => {
        const { campaign, group, ad } = await publish(tiktok, leads);
        const paths = simulator.requests().map(({ path }) => path);
        for (const kind of ['campaign', 'adgroup', 'ad'])
          expect(paths.some((path) => path.includes(`/smart_plus/${kind}/create/`))).toBe(true);
        expect((await tiktok.ads.find(keys.ad, group, call))?.id).toBe(ad.id);
        expect((await tiktok.adGroups.find(keys.group, campaign, call))?.id).toBe(group.id);
        const renamed = { ...leads.campaign, name: 'Contadores' };
        const request = { ref: campaign, key: keys.campaign, previous: leads.campaign, spec: renamed, refs: {} };
        expect((await tiktok.campaigns.update(request, call)).name).toContain('Contadores');
        const group2 = { ...leads.group, name: 'Antioquia' };
        const groupRequest = { ref: group, key: keys.group, previous: leads.group, spec: group2, refs: {} };
        expect((await tiktok.adGroups.update(groupRequest, call)).name).toContain('Antioquia');
        expect((await tiktok.ads.setDelivery(ad, 'on', call)).delivery).not.toBe('off');

        await tiktok.ads.remove(ad, call);
        await tiktok.ads.remove(ad, call);
        expect(await tiktok.ads.read([ad], call)).toMatchObject([{ delivery: 'removed' }]);
        await tiktok.campaigns.remove(campaign, call);
        expect(await tiktok.campaigns.find(keys.campaign, null, call)).toBe(null);
      },
    ));

  it('keeps changing Smart+ ads after the strategy went back to manual', () =>
    withWorld(
      { accounts: { tiktok: { smartPlusAllowed: true } }, settings: { strategy: 'smart-plus' } },
      async (world) => {
        const { ad, campaign, group } = await publish(world.tiktok, leads);
        const { accessToken, advertiserId, identityId, musicId } = world.simulator.credentials.tiktok;
        const baseUrl = world.simulator.url('tiktok');
        const clock = createTestClock();
        const common = { accountId: advertiserId, accessToken, identityId, musicId, currency: 'COP', baseUrl, clock };
        const later = createTiktok({ ...common, environment: {} });
        expect((await later.ads.find(keys.ad, group, call))?.id).toBe(ad.id);
        expect((await later.campaigns.setDelivery(campaign, 'off', call)).delivery).toBe('off');
        expect((await later.ads.setDelivery(ad, 'off', call)).delivery).toBe('off');
        await later.adGroups.remove(group, call);
        expect(await later.adGroups.read([group], call)).toMatchObject([{ delivery: 'removed' }]);
      },
    ));

  it('says what is missing where Smart+ is not allowed', () =>
    withWorld({ settings: { strategy: 'smart-plus' } }, async ({ tiktok }) => {
      const request = { key: keys.campaign, spec: leads.campaign, parent: null, refs: {} };
      const error = await failureOf(tiktok.campaigns.create(request, call));
      expect(error).toMatchObject({ code: 'permission_denied', recovery: 'none' });
      expect(error.message).toMatch(/allow-list/);
    }));

  it('declares job ads where the advertiser is registered in the United States, and nowhere else', () =>
    withWorld({ accounts: { tiktok: { country: 'US' } } }, async ({ tiktok, simulator }) => {
      const { campaign } = await publish(tiktok);
      const seen = simulator.world().entities.find(({ id }) => id === campaign.id);
      expect(seen?.fields['special_industries']).toEqual(['EMPLOYMENT']);
    }));
});
