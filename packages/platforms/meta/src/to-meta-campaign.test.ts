import { aCampaignSpec } from '@adflux/core/testing';
import { readTag } from '@adflux/platform-kit';
import { describe, expect, it } from 'vitest';
import { testKey } from './__fixtures__/test-key.js';
import { toMetaCampaign } from './to-meta-campaign.js';

const key = testKey();

describe('toMetaCampaign', () => {
  it('declares employment in the countries it reaches, switched off, with its own budget and bid strategy', () => {
    expect(toMetaCampaign(aCampaignSpec(), key, 'COP')).toEqual({
      name: `Auxiliar contable · Medellín · ${key}`,
      objective: 'OUTCOME_TRAFFIC',
      buying_type: 'AUCTION',
      status: 'PAUSED',
      special_ad_categories: ['EMPLOYMENT'],
      special_ad_category_country: ['CO'],
      daily_budget: '20000',
      bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
    });
  });

  it('says that ad sets do not share budgets when they hold them', () => {
    const body = toMetaCampaign(aCampaignSpec({ budget: null }), key, 'COP');
    expect(body).toMatchObject({ is_adset_budget_sharing_enabled: false });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['daily_budget', 'lifetime_budget', 'bid_strategy']));
  });

  it('names every country once, in order', () => {
    const targeting = {
      ...aCampaignSpec().targeting,
      places: [{ country: 'PE' }, { country: 'CO', city: 'Cali' }, { country: 'CO', city: 'Bello' }],
    };
    expect(toMetaCampaign(aCampaignSpec({ targeting }), key, 'COP')['special_ad_category_country']).toEqual([
      'CO',
      'PE',
    ]);
  });

  it('names the countries of its ad groups too, where the rules found them out', () => {
    const declarations = { special_ad_category_country: ['CO', 'ES'] };
    expect(toMetaCampaign(aCampaignSpec({ declarations }), key, 'COP')).toMatchObject(declarations);
  });

  it.each([
    ['awareness', 'OUTCOME_AWARENESS'],
    ['traffic', 'OUTCOME_TRAFFIC'],
    ['leads', 'OUTCOME_LEADS'],
    ['applications', 'OUTCOME_LEADS'],
  ] as const)('asks for %s as %s', (objective, expected) => {
    expect(toMetaCampaign(aCampaignSpec({ objective }), key, 'COP')['objective']).toBe(expected);
  });

  it('keeps the key when it shortens a name', () => {
    const { name } = toMetaCampaign(aCampaignSpec({ name: 'x'.repeat(800) }), key, 'COP');
    expect(String(name)).toHaveLength(400);
    expect(readTag(String(name))).toBe(key);
  });
});
