import type { RemoteRef } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, keyOf } from './__fixtures__/google-ads-tree.js';
import { answerQueries, openWire, operationsOf } from './__fixtures__/google-ads-wire.js';

const customer = 'customers/1234567890';
const campaign: RemoteRef = { kind: 'campaign', id: '5' };
const adGroup: RemoteRef = { kind: 'adGroup', id: '6' };
const ad: RemoteRef = { kind: 'ad', id: '6~7' };
const campaignKey = keyOf('campaign', 'spring');
const groupKey = keyOf('adGroup', 'spring/group');
const adKey = keyOf('ad', 'spring/group/ad');

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
