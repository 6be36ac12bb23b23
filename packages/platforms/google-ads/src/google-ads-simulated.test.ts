import { AdFluxError, type InsightRow, type RemoteRef, type TreeRefs } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import type { SimulatorOptions } from '@adflux/simulator';
import { afterEach, describe, expect, it } from 'vitest';
import { openSimulatedGoogleAds, type SimulatedGoogleAds } from './__fixtures__/google-ads-harness.js';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, aTreeRequest, keyOf } from './__fixtures__/google-ads-tree.js';

const call = createTestCall();
let open: SimulatedGoogleAds | null = null;
const start = async (options: SimulatorOptions = {}): Promise<SimulatedGoogleAds> => {
  open = await openSimulatedGoogleAds({}, options);
  return open;
};
afterEach(async () => {
  await open?.simulator.close();
  open = null;
});

const refOf = (refs: TreeRefs, localId: string): RemoteRef => {
  const ref = refs[localId];
  if (!ref) throw new Error(`no ref of ${localId}`);
  return ref;
};
const publish = async ({ platform }: SimulatedGoogleAds) => {
  const refs = await platform.tree.create(aTreeRequest(), call);
  return { campaign: refOf(refs, 'spring'), adGroup: refOf(refs, 'spring/group'), ad: refOf(refs, 'spring/group/ad') };
};
const living = ({ simulator }: SimulatedGoogleAds, kind: string) =>
  simulator.world().entities.filter((entity) => entity.kind === kind && !entity.removed);

