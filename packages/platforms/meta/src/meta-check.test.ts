import { moneyFromDecimal, type AdGroupSpec, type Budget, type CampaignSpec, type Place } from '@adflux/core';
import { aCampaignSpec, aTree, anAdGroupSpec, anAdSpec } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { checkMeta } from './meta-check.js';

const settings = { currency: 'COP', pixelId: null };
const money = (amount: string, currency = 'COP') => moneyFromDecimal(amount, currency);
const daily = (amount: string, currency?: string): Budget => ({
  period: 'daily',
  level: 'adGroup',
  amount: money(amount, currency),
});

interface Changes {
  readonly campaign?: Partial<CampaignSpec>;
  readonly group?: Partial<AdGroupSpec>;
}
const codes = ({ campaign, group }: Changes, pixelId: string | null = null): string[] => {
  const adGroups = [{ spec: anAdGroupSpec(group), ads: [anAdSpec()] }];
  const tree = aTree({ campaign: aCampaignSpec(campaign), adGroups });
  return checkMeta(tree, { ...settings, pixelId })
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
};
const inPlaces = (...places: Place[]): Changes => {
  const targeting = { ...anAdGroupSpec().targeting, places };
  const options = { dsaBeneficiary: 'Andina', dsaPayor: 'Andina' };
  return { campaign: { targeting }, group: { targeting, options } };
};

describe('checkMeta', () => {
  it('has no error for a good tree, and says whose findings they are', () => {
    const findings = checkMeta(aTree(), settings);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.every(({ platform }) => platform === 'meta')).toBe(true);
  });

  it.each<[string, Changes, string[]]>([
    ['unknown options', { campaign: { options: { pixel: '1' } } }, ['options.invalid']],
    ['a wrong option', { group: { options: { pixelId: 'x' } } }, ['options.invalid']],
    ['applications without a pixel', { campaign: { objective: 'applications' } }, ['options.pixel_missing']],
    ['another currency, which is not for Meta to find', { campaign: { budget: daily('10.5', 'USD') } }, []],
    ['half a peso', { campaign: { budget: daily('20000.5') } }, ['budget.amount']],
    ['a bid under a campaign budget', { group: { maximumBid: money('300') } }, ['bid.budget_elsewhere']],
    [
      'a bid for what is not a click',
      { group: { maximumBid: money('300'), budget: daily('20000'), objective: 'awareness' } },
      ['bid.not_by_click'],
    ],
    ['a bid with a fraction', { group: { maximumBid: money('300.5'), budget: daily('20000') } }, ['bid.amount']],
  ])('judges %s', (_what, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('is content with a pixel from the settings or the options', () => {
    expect(codes({ campaign: { objective: 'leads' } }, '88')).toEqual([]);
    expect(codes({ campaign: { objective: 'leads', options: { pixelId: '99' } } })).toEqual([]);
  });

  it.each<[string, Place[], string[]]>([
    ['a city without a circle', [{ country: 'CO', city: 'Cali' }], []],
    ['a circle that fits', [{ country: 'CO', city: 'Cali', radiusKilometers: 17 }], []],
    ['a circle that is too small', [{ country: 'CO', city: 'Cali', radiusKilometers: 16 }], ['targeting.radius']],
    ['a circle that is too large', [{ country: 'CO', city: 'Cali', radiusKilometers: 81 }], ['targeting.radius']],
    [
      'a small circle in the United States',
      [{ country: 'US', city: 'Miami', radiusKilometers: 24 }],
      ['targeting.radius'],
    ],
    ['no circle in the United States', [{ country: 'US', city: 'Miami' }], ['targeting.radius']],
    ['a circle in Spain', [{ country: 'ES', city: 'Madrid', radiusKilometers: 17 }], []],
    [
      'a city in a country that is there too',
      [{ country: 'CO' }, { country: 'CO', city: 'Cali' }],
      ['targeting.overlap'],
    ],
    [
      'a city in a region that is there too',
      [
        { country: 'CO', region: 'Antioquia' },
        { country: 'CO', region: 'antioquia', city: 'Bello' },
      ],
      ['targeting.overlap'],
    ],
    [
      'two cities of a region',
      [
        { country: 'CO', city: 'Cali' },
        { country: 'CO', city: 'Bello' },
      ],
      [],
    ],
  ])('judges %s', (_what, places, expected) => {
    expect(codes(inPlaces(...places))).toEqual(expected);
  });

  it('finds a country that the campaign does not declare', () => {
    const { group } = inPlaces({ country: 'PE' });
    expect(codes({ group: group ?? {} })).toEqual(['targeting.country_not_declared']);
  });

  it('asks who pays for ads in the European Union', () => {
    const { campaign, group } = inPlaces({ country: 'ES' });
    expect(codes({ campaign: campaign ?? {}, group: { ...group, options: {} } })).toEqual(['options.dsa_missing']);
  });

  it('counts ad groups and ads', () => {
    const ads = Array.from({ length: 51 }, () => anAdSpec());
    const adGroups = Array.from({ length: 201 }, (_, index) => ({
      spec: anAdGroupSpec(),
      ads: index === 0 ? ads : [],
    }));
    const found = checkMeta(aTree({ adGroups }), settings).filter(({ code }) => code === 'structure.too_many');
    expect(found.map(({ localId }) => localId)).toEqual(['spring', 'spring/group']);
  });

  it('warns of texts that phones cut off, and of countries that want to know the advertiser', () => {
    const long = anAdSpec({ creative: { ...anAdSpec().creative, headlines: ['x'.repeat(41)], descriptions: [] } });
    const { campaign, group } = inPlaces({ country: 'SG' });
    const tree = aTree({
      campaign: aCampaignSpec(campaign),
      adGroups: [{ spec: anAdGroupSpec(group), ads: [long] }],
    });
    expect(checkMeta(tree, settings)).toMatchObject([
      { severity: 'warning', code: 'targeting.verification', localId: 'spring/group', field: 'targeting.places[0]' },
      { severity: 'warning', code: 'creative.may_be_cut', localId: 'spring/group/ad', field: 'creative.headlines[0]' },
    ]);
  });
});
