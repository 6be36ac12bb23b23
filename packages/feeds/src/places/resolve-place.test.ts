import { describe, expect, it } from 'vitest';
import { colombianPlaces } from './colombian-places.js';
import { countryCodeOf } from './country-code-of.js';
import { resolvePlace } from './resolve-place.js';

const codeOf = (place: string): string | undefined => resolvePlace({ place }, 'CO')?.location.cityCode;

describe('resolvePlace', () => {
  it.each([
    ['Bogotá D.C.', '11001'],
    ['Bogota', '11001'],
    ['BOGOTÁ, CUNDINAMARCA', '11001'],
    ['Medellin, Antioquia', '05001'],
    ['Santiago de Cali', '76001'],
    ['Cúcuta (Norte de Santander)', '54001'],
    ['Cartagena de Indias - Bolívar', '13001'],
    ['Itagui', '05360'],
    ['Rionegro, Santander', '68615'],
    ['Rionegro', '05615'],
    ['Armenia', '63001'],
    ['Armenia, Antioquia', '05059'],
  ])('finds the DANE code of %s', (place, code) => {
    expect(codeOf(place)).toBe(code);
  });

  it('gives no code to a name that several municipalities share, and says what is missing', () => {
    expect(resolvePlace({ city: 'La Unión' }, 'CO')).toEqual({
      location: { country: 'CO', city: 'La Unión' },
      warning: 'a department too, because several have a municipality of that name',
    });
    expect(codeOf('La Unión, Nariño')).toBe('52399');
  });

  it('does not move a town into another department', () => {
    const resolved = resolvePlace({ city: 'Medellín', region: 'Atlántico' }, 'CO');
    expect(resolved?.location).toEqual({ country: 'CO', region: 'Atlántico', city: 'Medellín' });
    expect(resolved?.warning).toContain('department');
  });

  it('knows departments by ISO code and countries by name', () => {
    expect(resolvePlace({ city: 'Cali', region: 'CO-VAC', country: 'Colombia' })?.location.cityCode).toBe('76001');
    expect(resolvePlace({ place: 'Madrid, España' }, 'CO')?.location).toEqual({ country: 'ES', city: 'Madrid' });
    expect(resolvePlace({ country: 'Narnia' }, 'CO')).toBeNull();
    expect(resolvePlace({ city: 'Cali' })).toBeNull();
    expect(['co', 'Estados Unidos', 'MEXICO', 'Perú', 'Narnia'].map(countryCodeOf)).toEqual([
      'CO',
      'US',
      'MX',
      'PE',
      undefined,
    ]);
  });

  it('has the 33 departments and 1,122 municipalities of Divipola, each code once', () => {
    const { byCode, regionNames } = colombianPlaces();
    expect(regionNames.size).toBe(33);
    expect(byCode.size).toBe(1_122);
    for (const { code, name, region } of byCode.values())
      expect(resolvePlace({ city: name, region }, 'CO')?.location.cityCode, `${name}, ${region}`).toBe(code);
  });
});
