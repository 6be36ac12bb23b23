import type { SpecTree } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, aTree } from './__fixtures__/google-ads-tree.js';
import { checkGoogleAdsTree } from './google-ads-check.js';

const cop = (micros: bigint) => ({ micros, currency: 'COP' });
const budget = (amount: { readonly micros: bigint; readonly currency: string }) =>
  ({ period: 'daily', level: 'campaign', amount }) as const;
const group = (changes: Parameters<typeof anAdGroupSpec>[0], ads = [anAdSpec()]): Partial<SpecTree> => ({
  adGroups: [{ spec: anAdGroupSpec(changes), ads }],
});
const copy = (changes: object): Partial<SpecTree> =>
  group({}, [anAdSpec({ creative: { ...anAdSpec().creative, ...changes } })]);
const keyword = (text: string) => group({ keywords: [{ text, match: 'phrase' }] });

describe('what Google Ads has to say about a tree', () => {
  it('is nothing about a good one', () => {
    expect(checkGoogleAdsTree(aTree(), 'COP')).toEqual([]);
  });

  it.each<[string, Partial<SpecTree>, string, string]>([
    ['an unknown option', { campaign: aCampaignSpec({ options: { colour: 'blue' } }) }, 'spring', 'options'],
    [
      'a budget in another currency',
      { campaign: aCampaignSpec({ budget: budget({ micros: 5_000_000n, currency: 'USD' }) }) },
      'spring',
      'budget.amount',
    ],
    [
      'a budget with cents of a peso',
      { campaign: aCampaignSpec({ budget: budget(cop(20_000_500_000n)) }) },
      'spring',
      'budget.amount',
    ],
    [
      'a language it cannot target',
      { campaign: aCampaignSpec({ targeting: { ...aCampaignSpec().targeting, languages: ['qu'] } }) },
      'spring',
      'targeting.languages',
    ],
    [
      'a click ceiling where conversions are bid for',
      { campaign: aCampaignSpec({ objective: 'leads', options: { maximumCostPerClick: cop(900_000_000n) } }) },
      'spring',
      'options.maximumCostPerClick',
    ],
    [
      'a click ceiling in another currency',
      { campaign: aCampaignSpec({ options: { maximumCostPerClick: { micros: 1_000_000n, currency: 'USD' } } }) },
      'spring',
      'options.maximumCostPerClick',
    ],
    ['a bid without manual bidding', group({ maximumBid: cop(900_000_000n) }), 'spring/group', 'maximumBid'],
    [
      'manual bidding without a bid',
      { campaign: aCampaignSpec({ options: { bidding: 'manual_cpc' } }) },
      'spring/group',
      'maximumBid',
    ],
    [
      'places of an ad group alone',
      group({ targeting: { ...aCampaignSpec().targeting, places: [{ country: 'CO' }] } }),
      'spring/group',
      'targeting',
    ],
    ['a fourth ad', group({}, [anAdSpec(), anAdSpec(), anAdSpec(), anAdSpec()]), 'spring/group', 'ads'],
    ['a keyword of eleven words', keyword('a b c d e f g h i j k'), 'spring/group', 'keywords[0]'],
    ['a keyword with a forbidden sign', keyword('empleo @contable'), 'spring/group', 'keywords[0]'],
    [
      'the same headline twice',
      copy({ headlines: ['Empleo', 'Hoy', 'EMPLEO'] }),
      'spring/group/ad',
      'creative.headlines[2]',
    ],
    [
      'the same description twice',
      copy({ descriptions: ['Una', 'Una'] }),
      'spring/group/ad',
      'creative.descriptions[1]',
    ],
    ['a display path with a slash', copy({ displayPath: ['a/b'] }), 'spring/group/ad', 'creative.displayPath[0]'],
  ])('is an error about %s', (_what, changes, localId, field) => {
    const findings = checkGoogleAdsTree(aTree(changes), 'COP');
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'error', platform: 'google-ads', localId, field }),
    );
  });

  it.each([
    ['an ad group without keywords', group({ keywords: [] }), 'keywords'],
    [
      'an exclamation mark in a headline',
      copy({ headlines: ['¡Hoy!', 'Empleo', 'Medellín'] }),
      'creative.headlines[0]',
    ],
  ])('is a warning about %s', (_what, changes, field) => {
    expect(checkGoogleAdsTree(aTree(changes), 'COP')).toMatchObject([{ severity: 'warning', field }]);
  });

  it('is silent about manual bidding with bids, and about a ceiling where clicks are bid for', () => {
    const manual = {
      campaign: aCampaignSpec({ options: { bidding: 'manual_cpc' } }),
      ...group({ maximumBid: cop(900_000_000n) }),
    };
    expect(checkGoogleAdsTree(aTree(manual), 'COP')).toEqual([]);
    const ceiling = {
      campaign: aCampaignSpec({
        options: { maximumCostPerClick: cop(900_000_000n), finalUrlSuffix: 'utm_source=google' },
      }),
    };
    expect(checkGoogleAdsTree(aTree(ceiling), 'COP')).toEqual([]);
  });
});
