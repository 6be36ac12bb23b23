import { describe, expect, it } from 'vitest';
import { matchMetaPlace, type MetaPlaceOffer } from './meta-place-match.js';
import { toCityQuery, toPlaceKey } from '@adflux/platform-kit';

const city = (key: string, name: string, region: string | null, countryCode = 'CO'): MetaPlaceOffer => ({
  key,
  name,
  region,
  countryCode,
  type: 'city',
});
const offers = [
  city('1', 'Armenia', 'Quindío'),
  city('2', 'Armenia', 'Antioquia'),
  city('3', 'Medellín', 'Antioquia Department'),
  city('4', 'Medellin', 'Estado de Mexico', 'MX'),
  city('5', 'Bogotá', 'Distrito Especial'),
  city('6', 'Florida', 'Valle del Cauca'),
  { key: '7', name: 'Antioquia', type: 'region', countryCode: 'CO', region: null },
];

describe('matchMetaPlace', () => {
  it.each([
    [{ country: 'CO', city: 'Medellin' }, '3'],
    [{ country: 'CO', region: 'ANTIOQUIA', city: 'medellín' }, '3'],
    [{ country: 'CO', region: 'Quindío', city: 'Armenia' }, '1'],
    [{ country: 'CO', region: 'Bogotá, D.C.', city: 'Bogotá' }, '5'],
    [{ country: 'CO', region: 'Distrito Capital de Bogotá', city: 'Bogotá, D.C.' }, '5'],
    [{ country: 'CO', region: 'Departamento de Antioquia' }, '7'],
  ])('finds %o under the key %s', (place, key) => {
    expect(matchMetaPlace(place, offers)).toMatchObject({ key, radiusKilometers: null });
  });

  it('keeps the radius', () => {
    const place = { country: 'CO', city: 'Medellín', radiusKilometers: 25 };
    expect(matchMetaPlace(place, offers)).toEqual({ type: 'city', key: '3', radiusKilometers: 25 });
  });

  it('refuses a name that two places have, and names both', () => {
    expect(() => matchMetaPlace({ country: 'CO', city: 'Armenia' }, offers)).toThrow(
      'Meta knows more than one place "Armenia, CO" (Armenia, Quindío; Armenia, Antioquia). Add the region',
    );
  });

  it('does not take a town of the same name in another region, nor a region for one that contains its name', () => {
    expect(() => matchMetaPlace({ country: 'CO', region: 'Caldas', city: 'Medellín' }, offers)).toThrow(
      'Meta does not know the place "Medellín, Caldas, CO". The nearest it offers: Medellín, Antioquia Department.',
    );
    expect(() => matchMetaPlace({ country: 'CO', region: 'Cauca', city: 'Florida' }, offers)).toThrow(/does not know/);
  });

  it('says so when Meta offers nothing', () => {
    expect(() => matchMetaPlace({ country: 'CO', city: 'Macondo' }, [])).toThrow(
      'Meta does not know the place "Macondo, CO". Correct its name or use its region.',
    );
  });
});

describe('place names', () => {
  it('are compared without accents, case and words for the kind of region', () => {
    expect(toPlaceKey('Valle del Cauca Department')).toBe('valle cauca');
    expect(toPlaceKey('Distrito Especial')).toBe('');
  });

  it('are searched without what registers append', () => {
    expect(toCityQuery('Bogotá, D.C.')).toBe('Bogotá');
    expect(toCityQuery('Santa Marta')).toBe('Santa Marta');
  });
});
