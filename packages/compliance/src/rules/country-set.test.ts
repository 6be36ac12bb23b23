import { describe, expect, it } from 'vitest';
import { europeanEconomicArea, europeanUnion } from './countries.js';
import { includesCountry } from './country-set.js';

describe('includesCountry', () => {
  it.each([
    ['*', 'CO', true],
    [['CO', 'US'], 'CO', true],
    [['CO', 'US'], 'MX', false],
    [{ except: ['US', 'CA'] }, 'CO', true],
    [{ except: ['US', 'CA'] }, 'CA', false],
  ] as const)('%j and %s: %s', (set, country, isIncluded) => {
    expect(includesCountry(set, country)).toBe(isIncluded);
  });
});

describe('the lists', () => {
  it('have 27 and 30 members', () => {
    expect(new Set(europeanUnion).size).toBe(27);
    expect(new Set(europeanEconomicArea).size).toBe(30);
    expect(europeanEconomicArea).not.toContain('GB');
  });
});
