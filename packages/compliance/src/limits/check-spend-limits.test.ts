import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpendLimits } from './check-spend-limits.js';
import type { DaySpend, SpendLimit } from './check-spend-limits.js';

const cop = (micros: bigint) => ({ micros, currency: 'COP' });
const spend = (micros: bigint, changes: Partial<DaySpend> = {}): DaySpend => ({
  clientId: 'andina',
  platform: 'acme',
  day: '2027-03-01',
  amount: cop(micros),
  ...changes,
});
const codes = (limit: SpendLimit, planned: readonly DaySpend[], spent: readonly DaySpend[] = []) =>
  checkSpendLimits({ limits: [limit], spent, planned }).map(({ code }) => code);

describe('checkSpendLimits', () => {
  it('allows the last micro and not one more', () => {
    const limit = { amount: cop(100n) };
    expect(codes(limit, [spend(40n)], [spend(60n)])).toEqual([]);
    expect(codes(limit, [spend(41n)], [spend(60n)])).toEqual(['limits.exceeded']);
    expect(codes({ amount: cop(9_007_199_254_740_993n) }, [spend(9_007_199_254_740_994n)])).toEqual([
      'limits.exceeded',
    ]);
  });

  it('sums what the limit covers: one client, one platform, one day, or all', () => {
    const others = [
      spend(60n, { clientId: 'cima' }),
      spend(60n, { platform: 'other' }),
      spend(60n, { day: '2027-03-02' }),
    ];
    const planned = [spend(60n), ...others];
    expect(codes({ amount: cop(100n) }, planned)).toEqual(['limits.exceeded']);
    expect(codes({ clientId: 'cima', amount: cop(60n) }, planned)).toEqual([]);
    expect(codes({ clientId: 'andina', platform: 'acme', amount: cop(60n) }, planned)).toEqual([]);
    expect(codes({ clientId: 'andina', amount: cop(119n) }, planned)).toEqual(['limits.exceeded']);
    expect(codes({ day: '2027-03-02', amount: cop(59n) }, planned)).toEqual(['limits.exceeded']);
    expect(codes({ day: '2027-03-09', amount: cop(0n) }, planned)).toEqual([]);
  });

  it('says day, amounts and what to do', () => {
    const limits = [{ clientId: 'andina', platform: 'acme', amount: cop(20_000_000_000n) }];
    expect(checkSpendLimits({ limits, spent: [], planned: [spend(20_500_000_000n)] })).toEqual([
      {
        severity: 'error',
        code: 'limits.exceeded',
        platform: 'acme',
        message:
          '2027-03-01: COP 20500 would be spent; the limit for client andina, acme is COP 20000. Plan less, or raise the limit.',
        translations: {
          es: '2027-03-01: se gastarían COP 20500; el tope para el cliente andina, acme es COP 20000. Planee menos o suba el tope.',
        },
      },
    ]);
  });

  it('never converts currencies', () => {
    const dollars = spend(1n, { amount: { micros: 1n, currency: 'USD' } });
    expect(codes({ amount: cop(100n) }, [spend(1n), dollars])).toEqual(['limits.currency']);
    expect(codes({ amount: cop(100n) }, [spend(1n)], [dollars])).toEqual(['limits.currency']);
  });

  it('does not complain of a day on which nothing is planned', () => {
    expect(codes({ amount: cop(1n) }, [], [spend(60n)])).toEqual([]);
  });

  it('refuses amounts below zero and days that are none', () => {
    expect(() => codes({ amount: cop(-1n) }, [])).toThrow('zero or more');
    expect(() => codes({ amount: cop(1n) }, [spend(-1n)])).toThrow('zero or more');
    expect(() => codes({ amount: cop(1n) }, [spend(1n, { day: 'today' })])).toThrow('days such as');
  });

  it('agrees with adding up by hand, however spend is split', () => {
    const parts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, fc.bigInt({ min: 0n, max: 10n ** 16n }), (amounts, limit) => {
        const total = amounts.reduce((sum, each) => sum + each, 0n);
        const planned = amounts.map((each) => spend(each));
        expect(codes({ amount: cop(limit) }, planned).length).toBe(total > limit ? 1 : 0);
      }),
    );
  });
});
