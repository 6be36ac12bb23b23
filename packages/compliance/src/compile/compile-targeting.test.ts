import { AdFluxError } from '@adflux/core';
import { anOpening } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { aRequest } from '../__fixtures__/a-request.js';
import type { Request } from '../__fixtures__/a-request.js';
import { aPack, aRule } from '../__fixtures__/a-pack.js';
import { compileTargeting } from './compile-targeting.js';

const compile = (country: string, request?: Request) => compileTargeting(aRequest(country, request));
const ruleIds = (result: ReturnType<typeof compile>): readonly string[] => result.decisions.map(({ ruleId }) => ruleId);
const said = (result: ReturnType<typeof compile>, rule: string) =>
  result.decisions.filter(({ ruleId }) => ruleId === rule).map(({ action, severity }) => `${action} ${severity}`);

describe('compileTargeting', () => {
  it('gives what may be sent, what must be declared, and why', () => {
    const result = compile('US', {
      platform: 'meta',
      targeting: { places: [{ country: 'US', city: 'Miami' }], languages: ['es'], ageRange: { minimum: 20 } },
      extras: { pixelId: '77', ageMax: 40 },
    });
    expect(result.targeting).toEqual({
      places: [{ country: 'US', city: 'Miami', radiusKilometers: 25 }],
      languages: ['es'],
      audienceIds: [],
      ageRange: { minimum: 18 },
    });
    expect(result.extras).toEqual({ pixelId: '77' });
    expect(result.declarations).toEqual({
      special_ad_categories: ['EMPLOYMENT'],
      special_ad_category_country: ['US'],
      'targeting_automation.advantage_audience': 0,
      status: 'PAUSED',
    });
    expect(result.isRefused).toBe(true);
    expect(result.decisions.find(({ field }) => field === 'targeting.ageRange')).toMatchObject({
      ruleId: 'us.adea',
      pack: 'us',
      verdict: 'forbidden',
      confidence: 'B',
      value: { minimum: 18 },
    });
    expect(said(result, 'meta.radius.us')).toEqual(['forced warning']);
  });

  it('takes the countries of the places into account, also those that the caller did not list', () => {
    const result = compile('CO', {
      platform: 'meta',
      targeting: { places: [{ country: 'US' }], postalCodes: ['33101'] },
      audienceCountries: ['CO'],
    });
    expect(result.declarations['special_ad_category_country']).toEqual(['CO', 'US']);
    expect(result.targeting.postalCodes).toBeUndefined();
  });

  it('holds advertisers in the United States to its rules on Meta wherever their ads are shown', () => {
    const request: Request = { platform: 'meta', targeting: { genders: ['male'] } };
    expect(said(compile('MX', request), 'meta.gender')).toEqual([]);
    expect(said(compile('MX', { ...request, advertiserCountry: 'PR' }), 'meta.gender')).toEqual(['removed error']);
  });

  it('sends special_industries for advertisers of the United States and Canada alone', () => {
    expect(compile('US', { platform: 'tiktok' }).declarations).toEqual({});
    const american = compile('CO', { platform: 'tiktok', advertiserCountry: 'CA' });
    expect(american.declarations).toEqual({ special_industries: ['EMPLOYMENT'] });
    expect(american.targeting.ageRange).toEqual({ minimum: 18 });
  });

  it('only warns where nothing is confirmed, and leaves what was asked for', () => {
    const result = compile('US', {
      platform: 'snapchat',
      targeting: { postalCodes: ['33101'] },
      extras: { geos: [{ circles: [{ radius: 5 }] }] },
    });
    expect(result.targeting.postalCodes).toEqual(['33101']);
    expect(result.extras).toEqual({ geos: [{ circles: [{ radius: 5 }] }] });
    expect(result.isRefused).toBe(false);
    expect(said(result, 'snap.postal_code')).toEqual(['warned warning', 'warned warning']);
  });

  it('keeps laws on platforms that have no rules of their own', () => {
    const result = compile('CO', { platform: 'pinterest', targeting: { ageRange: { minimum: 18, maximum: 30 } } });
    expect(result.targeting.ageRange).toEqual({ minimum: 18 });
    expect(ruleIds(result)).toEqual(['co.age', 'co.pregnancy', 'co.spe']);
  });

  it('asks for Colombian registration by where the work is', () => {
    expect(ruleIds(compile('MX'))).toContain('co.spe');
    const opening = anOpening({ location: { country: 'MX', city: 'Puebla' } });
    expect(ruleIds(compile('MX', { opening }))).not.toContain('co.spe');
  });

  it('takes the beneficiary from the opening, but never guesses who pays', () => {
    const { declarations, isRefused } = compile('ES', { platform: 'meta' });
    expect(declarations['dsa_beneficiary']).toBe('Andina S.A.S.');
    expect(declarations).not.toHaveProperty('dsa_payor');
    expect(isRefused).toBe(true);
    const told = compile('ES', { platform: 'meta', extras: { dsaPayor: 'Board S.A.S.' } });
    expect(told.declarations['dsa_payor']).toBe('Board S.A.S.');
    expect(told.isRefused).toBe(false);
  });

  it('keeps minors out of audiences in the European Union', () => {
    const targeting = { audienceIds: ['nurses'] };
    expect(compile('ES', { targeting }).targeting.ageRange).toEqual({ minimum: 18 });
    expect(compile('ES').targeting.ageRange).toBeUndefined();
    const young = compile('ES', { targeting: { ageRange: { minimum: 14, maximum: 17 } } });
    expect(young.targeting.ageRange).toEqual({ minimum: 18 });
    const mixed = compile('ES', { targeting: { ageRange: { minimum: 14, maximum: 40 } } });
    expect(mixed.targeting.ageRange).toEqual({ minimum: 18, maximum: 40 });
  });

  it('refuses where two rules contradict each other, and says how to go on', () => {
    const result = compile('US', {
      platform: 'google-ads',
      audienceCountries: ['US', 'DE'],
      targeting: { audienceIds: ['nurses'] },
    });
    expect(said(result, 'eu.dsa28')).toContain('refused error');
    expect(result.decisions.at(-1)?.message.en).toContain('in campaigns of their own');
    expect(compile('US', { platform: 'google-ads', audienceCountries: ['US', 'DE'] }).isRefused).toBe(false);
  });

  it('asks for consent where it is not known, and takes a confirmation for all audiences', () => {
    const targeting = { audienceIds: ['known', 'new'], excludedAudienceIds: ['hired'] };
    const audiences = { known: { hasConsent: true } };
    const open = compile('CO', { targeting, audiences });
    expect(said(open, 'co.consent')).toEqual(['required warning', 'allowed info', 'required warning']);
    expect(open.targeting).toMatchObject(targeting);
    const confirmed = compile('CO', { targeting, audiences, confirmed: { 'co.consent': true } });
    expect(said(confirmed, 'co.consent')).toEqual(['allowed info', 'allowed info']);
    const refused = compile('CO', { targeting, audiences, confirmed: { 'co.consent': false } });
    expect(refused.targeting.audienceIds).toEqual(['known']);
    expect(refused.targeting.excludedAudienceIds).toBeUndefined();
  });

  it('lets a limited option through with a warning until the allowed values are given', () => {
    const extras = { flexible_spec: [{ interests: [{ id: '1' }, { id: '2' }], behaviors: [{ id: '3' }] }] };
    const open = compile('US', { platform: 'meta', extras });
    expect(open.extras).toEqual(extras);
    expect(said(open, 'meta.detailed')).toEqual(['warned warning']);
    const held = compile('US', { platform: 'meta', extras, allowedOptions: { 'meta.detailed': [2] } });
    expect(held.extras).toEqual({ flexible_spec: [{ interests: [{ id: '2' }] }] });
    expect(said(held, 'meta.detailed')).toEqual(['removed error']);
  });
});

