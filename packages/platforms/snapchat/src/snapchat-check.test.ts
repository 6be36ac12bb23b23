import type { AdGroupSpec, SpecTree } from '@adflux/core';
import { checkCreative } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, anAssetSpec, aTree, pesos } from './__fixtures__/snapchat-tree.js';
import { snapchatApiLifecycle } from './snapchat-api-version.js';
import { snapchatCapabilities } from './snapchat-capabilities.js';
import { checkSnapchat } from './snapchat-check.js';
import { snapchatBuckets } from './snapchat-limits.js';
import { snapchatCallsToAction } from './to-snapchat-ad.js';

const settings = {
  brandName: 'Empleos Andina',
  currency: 'COP',
  pixelId: null,
  profileId: 'profile-1',
  regulations: 'declared',
} as const;
const group = (changes: Partial<AdGroupSpec>): SpecTree =>
  aTree({ adGroups: [{ spec: anAdGroupSpec(changes), ads: [anAdSpec()] }] });
const aiming = (places: AdGroupSpec['targeting']['places'], languages: string[] = ['es']): SpecTree =>
  group({ targeting: { places, languages, audienceIds: [] } });
const codesOf = (tree: SpecTree, changes: Partial<Parameters<typeof checkSnapchat>[1]> = {}): string[] =>
  checkSnapchat(tree, { ...settings, ...changes }).map(({ code, severity }) => `${severity} ${code}`);

describe('checking a tree', () => {
  it('finds nothing wrong with a good one', () => {
    expect(codesOf(aTree())).toEqual([]);
  });

  it.each<[string, SpecTree, string]>([
    [
      'options it does not know',
      aTree({ campaign: aCampaignSpec({ options: { brand: 'x' } }) }),
      'error options.invalid',
    ],
    ['a goal without its pixel', group({ objective: 'leads' }), 'error options.pixel_missing'],
    ['a budget below the minimum', group({ budget: pesos(4n, 'adGroup') }), 'error budget.below_minimum'],
    [
      'a budget that is too large',
      aTree({ campaign: aCampaignSpec({ budget: pesos(10n ** 10n) }) }),
      'error budget.amount',
    ],
    ['a bid without clicks', group({ objective: 'awareness', maximumBid: pesos(1n).amount }), 'error bid.not_by_click'],
    ['a town', aiming([{ country: 'CO', region: 'Antioquia', city: 'Medellín' }]), 'error targeting.city'],
    ['a region', aiming([{ country: 'CO', region: 'Antioquia' }]), 'warning targeting.may_be_too_narrow'],
    [
      'a region beside its country',
      aiming([{ country: 'CO' }, { country: 'CO', region: 'Meta' }]),
      'error targeting.overlap',
    ],
    [
      'two countries without one language',
      aiming([{ country: 'CO' }, { country: 'MX' }], []),
      'error targeting.one_language',
    ],
  ])('finds %s', (_name, tree, finding) => {
    expect(codesOf(tree)).toContain(finding);
  });

  it('says who has to be named, and that a profile is usual', () => {
    expect(codesOf(aTree(), { brandName: null, profileId: null })).toEqual(['error creative.brand_missing']);
    expect(codesOf(aTree(), { profileId: null })).toEqual(['warning creative.profile_missing']);
    expect(codesOf(aTree(), { brandName: 'auxiliar contable en bogotá' })).toEqual([
      'error creative.brand_is_headline',
    ]);
  });

  it('warns when employment is not declared, and of small budgets in dollars', () => {
    expect(codesOf(aTree(), { regulations: 'not_offered' })).toEqual(['warning employment.not_declared']);
    const dollars = { ...pesos(10n), amount: { micros: 10_000_000n, currency: 'USD' } };
    const tree = aTree({ campaign: aCampaignSpec({ budget: dollars }) });
    expect(codesOf(tree, { currency: 'USD' })).toEqual(['warning budget.may_be_too_small']);
  });
});

describe('what Snapchat can do', () => {
  it('offers the buttons it has words for', () => {
    expect(Object.keys(snapchatCallsToAction).sort()).toEqual(
      [...snapchatCapabilities.creativeFormats.image.callsToAction].sort(),
    );
  });

  it('finds a headline that is too long before anything is sent', () => {
    const { creative } = anAdSpec({ creative: { ...anAdSpec().creative, headlines: ['x'.repeat(35)] } });
    const findings = checkCreative(creative, [anAssetSpec().asset], snapchatCapabilities.creativeFormats.image);
    expect(findings.map(({ code }) => code)).toEqual(['creative.too_long']);
  });

  it.each([
    [1080, 1920, []],
    [720, 1280, []],
    [1080, 1350, ['creative.image_shape']],
    [540, 960, ['creative.image_too_small']],
  ])('takes pictures of %s x %s, or says %j', (widthPixels, heightPixels, codes) => {
    const asset = { ...anAssetSpec().asset, widthPixels, heightPixels };
    const findings = checkCreative(anAdSpec().creative, [asset], snapchatCapabilities.creativeFormats.image);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  it('keeps the ten requests a second of one token with all families together', () => {
    const perSecond = Object.values(snapchatBuckets).map(({ quota }) => (quota.amount * 1_000) / quota.intervalMs);
    expect(perSecond.reduce((sum, each) => sum + each, 0)).toBe(10);
  });

  it('says when its version ends, as far as that is known', () => {
    expect(snapchatApiLifecycle).toMatchObject({ platform: 'snapchat', version: 'v1', sunsetOn: null });
  });
});
