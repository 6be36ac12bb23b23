import { aCampaignSpec, anAdGroupSpec, anAdSpec } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { testKey } from './__fixtures__/test-key.js';
import { toXAdGroup } from './to-x-ad-group.js';
import { toXAd } from './to-x-ad.js';
import { toXBudget, xAmountProblem } from './to-x-budget.js';
import { toXCampaign } from './to-x-campaign.js';
import { toXTargeting } from './to-x-targeting.js';
import { keyFirst, readKeyFirst } from './x-key-first.js';

const key = testKey();
const settings = { currency: 'COP', webEventTagId: null };
const cop = (micros: bigint) => ({ micros, currency: 'COP' });
const schedule = { startsAt: '2027-03-01T00:00:00-05:00', endsAt: '2027-03-11T00:00:00-05:00' };

describe('a campaign', () => {
  it('is off, says who optimises the budget, and carries its key at the end of its name', () => {
    expect(toXCampaign(aCampaignSpec(), key, 'COP')).toEqual({
      name: `Auxiliar contable · Medellín · ${key}`,
      entity_status: 'PAUSED',
      budget_optimization: 'LINE_ITEM',
      daily_budget_amount_local_micro: '20000000000',
    });
  });

  it('is refused without a budget of its own', () => {
    expect(() => toXCampaign(aCampaignSpec({ budget: null }), key, 'COP')).toThrow(/budget level to campaign/);
  });

  it('passes your number for the invoice on, and no option X does not know', () => {
    const numbered = aCampaignSpec({ options: { purchaseOrderNumber: 'PO-1' } });
    expect(toXCampaign(numbered, key, 'COP')).toMatchObject({ purchase_order_number: 'PO-1' });
    expect(() => toXCampaign(aCampaignSpec({ options: { colour: 'red' } }), key, 'COP')).toThrow(/options do not fit/);
  });
});

describe('a budget', () => {
  it('is micros as they are, for every currency', () => {
    const daily = { period: 'daily', level: 'campaign' } as const;
    expect(toXBudget({ ...daily, amount: cop(123_450_000n) }, schedule, 'COP')).toEqual({
      daily_budget_amount_local_micro: '123450000',
    });
  });

  it('for all of the time is also said by day, evenly, and never above the whole', () => {
    const lifetime = { period: 'lifetime', level: 'campaign' } as const;
    expect(toXBudget({ ...lifetime, amount: cop(100_000_000n) }, schedule, 'COP')).toEqual({
      total_budget_amount_local_micro: '100000000',
      daily_budget_amount_local_micro: '10000000',
    });
    const odd = toXBudget(
      { ...lifetime, amount: cop(100_000n) },
      { ...schedule, endsAt: '2027-03-04T00:00:00-05:00' },
      'COP',
    );
    expect(odd.daily_budget_amount_local_micro).toBe('40000');
    const hour = { startsAt: '2027-03-01T00:00:00Z', endsAt: '2027-03-01T01:00:00Z' };
    expect(toXBudget({ ...lifetime, amount: cop(70_000n) }, hour, 'COP').daily_budget_amount_local_micro).toBe('70000');
  });

  it.each([
    ['COP', 10_000n, 5_000n],
    ['USD', 10_000n, 1n],
    ['CLP', 1_000_000n, 500_000n],
    ['KWD', 1_000n, 100n],
  ])('in %s is a multiple of %s micros', (currency, right, wrong) => {
    expect(xAmountProblem({ micros: right, currency }, currency)).toBe(null);
    expect(xAmountProblem({ micros: wrong, currency }, currency)).toMatch(/Round it/);
  });

  it('in another currency than the account is refused', () => {
    expect(xAmountProblem({ micros: 1_000_000n, currency: 'USD' }, 'COP')).toMatch(/in USD, the account is in COP/);
  });
});