describe('time', () => {
  const { salary: _salary, ...opening } = anOpening();

  it('decides which rules hold, by the date that is given', () => {
    expect(said(compile('ES', { opening, date: '2026-06-06' }), 'eu.pay')).toEqual([]);
    expect(said(compile('ES', { opening, date: '2026-06-07' }), 'eu.pay')).toEqual(['required warning']);
  });

  it('ends a rule after its last day', () => {
    const additionalPacks = [aPack([aRule({ validFrom: '2027-01-01', validTo: '2027-01-31' })])];
    const languages = (date: string) => compile('MX', { targeting: { languages: ['es'] }, additionalPacks, date });
    expect(languages('2026-12-31').targeting.languages).toEqual(['es']);
    expect(languages('2027-01-01').targeting.languages).toEqual([]);
    expect(languages('2027-01-31').targeting.languages).toEqual([]);
    expect(languages('2027-02-01').targeting.languages).toEqual(['es']);
  });
});

describe('a pack of the caller', () => {
  it('is held besides the standard ones', () => {
    const pack = aPack([aRule({ id: 'house.places', verdict: 'forbidden', checks: [{ kind: 'places' }] })]);
    const result = compile('MX', { additionalPacks: [pack] });
    expect(result.decisions.at(-1)).toMatchObject({ pack: 'house', action: 'refused', sources: ['The board'] });
    expect(result.isRefused).toBe(true);
  });

  it('holds on its platform alone where it names one', () => {
    const additionalPacks = [{ ...aPack([aRule()]), platform: 'pinterest' }];
    expect(ruleIds(compile('MX', { additionalPacks, targeting: { languages: ['es'] } }))).not.toContain(
      'house.languages',
    );
  });

  it.each<[string, Request]>([
    ['Two rules are called meta.age', { additionalPacks: [aPack([aRule({ id: 'meta.age' })])] }],
    ['all among the sources', { additionalPacks: [aPack([aRule({ sources: ['H9'] })])] }],
    ['one of them at least', { additionalPacks: [aPack([aRule({ where: {} })])] }],
  ])('is refused when it does not fit: %s', (message, request) => {
    expect(() => compile('MX', request)).toThrow(message);
  });
});

