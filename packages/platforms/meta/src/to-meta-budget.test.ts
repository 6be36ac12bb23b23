import { moneyFromDecimal } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { metaCurrencyOffsets } from './meta-currencies.js';
import { fromMetaMinorUnits, metaAmountProblem, toMetaBudget, toMetaMinorUnits } from './to-meta-budget.js';

describe('toMetaMinorUnits', () => {
  it.each([
    ['20000', 'COP', '20000'],
    ['20000', 'CLP', '20000'],
    ['1', 'JPY', '1'],
    ['12.50', 'USD', '1250'],
    ['0.01', 'MXN', '1'],
    // ISO 4217 gives the dinar three decimals, Meta two.
    ['1.25', 'BHD', '125'],
    ['90071992547409931', 'COP', '90071992547409931'],
  ])('sends %s %s as %s', (amount, currency, units) => {
    expect(toMetaMinorUnits(moneyFromDecimal(amount, currency), currency)).toBe(units);
    expect(fromMetaMinorUnits(units, currency)).toEqual(moneyFromDecimal(amount, currency));
  });

  it.each([
    ['20000.5', 'COP', 'COP', /whole units/],
    ['1.255', 'USD', 'USD', /hundredths/],
    ['10', 'USD', 'COP', /Give it in COP/],
    ['10', 'XAF', 'XAF', /does not bill in XAF/],
  ])('refuses %s %s on an account in %s', (amount, currency, account, problem) => {
    const money = moneyFromDecimal(amount, currency);
    expect(metaAmountProblem(money, account)).toMatch(problem);
    expect(() => toMetaMinorUnits(money, account)).toThrow(problem);
  });

  it('knows only the offsets 1 and 100', () => {
    expect(new Set(Object.values(metaCurrencyOffsets))).toEqual(new Set([1n, 100n]));
    expect(Object.keys(metaCurrencyOffsets).filter((code) => metaCurrencyOffsets[code] === 1n)).toEqual(
      'CLP COP CRC HUF IDR ISK JPY KRW PYG TWD VND'.split(' '),
    );
  });
});

describe('toMetaBudget', () => {
  const amount = moneyFromDecimal('20000', 'COP');

  it('names the field after the period, and sends none where another level holds the money', () => {
    expect(toMetaBudget({ period: 'daily', level: 'campaign', amount }, 'COP')).toEqual({ daily_budget: '20000' });
    expect(toMetaBudget({ period: 'lifetime', level: 'adGroup', amount }, 'COP')).toEqual({ lifetime_budget: '20000' });
    expect(toMetaBudget(null, 'COP')).toEqual({});
  });
});
