import type { InsightRow, RequestEvent } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { aCampaignSpec, anAdSpec, anAssetSpec } from './__fixtures__/snapchat-tree.js';
import { countOf, keys, launch, publish, withWorld } from './__fixtures__/snapchat-world.js';
import { testKey } from './__fixtures__/test-key.js';

const call = createTestCall();

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

  it('makes a hundred changes without one throttle, by its own pace and what the headers say', () =>
    withWorld({}, async ({ simulator, platform }) => {
      const { campaign } = await publish(platform);
      for (let index = 0; index < 100; index += 1)
        await platform.campaigns.setDelivery(campaign, index % 2 === 0 ? 'on' : 'off', call);
      expect(simulator.world().requests.snapchat?.throttled).toBe(0);
    }));

  it('searches for what an earlier attempt left, unless it is told that there was none', () =>
    withWorld({}, async ({ platform }) => {
      const { group, photo } = await publish(platform);
      const searchesOf = async (isFirstAttempt: boolean, localId: string): Promise<readonly string[]> => {
        const searches: string[] = [];
        const observed = { ...call, observe: ({ operation }: RequestEvent) => void searches.push(operation) };
        const photoKey = testKey(`${localId}/photo`, 'asset');
        const photoRequest = { key: photoKey, spec: anAssetSpec(), parent: null, refs: {}, isFirstAttempt };
        await platform.assets.create(photoRequest, observed);
        const refs = { 'spring/assets/photo': photo };
        const request = {
          key: testKey(localId, 'ad'),
          spec: anAdSpec({ localId }),
          parent: group,
          refs,
          isFirstAttempt,
        };
        await platform.ads.create(request, observed);
        return searches.filter((operation) => operation.endsWith('.list'));
      };
      expect(await searchesOf(true, 'spring/group/first')).toEqual([]);
      expect(await searchesOf(false, 'spring/group/again')).toEqual(['media.list', 'creatives.list']);
    }));
});
