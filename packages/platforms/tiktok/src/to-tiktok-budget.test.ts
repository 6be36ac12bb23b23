import { moneyFromDecimal } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { tiktokCapabilities } from './tiktok-capabilities.js';
import { fromTiktokAmount, toTiktokAdGroupBudget, toTiktokAmount, toTiktokCampaignBudget } from './to-tiktok-budget.js';

const money = (amount: string, currency = 'COP') => moneyFromDecimal(amount, currency);
const daily = (amount: string) => ({ period: 'daily', level: 'campaign', amount: money(amount) }) as const;

describe('amounts', () => {
  it.each([
    ['60000', 'COP', 60_000],
    ['0.1', 'USD', 0.1],
    ['9999999999.99', 'COP', 9_999_999_999.99],
    ['1500', 'JPY', 1_500],
  ])('%s %s is %d, and back', (amount, currency, wanted) => {
    expect(toTiktokAmount(money(amount, currency), currency)).toBe(wanted);
    expect(fromTiktokAmount(wanted, currency)).toEqual(money(amount, currency));
  });

  it.each([
    ['1.001', 'USD', 'USD'],
    ['1500.5', 'JPY', 'JPY'],
    ['1', 'USD', 'COP'],
  ])('%s %s does not go into an account in %s', (amount, currency, account) => {
    expect(() => toTiktokAmount(money(amount, currency), account)).toThrow(/Round it|Give it in/);
  });
});

describe('modes', () => {
  it('says who holds the budget', () => {
    expect(toTiktokCampaignBudget(null, 'TRAFFIC', 'COP')).toEqual({
      budget_optimize_on: false,
      budget_mode: 'BUDGET_MODE_INFINITE',
    });
    expect(toTiktokCampaignBudget(daily('60000'), 'TRAFFIC', 'COP')).toMatchObject({
      budget_optimize_on: true,
      budget_mode: 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET',
    });
    expect(toTiktokCampaignBudget(daily('60000'), 'REACH', 'COP')).toMatchObject({ budget_mode: 'BUDGET_MODE_DAY' });
    expect(toTiktokAdGroupBudget(null, 'BUDGET_MODE_DAY', 'COP')).toEqual({});
    const lifetime = { ...daily('60000'), period: 'lifetime' } as const;
    expect(toTiktokAdGroupBudget(lifetime, 'BUDGET_MODE_DAY', 'COP')).toEqual({
      budget_mode: 'BUDGET_MODE_TOTAL',
      budget: 60_000,
    });
  });
});

it('knows the smallest daily budgets', () => {
  const { minimumDailyBudgetMicros: smallest } = tiktokCapabilities;
  expect([smallest['USD'], smallest['COP']]).toEqual([20_000_000n, 20_000_000_000n]);
});
