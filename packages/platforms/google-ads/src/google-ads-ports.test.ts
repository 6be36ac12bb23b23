import type { RemoteRef } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, keyOf } from './__fixtures__/google-ads-tree.js';
import { created, failure, openWire, stream, type Wire } from './__fixtures__/google-ads-wire.js';

const customer = 'customers/1234567890';
const campaign: RemoteRef = { kind: 'campaign', id: '5' };
const adGroup: RemoteRef = { kind: 'adGroup', id: '6' };
const ad: RemoteRef = { kind: 'ad', id: '6~7' };
const campaignKey = keyOf('campaign', 'spring');
const groupKey = keyOf('adGroup', 'spring/group');
const adKey = keyOf('ad', 'spring/group/ad');

/** Answers queries by what they select from, and mutates with made-up names. */
const answerQueries = (wire: Wire, answers: Readonly<Record<string, readonly object[]>>): void => {
  wire.on('googleAds:mutate', created);
  wire.on('googleAds:searchStream', ({ body }) => {
    const { query } = body as { readonly query: string };
    if (query.includes('FROM customer'))
      return stream({ customer: { currencyCode: 'COP', timeZone: 'America/Bogota' } });
    const from = /FROM (\w+)/.exec(query)?.[1] ?? '';
    return stream(...(answers[from] ?? []));
  });
};
const operationsOf = (wire: Wire): unknown =>
  wire
    .to('googleAds:mutate')
    .flatMap(({ body }) => (body as { readonly mutateOperations: readonly unknown[] }).mutateOperations);

