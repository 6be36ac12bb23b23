import { moneyToDecimal } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { parseSalaryText } from './parse-salary-text.js';

const read = (text: string): string | null => {
  const salary = parseSalaryText(text);
  if (salary === null) return null;
  const { minimum, maximum, period } = salary;
  return `${moneyToDecimal(minimum)} ${moneyToDecimal(maximum)} ${minimum.currency} ${period}`;
};

describe('parseSalaryText', () => {
  it.each([
    ['$3.000.000 - $4.500.000', '3000000 4500000 COP month'],
    ['$ 2.000.000 a $ 2.500.000 COP', '2000000 2500000 COP month'],
    ["$ 4'500.000", '4500000 4500000 COP month'],
    ['2,5 millones', '2500000 2500000 COP month'],
    ['3 a 4 millones', '3000000 4000000 COP month'],
    ['1.423.500 + comisiones del 5 %', '1423500 1423500 COP month'],
    ['$1.423.500 + auxilio de transporte $200.000', '1423500 1423500 COP month'],
    ['$ 8.000 por hora', '8000 8000 COP hour'],
    ['USD 15.50 - 20 per hour', '15.5 20 USD hour'],
    ['50k-60k USD per year', '50000 60000 USD year'],
    ['€30.000 - €40.000 al año', '30000 40000 EUR year'],
    ['2.000.000/3.000.000', '2000000 3000000 COP month'],
    ['$1,423,500', '1423500 1423500 COP month'],
    ['Salario: 1423500.00', '1423500 1423500 COP month'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['A convenir', '', '2 SMLV', 'dos salarios mínimos', '1.23.4567', 'turno 1 o turno 2', '9'.repeat(300)])(
    'does not guess %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('takes currency and period from the caller where the text has none', () => {
    const salary = parseSalaryText('15 - 20', { currency: 'USD', period: 'hour' });
    expect(salary).toMatchObject({ minimum: { micros: 15_000_000n, currency: 'USD' }, period: 'hour' });
  });
});
