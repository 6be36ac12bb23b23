import type { SpecTree } from '@adflux/core';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, anAssetSpec, aTree } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { checkX } from './x-check.js';

const settings = { currency: 'COP', webEventTagId: null };
const errorsOf = (tree: SpecTree, more: Partial<typeof settings> = {}) =>
  checkX(tree, { ...settings, ...more })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, localId, field }) => [code, localId, field]);
const withGroup = (changes: Parameters<typeof anAdGroupSpec>[0]): SpecTree =>
  aTree({ adGroups: [{ spec: anAdGroupSpec(changes), ads: [anAdSpec()] }] });
const { targeting, schedule } = anAdGroupSpec();

describe('checking a tree for X', () => {
  it('finds nothing wrong with a good one, and says that there is no button', () => {
    expect(errorsOf(aTree())).toEqual([]);
    const [warning] = checkX(aTree(), settings);
    expect(warning).toMatchObject({ severity: 'warning', code: 'creative.no_button', platform: 'x' });
  });

  it('refuses cities and languages in the United States and Canada, and nowhere else', () => {
    for (const country of ['US', 'CA']) {
      const places = [{ country, region: 'X', city: 'Y' }, { country }];
      expect(errorsOf(withGroup({ targeting: { ...targeting, places } }))).toEqual([
        ['employment.limited_targeting', 'spring/group', 'targeting.places[0]'],
        ['employment.limited_targeting', 'spring/group', 'targeting.languages'],
      ]);
      expect(
        errorsOf(withGroup({ targeting: { ...targeting, languages: [], places: [{ country, region: 'X' }] } })),
      ).toEqual([]);
    }
    expect(errorsOf(withGroup({ targeting: { ...targeting, places: [{ country: 'MX', city: 'Puebla' }] } }))).toEqual(
      [],
    );
  });

  it('refuses a schedule without an end', () => {
    expect(errorsOf(withGroup({ schedule: { startsAt: schedule.startsAt } }))).toEqual([
      ['schedule.end_missing', 'spring/group', 'schedule.endsAt'],
    ]);
  });

  it('refuses options that X does not know, and an objective without a tag to count with', () => {
    expect(errorsOf(aTree({ campaign: aCampaignSpec({ options: { colour: 'red' } }) }))).toEqual([
      ['options.invalid', 'spring', 'options'],
    ]);
    const leads = aTree({ campaign: aCampaignSpec({ objective: 'leads' }) });
    expect(errorsOf(leads)).toEqual([['options.web_event_tag_missing', 'spring', 'options.webEventTagId']]);
    expect(errorsOf(leads, { webEventTagId: 'o3bk1' as never })).toEqual([]);
  });

  it('refuses amounts X cannot bill, and a bid where it takes none', () => {
    const budget = {
      period: 'daily',
      level: 'campaign',
      amount: { micros: 20_000_000_001n, currency: 'COP' },
    } as const;
    expect(errorsOf(aTree({ campaign: aCampaignSpec({ budget }) }))).toEqual([
      ['budget.amount', 'spring', 'budget.amount'],
    ]);
    const maximumBid = { micros: 5n, currency: 'COP' };
    expect(errorsOf(withGroup({ maximumBid, objective: 'awareness' }))).toEqual([
      ['budget.amount', 'spring/group', 'maximumBid'],
      ['bid.not_by_click', 'spring/group', 'maximumBid'],
    ]);
  });

  it('refuses the same text twice, and a link beside a card', () => {
    const doubles = (assetLocalIds: readonly string[]): SpecTree => {
      const ads = [anAdSpec({ assetLocalIds }), anAdSpec({ assetLocalIds, localId: 'spring/group/other' })];
      return aTree({ adGroups: [{ spec: anAdGroupSpec(), ads }] });
    };
    expect(errorsOf(doubles([]))).toEqual([['creative.same_text', 'spring/group/other', 'creative.primaryText']]);
    const withCards = doubles(['spring/assets/photo']);
    expect(errorsOf(withCards)).toEqual([]);
    expect(checkX(withCards, settings).map(({ code }) => code)).toContain('creative.same_text');
    const creative = { ...anAdSpec().creative, primaryText: 'Mira https://example.com' };
    expect(errorsOf(aTree({ adGroups: [{ spec: anAdGroupSpec(), ads: [anAdSpec({ creative })] }] }))).toEqual([
      ['creative.link_and_card', 'spring/group/ad', 'creative.primaryText'],
    ]);
  });

  it('refuses pictures that are neither square nor 1.91:1', () => {
    const shaped = (widthPixels: number, heightPixels: number): SpecTree => {
      const { asset, ...spec } = anAssetSpec();
      return aTree({ assets: [{ ...spec, asset: { ...asset, widthPixels, heightPixels } }] });
    };
    for (const [width, height] of [
      [1080, 1080],
      [1200, 628],
      [800, 419],
      [800, 418],
    ] as const)
      expect(errorsOf(shaped(width, height))).toEqual([]);
    for (const [width, height] of [
      [1200, 900],
      [1080, 1920],
      [1600, 900],
    ] as const)
      expect(errorsOf(shaped(width, height))).toEqual([
        ['creative.image_shape', 'spring/group/ad', 'creative.imageIds'],
      ]);
  });

  it('refuses more than X takes', () => {
    const places = Array.from({ length: 500 }, (_, index) => ({ country: 'CO', city: `C${index}` }));
    expect(errorsOf(withGroup({ targeting: { ...targeting, places } }))).toEqual([
      ['targeting.too_many', 'spring/group', 'targeting.places'],
    ]);
    const adGroups = Array.from({ length: 101 }, (_, index) => ({
      spec: anAdGroupSpec({ localId: `spring/g${index}` }),
      ads: [],
    }));
    expect(errorsOf(aTree({ adGroups }))).toEqual([['structure.too_many', 'spring', undefined]]);
  });
});
