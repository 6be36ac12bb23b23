import { moneyFromDecimal, type Budget } from '@adflux/core';
import { anAdGroupSpec } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { testKey } from './__fixtures__/test-key.js';
import { toMetaAdGroup } from './to-meta-ad-group.js';

const key = testKey('spring/group', 'adGroup');
const settings = { currency: 'COP', pageId: '77', pixelId: '88' };
const budget: Budget = { period: 'daily', level: 'adGroup', amount: moneyFromDecimal('20000', 'COP') };

describe('toMetaAdGroup', () => {
  it('leaves budget and bid to a campaign that holds them', () => {
    expect(toMetaAdGroup(anAdGroupSpec(), key, settings)).toEqual({
      name: `Medellín · ${key}`,
      status: 'PAUSED',
      billing_event: 'IMPRESSIONS',
      optimization_goal: 'LINK_CLICKS',
      destination_type: 'WEBSITE',
      start_time: '2027-03-02T13:00:00+0000',
      end_time: '2027-05-01T04:59:59+0000',
    });
  });

  it('lets Meta bid, unless there is a highest bid', () => {
    expect(toMetaAdGroup(anAdGroupSpec({ budget }), key, settings)).toMatchObject({
      daily_budget: '20000',
      bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
    });
    const maximumBid = moneyFromDecimal('350', 'COP');
    expect(toMetaAdGroup(anAdGroupSpec({ budget, maximumBid }), key, settings)).toMatchObject({
      bid_strategy: 'LOWEST_COST_WITH_BID_CAP',
      bid_amount: '350',
    });
  });

  it.each([
    ['awareness', 'REACH', { page_id: '77' }],
    ['leads', 'OFFSITE_CONVERSIONS', { pixel_id: '88', custom_event_type: 'LEAD' }],
    ['applications', 'OFFSITE_CONVERSIONS', { pixel_id: '88', custom_event_type: 'SUBMIT_APPLICATION' }],
  ] as const)('optimises %s for %s', (objective, goal, promoted) => {
    const body = toMetaAdGroup(anAdGroupSpec({ objective }), key, settings);
    expect(body).toMatchObject({ optimization_goal: goal, promoted_object: promoted });
    expect(body['destination_type']).toBe(objective === 'awareness' ? undefined : 'WEBSITE');
  });

  it('follows the options', () => {
    const traffic = anAdGroupSpec({ options: { trafficGoal: 'LANDING_PAGE_VIEWS' } });
    expect(toMetaAdGroup(traffic, key, settings)).toMatchObject({ optimization_goal: 'LANDING_PAGE_VIEWS' });
    const options = { pixelId: '99', dsaBeneficiary: 'Andina', dsaPayor: 'Magneto' };
    expect(toMetaAdGroup(anAdGroupSpec({ objective: 'leads', options }), key, settings)).toMatchObject({
      promoted_object: { pixel_id: '99' },
      dsa_beneficiary: 'Andina',
      dsa_payor: 'Magneto',
    });
  });

  it('tells what the rules about job ads want told', () => {
    const declarations = { dsa_beneficiary: 'Andina', dsa_payor: 'Magneto' };
    expect(toMetaAdGroup(anAdGroupSpec({ declarations }), key, settings)).toMatchObject(declarations);
  });

  it('has no end where the schedule has none', () => {
    const { startsAt } = anAdGroupSpec().schedule;
    expect(toMetaAdGroup(anAdGroupSpec({ schedule: { startsAt } }), key, settings)).not.toHaveProperty('end_time');
  });
});
