import { createTestClock } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { failureOf } from './__fixtures__/failure-of.js';
import { call, keys, launch, leads, publish, withWorld } from './__fixtures__/tiktok-world.js';
import { createTiktok } from './tiktok-platform.js';

describe('Smart+ on a simulated account', () => {
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
});