describe('a job ad on the simulated Google Ads', () => {
  it('is reviewed, launched, shown, and its figures add up on every level', async () => {
    const google = await start({ rejectionRate: 0 });
    const { campaign, adGroup, ad } = await publish(google);
    const { platform, simulator } = google;
    await simulator.advance({ hours: 1 });
    const [reviewed] = await platform.ads.read([ad], call);
    expect(reviewed?.delivery).toBe('off');
    await platform.campaigns.setDelivery(campaign, 'on', call);
    await simulator.advance({ days: 4 });
    expect((await platform.campaigns.read([campaign], call))[0]?.delivery).toMatch(/^(on|limited)$/);
    expect((await platform.ads.read([ad], call))[0]?.delivery).toBe('on');

    const figures = async (level: InsightRow['level'], id: string): Promise<readonly InsightRow[]> => {
      const rows: InsightRow[] = [];
      const query = { level, from: '2027-03-01', to: '2027-03-31', ids: [id] };
      for await (const row of platform.insights?.query(query, call) ?? []) rows.push(row);
      return rows;
    };
    const spent = (rows: readonly InsightRow[]) => rows.reduce((sum, row) => sum + row.spend.micros, 0n);
    const [byCampaign, byAdGroup, byAd] = [
      await figures('campaign', campaign.id),
      await figures('adGroup', adGroup.id),
      await figures('ad', ad.id),
    ];
    expect(spent(byCampaign)).toBeGreaterThan(0n);
    expect([spent(byAdGroup), spent(byAd)]).toEqual([spent(byCampaign), spent(byCampaign)]);
    // The schedule begins on 2 March, Bogotá time.
    expect(byCampaign.map(({ date }) => date)[0]).toBe('2027-03-02');
    expect(byAd[0]).toMatchObject({ platform: 'google-ads', entityId: ad.id, timeZone: 'America/Bogota' });
  });

  it('is rejected with the policy that the reviewer named', async () => {
    const google = await start({ rejectionRate: 1 });
    const { ad } = await publish(google);
    await google.simulator.advance({ hours: 1 });
    const [seen] = await google.platform.ads.read([ad], call);
    expect(seen?.delivery).toBe('rejected');
    expect(seen?.reasons?.[0]).toMatch(/^[A-Z_]+$/);
  });

  it('exists once although the answer was lost, and a repeated create returns it', async () => {
    const google = await start();
    google.simulator.faults.add({ fault: 'reset-after', match: { write: true }, times: 1 });
    const request = aTreeRequest();
    const error: unknown = await google.platform.tree.create(request, call).catch((reason: unknown) => reason);
    expect(AdFluxError.isInstance(error) && error.recovery).toBe('reconcile');
    const found = await google.platform.tree.find(request, call);
    expect(await google.platform.tree.create(request, call)).toEqual(found);
    expect(['campaign', 'adGroup', 'ad', 'budget'].map((kind) => living(google, kind).length)).toEqual([1, 1, 1, 1]);
  });

  it('leaves nothing behind when it is removed, not even its budget', async () => {
    const google = await start();
    const { campaign } = await publish(google);
    await google.platform.campaigns.remove(campaign, call);
    expect(google.simulator.world().entities.filter(({ removed }) => !removed)).toEqual([]);
    expect(await google.platform.tree.find(aTreeRequest(), call)).toBeNull();
  });

  it('can be validated without leaving a trace', async () => {
    const google = await start();
    await google.platform.validate(aTreeRequest(), call);
    expect(google.simulator.world().entities).toEqual([]);
  });

  it('takes changes of budget, name, days, bidding, places and languages, and says what it holds', async () => {
    const google = await start();
    const { campaign } = await publish(google);
    const previous = aCampaignSpec();
    const spec = aCampaignSpec({
      name: 'Contable',
      budget: { period: 'daily', level: 'campaign', amount: { micros: 35_000_000_000n, currency: 'COP' } },
      schedule: { startsAt: '2027-03-05T08:00:00-05:00', endsAt: '2027-05-31T23:59:59-05:00' },
      options: { bidding: 'maximize_conversions', searchPartners: true, locationIntent: 'presence_or_interest' },
      targeting: {
        ...previous.targeting,
        places: [
          { country: 'CO', region: 'Bogotá D.C.', city: 'Bogotá' },
          { country: 'CO', region: 'Antioquia' },
        ],
        languages: ['es', 'en'],
      },
    });
    const key = keyOf('campaign', 'spring');
    const entity = await google.platform.campaigns.update({ ref: campaign, key, spec, previous, refs: {} }, call);
    expect(entity).toMatchObject({ name: `Contable · ${key}`, budget: spec.budget?.amount, delivery: 'off' });
    expect(living(google, 'campaign')[0]?.fields).toMatchObject({
      startDateTime: '2027-03-05 00:00:00',
      endDateTime: '2027-05-31 23:59:59',
      maximizeConversions: {},
      networkSettings: { targetGoogleSearch: true, targetSearchNetwork: true },
      geoTargetTypeSetting: { positiveGeoTargetType: 'PRESENCE_OR_INTEREST' },
    });
    expect(living(google, 'campaign')[0]?.fields['targetSpend']).toBeUndefined();
    const criteria = living(google, 'criterion').map(({ fields }) => fields['location'] ?? fields['language']);
    expect(criteria).toHaveLength(4);
    expect(criteria).toContainEqual({ geoTargetConstant: 'geoTargetConstants/1003659' });
    expect(criteria).not.toContainEqual({ geoTargetConstant: 'geoTargetConstants/1003651' });
    expect(criteria).toContainEqual({ languageConstant: 'languageConstants/1000' });
    // Once more, as after a crash: nothing changes.
    await google.platform.campaigns.update({ ref: campaign, key, spec, previous, refs: {} }, call);
    expect(living(google, 'criterion')).toHaveLength(4);
  });

  it('takes changes of keywords, bids and texts', async () => {
    const google = await start();
    const { adGroup, ad } = await publish(google);
    const groupKey = keyOf('adGroup', 'spring/group');
    const changed = anAdGroupSpec({
      name: 'Bello',
      maximumBid: { micros: 900_000_000n, currency: 'COP' },
      keywords: [{ text: 'vacante contable', match: 'exact' }],
    });
    const request = { ref: adGroup, key: groupKey, spec: changed, previous: anAdGroupSpec(), refs: {} };
    expect(await google.platform.adGroups.update(request, call)).toMatchObject({ name: `Bello · ${groupKey}` });
    expect(living(google, 'keyword').map(({ fields }) => fields['keyword'])).toEqual([
      { text: 'vacante contable', matchType: 'EXACT' },
    ]);
    expect(living(google, 'adGroup')[0]?.fields['cpcBidMicros']).toBe('900000000');

    const adKey = keyOf('ad', 'spring/group/ad');
    const creative = { ...anAdSpec().creative, headlines: ['Uno', 'Dos', 'Tres'], displayPath: ['trabajo'] };
    const spec = anAdSpec({ name: 'Anuncio dos', creative });
    const entity = await google.platform.ads.update(
      { ref: ad, key: adKey, spec, previous: anAdSpec(), refs: {} },
      call,
    );
    expect(entity.name).toBe(`Anuncio dos · ${adKey}`);
    expect(living(google, 'ad')[0]?.fields['ad']).toMatchObject({
      responsiveSearchAd: { headlines: [{ text: 'Uno' }, { text: 'Dos' }, { text: 'Tres' }], path1: 'trabajo' },
    });
  });

  it('hands an exhausted day back instead of sleeping through it', async () => {
    const google = await start();
    google.simulator.faults.add({ fault: 'throttle', match: { write: true }, times: 1, retryAfterMs: 40_591_000 });
    await expect(google.platform.tree.create(aTreeRequest(), call)).rejects.toMatchObject({
      code: 'rate_limited',
      recovery: 'retry',
      retryAfterMs: 40_591_000,
    });
    expect(living(google, 'campaign')).toEqual([]);
  });
});