describe('exceptions', () => {
  const request: Request = {
    targeting: { ageRange: { minimum: 18, maximum: 35 } },
    exceptions: [
      {
        ruleId: 'co.age',
        reason: 'Acting role of a 30 year old person, as the script asks.',
        recordedBy: 'user-7',
        recordedOn: '2027-02-20',
      },
    ],
  };

  it('lift a rule that allows them, and stay in the decision', () => {
    const result = compile('CO', request);
    expect(result.targeting.ageRange).toEqual({ minimum: 18, maximum: 35 });
    expect(result.isRefused).toBe(false);
    expect(result.decisions[0]).toMatchObject({
      action: 'allowed',
      severity: 'warning',
      exception: { recordedBy: 'user-7' },
    });
  });

  it('do not lift what the platform says', () => {
    expect(compile('CO', { ...request, platform: 'x' }).targeting.ageRange).toEqual({ minimum: 18 });
  });
});

describe('input that does not fit', () => {
  it.each<[string, Request]>([
    ['audienceCountries.0: a two-letter country code', { audienceCountries: ['co'] }],
    ['advertiserCountry', { advertiserCountry: 'Colombia' }],
    ['date', { date: '1 March' }],
    ['confirmed names the rule co.sp, which does not exist', { confirmed: { 'co.sp': true } }],
    ['allowedOptions names the rule', { allowedOptions: { 'meta.details': ['1'] } }],
    [
      'No exception can be made from the rule meta.age',
      {
        exceptions: [
          { ruleId: 'meta.age', reason: 'Because we would like to.', recordedBy: 'u', recordedOn: '2027-01-01' },
        ],
      },
    ],
  ])('is refused by name: %s', (message, request) => {
    expect(() => compile('CO', request)).toThrow(message);
    try {
      compile('CO', request);
    } catch (error) {
      expect(AdFluxError.isInstance(error) && error.code).toBe('invalid_request');
    }
  });
});