describe('updating on Google Ads', () => {
  it('sends the changed fields of a campaign with exactly their paths, its budget and its new bidding', async () => {
    const wire = openWire();
    answerQueries(wire, { campaign: [{ campaign: { id: '5', campaignBudget: `${customer}/campaignBudgets/4` } }] });
    const previous = aCampaignSpec();
    const spec = aCampaignSpec({
      name: 'Contable',
      budget: { period: 'daily', level: 'campaign', amount: { micros: 30_000_000_000n, currency: 'COP' } },
      schedule: { startsAt: previous.schedule.startsAt },
      options: { searchPartners: true, bidding: 'maximize_conversions' },
    });
    await wire.platform.campaigns.update(
      { ref: campaign, key: campaignKey, spec, previous, refs: {} },
      createTestCall(),
    );
    expect(operationsOf(wire)).toEqual([
      {
        campaignBudgetOperation: {
          update: { resourceName: `${customer}/campaignBudgets/4`, amountMicros: '30000000000' },
          updateMask: 'amountMicros',
        },
      },
      {
        campaignOperation: {
          update: {
            resourceName: `${customer}/campaigns/5`,
            name: `Contable · ${campaignKey}`,
            networkSettings: { targetSearchNetwork: true },
            maximizeConversions: {},
          },
          updateMask: 'name,networkSettings.targetSearchNetwork,endDateTime,maximizeConversions.targetCpaMicros',
        },
      },
    ]);
  });

  it('moves a start that is to be at once to today, because it cannot be cleared', async () => {
    const wire = openWire();
    answerQueries(wire, {});
    const previous = aCampaignSpec();
    const spec = aCampaignSpec({ schedule: { ...previous.schedule, startsAt: '2027-02-01T00:00:00-05:00' } });
    await wire.platform.campaigns.update(
      { ref: campaign, key: campaignKey, spec, previous, refs: {} },
      createTestCall(),
    );
    expect(operationsOf(wire)).toEqual([
      {
        campaignOperation: {
          update: { resourceName: `${customer}/campaigns/5`, startDateTime: '2027-03-01 00:00:00' },
          updateMask: 'startDateTime',
        },
      },
    ]);
  });

  it('compares places and languages with what is there, so that repeating ends at the same place', async () => {
    const wire = openWire();
    const criterion = (id: string, inside: object) => ({
      campaignCriterion: { resourceName: `${customer}/campaignCriteria/5~${id}`, ...inside },
    });
    answerQueries(wire, {
      campaign_criterion: [
        criterion('1003659', { location: { geoTargetConstant: 'geoTargetConstants/1003659' } }),
        criterion('1003', { language: { languageConstant: 'languageConstants/1003' } }),
      ],
    });
    const spec = aCampaignSpec();
    const previous = aCampaignSpec({ targeting: { ...spec.targeting, places: [{ country: 'CO', city: 'Bogotá' }] } });
    await wire.platform.campaigns.update(
      { ref: campaign, key: campaignKey, spec, previous, refs: {} },
      createTestCall(),
    );
    expect(operationsOf(wire)).toEqual([
      { campaignCriterionOperation: { remove: `${customer}/campaignCriteria/5~1003659` } },
      {
        campaignCriterionOperation: {
          create: {
            campaign: `${customer}/campaigns/5`,
            location: { geoTargetConstant: 'geoTargetConstants/1003651' },
          },
        },
      },
    ]);
  });

  it('replaces changed keywords of an ad group and keeps the others', async () => {
    const wire = openWire();
    const keyword = (id: string, text: string) => ({
      adGroupCriterion: { resourceName: `${customer}/adGroupCriteria/6~${id}`, keyword: { text, matchType: 'PHRASE' } },
    });
    answerQueries(wire, { ad_group_criterion: [keyword('1', 'Empleo contable'), keyword('2', 'trabajo')] });
    const previous = anAdGroupSpec();
    const spec = anAdGroupSpec({
      name: 'Bello',
      keywords: [
        { text: 'empleo contable', match: 'phrase' },
        { text: 'vacante', match: 'exact' },
      ],
    });
    await wire.platform.adGroups.update({ ref: adGroup, key: groupKey, spec, previous, refs: {} }, createTestCall());
    expect(operationsOf(wire)).toEqual([
      {
        adGroupOperation: {
          update: { resourceName: `${customer}/adGroups/6`, name: `Bello · ${groupKey}` },
          updateMask: 'name',
        },
      },
      { adGroupCriterionOperation: { remove: `${customer}/adGroupCriteria/6~2` } },
      {
        adGroupCriterionOperation: {
          create: {
            adGroup: `${customer}/adGroups/6`,
            status: 'ENABLED',
            keyword: { text: 'vacante', matchType: 'EXACT' },
          },
        },
      },
    ]);
  });

  it('rewrites an ad in place, so that its figures stay', async () => {
    const wire = openWire();
    answerQueries(wire, {});
    const previous = anAdSpec();
    const spec = anAdSpec({
      creative: { ...previous.creative, descriptions: ['Una nueva.', 'Y otra.'], displayPath: [] },
    });
    await wire.platform.ads.update({ ref: ad, key: adKey, spec, previous, refs: {} }, createTestCall());
    expect(operationsOf(wire)).toEqual([
      {
        adOperation: {
          update: {
            resourceName: `${customer}/ads/7`,
            responsiveSearchAd: { descriptions: [{ text: 'Una nueva.' }, { text: 'Y otra.' }] },
          },
          updateMask: 'responsiveSearchAd.descriptions,responsiveSearchAd.path1,responsiveSearchAd.path2',
        },
      },
    ]);
  });

  it('sends nothing when nothing differs', async () => {
    const wire = openWire();
    answerQueries(wire, {});
    const call = createTestCall();
    const same = { key: campaignKey, refs: {} };
    await wire.platform.campaigns.update(
      { ...same, ref: campaign, spec: aCampaignSpec(), previous: aCampaignSpec() },
      call,
    );
    await wire.platform.adGroups.update(
      { ...same, ref: adGroup, spec: anAdGroupSpec(), previous: anAdGroupSpec() },
      call,
    );
    await wire.platform.ads.update({ ...same, ref: ad, spec: anAdSpec(), previous: anAdSpec() }, call);
    expect(operationsOf(wire)).toEqual([]);
  });
});

