import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  AdFluxError,
  formatMoney,
  moneyFromDecimal,
  moneySchema,
  moneyToDecimal,
  parseMoney,
  parseStoredRecord,
  stringifyRecord,
} from '../index.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return AdFluxError.isInstance(error) ? error.code : 'another error';
  }
  return 'no error';
};

describe('money', () => {
  it.each([
    ['20000', 20_000_000_000n],
    ['12.50', 12_500_000n],
    ['-0.000001', -1n],
    ['90071992547409931.999999', 90_071_992_547_409_931_999_999n],
  ])('reads the decimal %s exactly', (text, micros) => {
    expect(moneyFromDecimal(text, 'COP')).toEqual({ micros, currency: 'COP' });
  });

  it.each(['', '1,5', '1e3', '0.0000001', '1.', 'NaN'])('refuses "%s" instead of guessing', (text) => {
    expect(codeOf(() => moneyFromDecimal(text, 'COP'))).toBe('invalid_request');
  });

  it('refuses a currency that does not exist', () => {
    expect(codeOf(() => moneyFromDecimal('1', 'COPS'))).toBe('invalid_request');
    expect(moneySchema.safeParse({ micros: 1n, currency: 'XQQ' }).success).toBe(false);
  });

  it.each([
    [3_000_000_000_000n, 'COP', 'es-CO', '$ 3.000.000'],
    [1_234_500_000n, 'COP', 'es-CO', '$ 1.234,50'],
    [12_500_000n, 'USD', 'en-US', '$12.50'],
    [90_071_992_547_409_931_000_000n, 'COP', 'es-CO', '$ 90.071.992.547.409.931'],
  ])('writes %s micros of %s for %s as %s', (micros, currency, locale, text) => {
    expect(formatMoney({ micros, currency }, locale)).toBe(text);
  });

  it.each([
    ['$ 3.000.000', 'es-CO', '3000000'],
    ['$3.000.000', 'es-CO', '3000000'],
    ['COP 3.000.000,50', 'es-CO', '3000000.5'],
    ['3000000 COP', 'es-CO', '3000000'],
    ['-$ 1.500', 'es-CO', '-1500'],
    ['1,234.5', 'en-US', '1234.5'],
  ])('reads %s as people of %s write it', (text, locale, decimal) => {
    expect(moneyToDecimal(parseMoney(text, 'COP', locale))).toBe(decimal);
  });

  it.each(['3.00.000', '1.5', '3,000,000', 'tres', '', '1.234.56', '1.000,5,5'])('refuses %s in es-CO', (text) => {
    expect(codeOf(() => parseMoney(text, 'COP'))).toBe('invalid_request');
  });

  it('gives back every amount that it wrote, for people and as a decimal', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
        fc.constantFrom('es-CO', 'en-US', 'de-DE', 'pt-BR'),
        (micros, locale) => {
          const money = { micros, currency: 'COP' };
          expect(moneyFromDecimal(moneyToDecimal(money), 'COP')).toEqual(money);
          expect(parseMoney(formatMoney(money, locale), 'COP', locale)).toEqual(money);
        },
      ),
    );
  });

  it('survives JSON to the last digit, alone and inside records', () => {
    const record = {
      budget: { micros: 2n ** 80n, currency: 'COP' },
      rows: [{ spend: { micros: -5n, currency: 'USD' } }],
    };
    expect(parseStoredRecord(stringifyRecord(record))).toEqual(record);
    expect(moneySchema.parse(JSON.parse(stringifyRecord(record.budget)))).toEqual(record.budget);
  });

  it('adds amounts of one currency and refuses to mix two', () => {
    const peso = moneyFromDecimal('1', 'COP');
    expect(addMoney(peso, peso)).toEqual(moneyFromDecimal('2', 'COP'));
    expect(codeOf(() => addMoney(peso, moneyFromDecimal('1', 'USD')))).toBe('invalid_request');
  });
});
