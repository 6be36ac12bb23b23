import { describe, expect, it } from 'vitest';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, keyOf } from './__fixtures__/google-ads-tree.js';
import { toGoogleAdsAdGroup, toGoogleAdsKeyword } from './to-google-ads-ad-group.js';
import { toGoogleAdsAd } from './to-google-ads-ad.js';
import { toGoogleAdsBidding } from './to-google-ads-bidding.js';
import { toGoogleAdsMicros } from './to-google-ads-budget.js';
import { toGoogleAdsSchedule } from './to-google-ads-schedule.js';
import { toGoogleAdsTargeting } from './to-google-ads-targeting.js';

const cop = (micros: bigint) => ({ micros, currency: 'COP' });

describe('money for Google Ads', () => {
  it.each([
    ['COP', 20_000_000_000n, '20000000000'],
    ['JPY', 1_000_000n, '1000000'],
    ['USD', 12_340_000n, '12340000'],
    ['COP', 9_007_199_254_740_993_000_000n, '9007199254740993000000'],
  ])('is micros as text: %s %s', (currency, micros, expected) => {
    expect(toGoogleAdsMicros({ micros, currency }, currency)).toBe(expected);
  });

  it.each([
    [
      'cents of a currency billed in whole units',
      cop(20_000_500_000n),
      'COP',
      /20000.5 COP is not a positive multiple of 1 COP/,
    ],
    ['less than a cent', { micros: 12_345_678n, currency: 'USD' }, 'USD', /multiple of 0.01 USD/],
    ['nothing', cop(0n), 'COP', /positive multiple/],
    ['another currency', { micros: 1_000_000n, currency: 'USD' }, 'COP', /AdFlux does not convert/],
  ])('refuses %s', (_what, amount, currency, message) => {
    expect(() => toGoogleAdsMicros(amount, currency)).toThrow(message);
  });
});

describe('a schedule for Google Ads', () => {
  const now = new Date('2027-03-01T13:00:00Z');
  it.each([
    [
      'an evening in Bogotá that is the next day in UTC',
      '2027-03-02T23:00:00-05:00',
      'America/Bogota',
      '2027-03-02 00:00:00',
    ],
    ['the same instant in an account in Madrid', '2027-03-02T23:00:00-05:00', 'Europe/Madrid', '2027-03-03 00:00:00'],
    ['today', '2027-03-01T20:00:00-05:00', 'America/Bogota', undefined],
    ['the past', '2020-01-01T00:00:00Z', 'America/Bogota', undefined],
  ])('starts at the beginning of the day: %s', (_what, startsAt, timeZone, expected) => {
    expect(toGoogleAdsSchedule({ startsAt }, timeZone, now).startDateTime).toBe(expected);
  });

  it.each([
    ['in the middle of a day', '2027-04-30T15:00:00-05:00', '2027-04-30 23:59:59'],
    ['at its last second', '2027-04-30T23:59:59-05:00', '2027-04-30 23:59:59'],
    ['at midnight, which is the day before', '2027-05-01T00:00:00-05:00', '2027-04-30 23:59:59'],
  ])('ends at the end of the day: %s', (_what, endsAt, expected) => {
    const schedule = { startsAt: '2027-03-02T08:00:00-05:00', endsAt };
    expect(toGoogleAdsSchedule(schedule, 'America/Bogota', now).endDateTime).toBe(expected);
  });

  it('has no end when it is open', () => {
    expect(toGoogleAdsSchedule({ startsAt: '2027-03-02T08:00:00-05:00' }, 'America/Bogota', now)).toEqual({
      startDateTime: '2027-03-02 00:00:00',
    });
  });
});

describe('bidding on Google Ads', () => {
  it.each([
    ['traffic', {}, { targetSpend: {} }],
    ['applications', {}, { maximizeConversions: {} }],
    [
      'leads',
      { bidding: 'maximize_clicks', maximumCostPerClick: cop(900_000_000n) },
      { targetSpend: { cpcBidCeilingMicros: '900000000' } },
    ],
    [
      'leads',
      { targetCostPerConversion: cop(5_000_000_000n) },
      { maximizeConversions: { targetCpaMicros: '5000000000' } },
    ],
    ['traffic', { bidding: 'manual_cpc' }, { manualCpc: {} }],
  ] as const)('follows the objective %s and the options %o', (objective, options, expected) => {
    expect(toGoogleAdsBidding(aCampaignSpec({ objective, options }), 'COP').fields).toEqual(expected);
  });

  it('refuses options that do not exist', () => {
    expect(() => toGoogleAdsBidding(aCampaignSpec({ options: { bidding: 'guess' } }), 'COP')).toThrow(/bidding/);
  });
});

describe('places, languages and keywords for Google Ads', () => {
  it('are criteria, each once, and nothing else is', () => {
    const targeting = {
      ...aCampaignSpec().targeting,
      languages: ['es', 'es-CO', 'pt-BR', 'zh-TW'],
      // The plan refuses these; should they get here all the same, they are not sent.
      ageRange: { minimum: 25 },
      genders: ['female' as const],
      postalCodes: ['050001'],
    };
    expect(toGoogleAdsTargeting(targeting, ['geoTargetConstants/2170'], 'c')).toEqual([
      { campaign: 'c', location: { geoTargetConstant: 'geoTargetConstants/2170' } },
      { campaign: 'c', language: { languageConstant: 'languageConstants/1003' } },
      { campaign: 'c', language: { languageConstant: 'languageConstants/1014' } },
      { campaign: 'c', language: { languageConstant: 'languageConstants/1018' } },
    ]);
  });

  it('refuse a language that Google cannot target', () => {
    const targeting = { ...aCampaignSpec().targeting, languages: ['qu'] };
    expect(() => toGoogleAdsTargeting(targeting, [], 'c')).toThrow(/"qu"/);
  });

  it.each([
    ['exact', 'EXACT'],
    ['phrase', 'PHRASE'],
    ['broad', 'BROAD'],
  ] as const)('match %s as %s', (match, matchType) => {
    expect(toGoogleAdsKeyword({ text: 'empleo', match }, 'g').keyword).toEqual({ text: 'empleo', matchType });
  });

  it('bid what the ad group says', () => {
    const names = { adGroup: 'g', campaign: 'c' };
    const key = keyOf('adGroup', 'spring/group');
    expect(toGoogleAdsAdGroup(anAdGroupSpec({ maximumBid: cop(800_000_000n) }), key, names, 'COP').cpcBidMicros).toBe(
      '800000000',
    );
    expect(toGoogleAdsAdGroup(anAdGroupSpec(), key, names, 'COP')).not.toHaveProperty('cpcBidMicros');
  });
});

describe('a search ad', () => {
  it('shows headlines, descriptions and path, and no more than Google takes', () => {
    const creative = {
      ...anAdSpec().creative,
      headlines: Array.from({ length: 20 }, (_, index) => `Titular ${String(index)}`),
      displayPath: ['empleos'],
    };
    const ad = toGoogleAdsAd(anAdSpec({ creative }), keyOf('ad', 'spring/group/ad'));
    expect(ad.responsiveSearchAd.headlines).toHaveLength(15);
    expect(ad.responsiveSearchAd).toMatchObject({ path1: 'empleos' });
    expect(ad.responsiveSearchAd).not.toHaveProperty('path2');
    expect(JSON.stringify(ad)).not.toContain(anAdSpec().creative.primaryText);
  });
});
