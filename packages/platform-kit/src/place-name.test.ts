import { describe, expect, it } from 'vitest';
import { isSameRegion, toCityQuery, toPlaceKey } from './place-name.js';

describe('names of places', () => {
  it.each([
    ['Antioquia Department', 'antioquia'],
    ['Departamento de Nariño', 'narino'],
    ['Bogotá, D.C.', 'bogota'],
    ['Distrito Capital de Bogotá', 'bogota'],
    ['  São Paulo ', 'sao paulo'],
    ['Distrito Capital', ''],
  ])('%s has the key "%s"', (name, key) => {
    expect(toPlaceKey(name)).toBe(key);
  });

  it('mean the same region where a capital is a region of its own', () => {
    expect(isSameRegion('Bogotá D.C.', 'Distrito Especial', 'Bogotá')).toBe(true);
    expect(isSameRegion('Cundinamarca', 'Distrito Especial', 'Bogotá')).toBe(false);
  });

  it('are asked for without what registers append to a capital', () => {
    expect(toCityQuery('Bogotá, D.C.')).toBe('Bogotá');
    expect(toCityQuery('Medellín')).toBe('Medellín');
  });
});
