import { moneyFromDecimal, type AdGroupSpec, type CampaignSpec, type Clock, type SpecTree } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, anAssetSpec, aTree } from './__fixtures__/tiktok-tree.js';
import { checkTiktok } from './tiktok-check.js';
import { resolveTiktokSettings, type TiktokSettings } from './tiktok-settings.js';

const clockAt = (time: string): Clock => ({ now: () => new Date(time), sleep: () => Promise.resolve() });
const resolved = (settings: Partial<TiktokSettings> = {}) =>
  resolveTiktokSettings({
    accountId: '7',
    identityId: 'i',
    musicId: '1',
    pixelId: '2',
    currency: 'COP',
    clock: clockAt('2026-06-01T00:00:00Z'),
    environment: {},
    ...settings,
  });
const check = (tree: SpecTree, settings: Partial<TiktokSettings> = {}): readonly string[] =>
  checkTiktok(tree, resolved(settings)).map(({ severity, code }) => `${severity} ${code}`);

const treeOf = (campaign: Partial<CampaignSpec>, group: Partial<AdGroupSpec> = {}): SpecTree =>
  aTree({
    campaign: aCampaignSpec(campaign),
    adGroups: [{ spec: anAdGroupSpec(group), ads: [anAdSpec()] }],
  });
const daily = (amount: string, level: 'campaign' | 'adGroup') =>
  ({ period: 'daily', level, amount: moneyFromDecimal(amount, 'COP') }) as const;
const lifetime = (amount: string, level: 'campaign' | 'adGroup') =>
  ({ ...daily(amount, level), period: 'lifetime' }) as const;

it('finds nothing wrong with a good tree', () => {
  expect(check(aTree())).toEqual([]);
});

describe('options', () => {
  it('are a closed list', () => {
    expect(check(treeOf({ options: { musik: '1' } }))).toEqual(['error options.invalid']);
    expect(check(treeOf({}, { options: { musicId: 'no digits' } }))).toEqual(['error options.invalid']);
  });

  it('name what an objective needs', () => {
    const leads = treeOf({ objective: 'leads' }, { objective: 'leads' });
    const withoutPixel = resolveTiktokSettings({ accountId: '7', identityId: 'i', currency: 'COP', environment: {} });
    const codes = checkTiktok(leads, { ...withoutPixel, clock: clockAt('2026-06-01T00:00:00Z') }).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['options.pixelId_missing', 'options.musicId_missing']);
    expect(check(leads, { strategy: 'smart-plus' })).toEqual(['error options.callToActionId_missing']);
    expect(check(leads, { strategy: 'smart-plus', callToActionId: '3' })).toEqual([]);
  });
});

describe('money', () => {
  it.each([
    [daily('50000', 'campaign'), null, []],
    [daily('49999.99', 'campaign'), null, ['error budget.amount']],
    [daily('60000.001', 'campaign'), null, ['error budget.amount']],
    [daily('10000000000', 'campaign'), null, ['error budget.amount']],
    [null, daily('20000', 'adGroup'), []],
    [null, daily('19999', 'adGroup'), ['error budget.amount']],
  ])('%o and %o: %o', (campaign, group, codes) => {
    expect(check(treeOf({ budget: campaign }, { budget: group }))).toEqual(codes);
  });

  it('wants an end of a lifetime budget', () => {
    const schedule = { startsAt: '2027-04-01T00:00:00Z' };
    expect(check(treeOf({ schedule, budget: lifetime('600000', 'campaign') }))).toEqual(['error budget.no_end']);
  });

  it('wants twenty units a day of a lifetime budget of an ad group', () => {
    const schedule = { startsAt: '2027-04-01T00:00:00Z', endsAt: '2027-04-11T00:00:00Z' };
    const of = (amount: string) => check(treeOf({ budget: null }, { schedule, budget: lifetime(amount, 'adGroup') }));
    expect(of('200000')).toEqual([]);
    expect(of('199999')).toEqual(['error budget.amount']);
  });

  it('takes bids by click alone, and of all ad groups or none', () => {
    const maximumBid = moneyFromDecimal('500', 'COP');
    expect(check(treeOf({}, { maximumBid }))).toEqual([]);
    expect(check(treeOf({ objective: 'awareness' }, { objective: 'awareness', maximumBid }))).toEqual([
      'error bid.not_by_click',
    ]);
    const mixed = [anAdGroupSpec({ maximumBid }), anAdGroupSpec({ localId: 'spring/other' })];
    expect(check(aTree({ adGroups: mixed.map((spec) => ({ spec, ads: [] })) }))).toEqual(['error bid.mixed']);
  });
});

describe('creatives', () => {
  it.each([
    [1_080, 1_920, []],
    [1_242, 2_340, []],
    [2_400, 1_200, ['error asset.shape']],
    [2_300, 1_000, ['error asset.shape']],
  ])('%i × %i: %o', (widthPixels, heightPixels, codes) => {
    const asset = { ...anAssetSpec().asset, widthPixels, heightPixels };
    expect(check(aTree({ assets: [anAssetSpec({ asset })] }))).toEqual(codes);
  });

  it('have no emoji', () => {
    const creative = { ...anAdSpec().creative, headlines: ['Contador 🚀'] };
    const tree = aTree({ adGroups: [{ spec: anAdGroupSpec(), ads: [anAdSpec({ creative })] }] });
    expect(check(tree)).toEqual(['error creative.emoji']);
  });
});

describe('the end of manual campaigns', () => {
  const leads = treeOf({ objective: 'applications' }, { objective: 'applications' });
  it.each([
    ['2026-09-01T00:00:00Z', []],
    ['2026-11-21T00:00:00Z', ['warning strategy.manual_ends']],
    ['2027-02-01T00:00:00Z', ['warning strategy.manual_ends']],
  ])('on %s: %o', (time, codes) => {
    expect(check(leads, { clock: clockAt(time) })).toEqual(codes);
    expect(check(leads, { clock: clockAt(time), strategy: 'smart-plus', callToActionId: '3' })).toEqual([]);
    expect(check(aTree(), { clock: clockAt(time) })).toEqual([]);
  });
});

describe('the account', () => {
  it('warns of identities that TikTok gave up, and of places where job ads must be declared', () => {
    expect(check(aTree(), { identityType: 'CUSTOMIZED_USER' })).toEqual(['warning identity.custom']);
    const places = [{ country: 'US' }];
    expect(check(treeOf({}, { targeting: { ...anAdGroupSpec().targeting, places } }))).toEqual([
      'warning targeting.declaration',
    ]);
  });
});