describe('switching, reading and removing on Google Ads', () => {
  it('switches by the status alone', async () => {
    const wire = openWire();
    answerQueries(wire, {
      campaign: [{ campaign: { id: '5', name: 'N', status: 'ENABLED', primaryStatus: 'ELIGIBLE' } }],
    });
    expect(await wire.platform.campaigns.setDelivery(campaign, 'on', createTestCall())).toMatchObject({
      delivery: 'on',
    });
    await wire.platform.ads.setDelivery(ad, 'off', createTestCall());
    expect(operationsOf(wire)).toEqual([
      {
        campaignOperation: {
          update: { resourceName: `${customer}/campaigns/5`, status: 'ENABLED' },
          updateMask: 'status',
        },
      },
      {
        adGroupAdOperation: {
          update: { resourceName: `${customer}/adGroupAds/6~7`, status: 'PAUSED' },
          updateMask: 'status',
        },
      },
    ]);
  });

  it('describes many with one query, and those that are gone as removed', async () => {
    const wire = openWire();
    answerQueries(wire, {
      campaign: [
        {
          campaign: { id: '5', name: 'N', status: 'PAUSED', primaryStatus: 'PAUSED' },
          campaignBudget: { amountMicros: '20000000000' },
        },
      ],
    });
    const refs = ['5', '8', 'not an id'].map((id) => ({ kind: 'campaign', id }) as const);
    expect(await wire.platform.campaigns.read(refs, createTestCall())).toEqual([
      { kind: 'campaign', id: '5', name: 'N', delivery: 'off', budget: { micros: 20_000_000_000n, currency: 'COP' } },
      { kind: 'campaign', id: '8', name: '', delivery: 'removed' },
      { kind: 'campaign', id: 'not an id', name: '', delivery: 'removed' },
    ]);
    expect(wire.to('googleAds:searchStream')).toHaveLength(1);
    expect(JSON.stringify(wire.requests.at(-1)?.body)).toContain('campaign.id IN (5, 8)');
  });

  it('removes nothing that is gone already', async () => {
    const wire = openWire();
    answerQueries(wire, { campaign: [{ campaign: { id: '5', name: 'N', status: 'REMOVED' } }] });
    await wire.platform.campaigns.remove(campaign, createTestCall());
    await wire.platform.adGroups.remove(adGroup, createTestCall());
    await wire.platform.ads.remove(ad, createTestCall());
    expect(operationsOf(wire)).toEqual([]);
  });

  it('takes it for done when someone else was faster', async () => {
    const wire = openWire();
    let looks = 0;
    answerQueries(wire, {});
    wire.on('googleAds:searchStream', () =>
      stream({ campaign: { id: '5', name: 'N', status: (looks += 1) === 1 ? 'PAUSED' : 'REMOVED' } }),
    );
    wire.on('googleAds:mutate', () => failure(400, 'contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE'));
    await wire.platform.campaigns.remove(campaign, createTestCall());
    expect(looks).toBe(2);
  });

  it('needs to know the campaign of an ad group and the ad group of an ad', async () => {
    const wire = openWire();
    answerQueries(wire, {});
    const call = createTestCall();
    const group = wire.platform.adGroups.create({ key: groupKey, spec: anAdGroupSpec(), parent: null, refs: {} }, call);
    await expect(group).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(wire.platform.ads.find(adKey, null, call)).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

describe('images on Google Ads', () => {
  const spec = {
    kind: 'asset',
    localId: 'spring/assets/photo',
    name: 'Foto',
    asset: {
      id: 'photo',
      kind: 'image',
      url: 'vault:photo',
      mediaType: 'image/png',
      widthPixels: 1200,
      heightPixels: 628,
    },
  } as const;
  const key = keyOf('asset', spec.localId);

  it('are uploaded from wherever the caller keeps them', async () => {
    const wire = openWire({ loadAsset: async (url) => Buffer.from(`bytes of ${url}`) });
    wire.on('assets:mutate', () => ({ body: { results: [{ resourceName: `${customer}/assets/9` }] } }));
    const entity = await wire.platform.assets.create({ key, spec, parent: null, refs: {} }, createTestCall());
    expect(entity).toEqual({ kind: 'asset', id: '9', name: `Foto · ${key}`, delivery: 'on' });
    expect(wire.to('assets:mutate')[0]?.body).toEqual({
      operations: [
        {
          create: {
            name: `Foto · ${key}`,
            imageAsset: { data: Buffer.from('bytes of vault:photo').toString('base64'), mimeType: 'IMAGE_PNG' },
          },
        },
      ],
      partialFailure: false,
    });
  });

  it('can be neither changed nor removed, and say so', async () => {
    const wire = openWire();
    const ref = { kind: 'asset', id: '9' } as const;
    const changed = { ...spec, asset: { ...spec.asset, url: 'vault:other' } };
    const update = wire.platform.assets.update({ ref, key, spec: changed, previous: spec, refs: {} }, createTestCall());
    await expect(update).rejects.toMatchObject({ code: 'unsupported' });
    await expect(wire.platform.assets.remove(ref, createTestCall())).rejects.toMatchObject({ code: 'unsupported' });
    expect(wire.requests).toEqual([]);
  });
});