describe('a line item', () => {
  it('holds the dates in UTC, is off, and is optimised for clicks on the link', () => {
    expect(toXAdGroup(anAdGroupSpec({ schedule }), key, settings)).toEqual({
      name: `Medellín · ${key}`,
      entity_status: 'PAUSED',
      objective: 'WEBSITE_CLICKS',
      goal: 'LINK_CLICKS',
      product_type: 'PROMOTED_TWEETS',
      placements: 'ALL_ON_TWITTER',
      start_time: '2027-03-01T05:00:00Z',
      end_time: '2027-03-11T05:00:00Z',
      bid_strategy: 'AUTO',
    });
  });

  it('bids at most what is given', () => {
    const spec = anAdGroupSpec({ maximumBid: cop(1_500_000_000n) });
    expect(toXAdGroup(spec, key, settings)).toMatchObject({
      bid_strategy: 'MAX',
      bid_amount_local_micro: '1500000000',
    });
  });

  it.each([
    ['awareness', { objective: 'REACH', goal: 'MAX_REACH' }],
    ['leads', { objective: 'WEBSITE_CLICKS', goal: 'WEBSITE_CONVERSIONS', primary_web_event_tag: 'o3bk1' }],
    ['applications', { objective: 'WEBSITE_CLICKS', goal: 'WEBSITE_CONVERSIONS', primary_web_event_tag: 'o3bk1' }],
  ] as const)('for %s asks for it in the words of X', (objective, expected) => {
    const spec = anAdGroupSpec({ objective, options: { webEventTagId: 'o3bk1' } });
    expect(toXAdGroup(spec, key, settings)).toMatchObject(expected);
  });

  it('is refused without an end, without a tag to count with, and with a budget', () => {
    expect(() => toXAdGroup(anAdGroupSpec({ schedule: { startsAt: schedule.startsAt } }), key, settings)).toThrow(
      /endsAt/,
    );
    expect(() => toXAdGroup(anAdGroupSpec({ objective: 'leads' }), key, settings)).toThrow(/webEventTagId/);
    expect(() => toXAdGroup(anAdGroupSpec({ budget: aCampaignSpec().budget }), key, settings)).toThrow(/budget level/);
  });
});

describe('targeting', () => {
  it('is places, languages and audiences, each once, and nothing about ages or genders', () => {
    const audiences = [{ localId: 'a', remoteId: '1nmth' }];
    expect(toXTargeting(['b1', 'a1', 'b1'], { languages: ['es-CO', 'es', 'en'] }, audiences)).toEqual([
      { targeting_type: 'LOCATION', targeting_value: 'a1' },
      { targeting_type: 'LOCATION', targeting_value: 'b1' },
      { targeting_type: 'LANGUAGE', targeting_value: 'en' },
      { targeting_type: 'LANGUAGE', targeting_value: 'es' },
      { targeting_type: 'CUSTOM_AUDIENCE', targeting_value: '1nmth' },
    ]);
  });
});

describe('an ad', () => {
  it('with a picture links by its card, which has no button', () => {
    const ad = toXAd(anAdSpec(), key, '3_1');
    expect(ad.text).toBe('Andina S.A.S. busca auxiliar contable en Medellín.');
    expect(ad.card).toEqual({
      name: `${key} · Anuncio`,
      components: [
        { type: 'MEDIA', media_key: '3_1' },
        {
          type: 'DETAILS',
          title: 'Auxiliar contable',
          destination: { type: 'WEBSITE', url: 'https://empleos.example.com/JOB-0001' },
        },
      ],
    });
  });

  it('without one links in its text, and never both ways', () => {
    expect(toXAd(anAdSpec(), key, null)).toEqual({
      name: `${key} · Anuncio`,
      text: 'Andina S.A.S. busca auxiliar contable en Medellín. https://empleos.example.com/JOB-0001',
      card: null,
    });
  });

  it('is refused without a text', () => {
    const { primaryText: _none, ...creative } = anAdSpec().creative;
    expect(() => toXAd(anAdSpec({ creative }), key, null)).toThrow(/primaryText/);
  });
});

describe('a name that begins with the key', () => {
  it('is cut behind the key and can be read again', () => {
    const name = keyFirst('ñ'.repeat(200), key, 80);
    expect(name).toHaveLength(80);
    expect(name.startsWith(`${key} · ñ`)).toBe(true);
    expect(readKeyFirst(name)).toBe(key);
    expect(readKeyFirst(keyFirst('a · b', key, 80))).toBe(key);
  });

  it.each(['Auxiliar contable', '', `Anuncio · ${key}`, key, `${key}X · Anuncio`])('is not "%s"', (name) => {
    expect(readKeyFirst(name)).toBe(null);
  });
});
