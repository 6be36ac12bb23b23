import { moneyFromDecimal } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { failureOf } from './__fixtures__/failure-of.js';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, anAssetSpec } from './__fixtures__/tiktok-tree.js';
import { budget, call, keys, launch, manual, publish, withWorld } from './__fixtures__/tiktok-world.js';

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

  it('declares job ads where the advertiser is registered in the United States, and nowhere else', () =>
    withWorld({ accounts: { tiktok: { country: 'US' } } }, async ({ tiktok, simulator }) => {
      const { campaign } = await publish(tiktok);
      const seen = simulator.world().entities.find(({ id }) => id === campaign.id);
      expect(seen?.fields['special_industries']).toEqual(['EMPLOYMENT']);
    }));
});
