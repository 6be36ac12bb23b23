import type { HashedMember } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { anAdSpec, anAdGroupSpec, anAssetSpec, aCampaignSpec, pesos } from './__fixtures__/snapchat-tree.js';
import { countOf, fieldsOf, keys, launch, publish, withWorld } from './__fixtures__/snapchat-world.js';
import { testKey } from './__fixtures__/test-key.js';

const call = createTestCall();

describe('making and changing things on a simulated account', () => {
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
});
