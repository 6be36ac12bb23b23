import { createTestCall } from '@adflux/core/testing';
import type { Transport } from '@adflux/platform-kit';
import { describe, expect, it } from 'vitest';
import { createXClient } from './x-client.js';
import { matchXPlace } from './x-place-match.js';
import { createXPlaces } from './x-places.js';
import { resolveXSettings } from './x-resolved-settings.js';

const colombia = { name: 'Colombia', value: 'c0' };
const offers = [
  { name: 'Medellín, Antioquia, Colombia', value: 'm1' },
  { name: 'Rionegro, Antioquia, Colombia', value: 'r1' },
  { name: 'Rionegro, Santander, Colombia', value: 'r2' },
  { name: 'Bogotá, CO', value: 'b0' },
  { name: 'Bogotá, Bogotá D.C., Colombia', value: 'b1' },
];

describe('matching a place', () => {
  it.each([
    [{ country: 'CO', city: 'medellin' }, 'm1'],
    [{ country: 'CO', region: 'Departamento de Antioquia', city: 'Medellín' }, 'm1'],
    [{ country: 'CO', region: 'Santander', city: 'Rionegro' }, 'r2'],
    [{ country: 'CO', region: 'Bogotá D.C.', city: 'Bogotá' }, 'b1'],
    [{ country: 'CO', city: 'Bogotá, D.C.' }, 'b1'],
  ])('%j is %s', (place, value) => {
    expect(matchXPlace(place, offers)).toBe(value);
  });

  it('never guesses', () => {
    expect(() => matchXPlace({ country: 'CO', city: 'Rionegro' }, offers)).toThrow(
      /more than one place.*Antioquia.*Santander/,
    );
    expect(() => matchXPlace({ country: 'CO', region: 'Cundinamarca', city: 'Medellín' }, offers)).toThrow(
      /does not know.*Medellín, Antioquia/,
    );
    expect(() => matchXPlace({ country: 'CO', city: 'Macondo' }, offers)).toThrow(
      /does not know the place "Macondo, CO"/,
    );
  });
});

/** A client that answers look-ups, and what was asked. */
function openPlaces(locations: Readonly<Record<string, string>> = {}, isCut = false) {
  const asked: string[] = [];
  const transport: Transport = (request) => {
    const { searchParams } = new URL(request.url);
    asked.push(
      [...searchParams]
        .filter(([name]) => name !== 'count')
        .map((pair) => pair.join('='))
        .join('&'),
    );
    const found = searchParams.get('location_type') === 'COUNTRIES' ? [colombia] : offers;
    const listed = isCut && searchParams.get('q') === null ? found.slice(0, 1) : found;
    const data = listed.map(({ name, value }) => ({ name, targeting_value: value, country_code: 'CO' }));
    const body = { data, next_cursor: isCut && searchParams.get('q') === null ? 'more' : null };
    return Promise.resolve({ status: 200, headers: {}, body, bodyIsJson: true });
  };
  const settings = resolveXSettings({ accountId: '18ce5', currency: 'COP', locations });
  const client = createXClient(settings, { transport, headers: () => Promise.resolve({}) });
  return { places: createXPlaces(client, settings), asked };
}

describe('looking places up', () => {
  const call = createTestCall();

  it('asks once for all cities of a country, also when many ask at the same time', async () => {
    const { places, asked } = openPlaces();
    const cities = [
      { country: 'CO', city: 'Medellín' },
      { country: 'CO', region: 'Santander', city: 'Rionegro' },
    ];
    expect(await Promise.all([places.resolve(cities, call), places.resolve(cities, call)])).toEqual([
      ['m1', 'r2'],
      ['m1', 'r2'],
    ]);
    expect(asked).toEqual(['country_code=CO&location_type=CITIES']);
  });

  it('asks for a city by its name when there are more than one answer holds', async () => {
    const { places, asked } = openPlaces({}, true);
    const rionegro = { country: 'CO', region: 'Santander', city: 'Rionegro' };
    expect(await places.resolve([{ country: 'CO', city: 'Medellín' }, rionegro], call)).toEqual(['m1', 'r2']);
    expect(asked).toEqual(['country_code=CO&location_type=CITIES', 'country_code=CO&location_type=CITIES&q=Rionegro']);
  });

  it('asks for nothing that is shipped or given', async () => {
    const { places, asked } = openPlaces({ CO: 'given-1', 'CO/Antioquia/Medellín': 'given-2' });
    const known = [{ country: 'US' }, { country: 'CO' }, { country: 'CO', region: 'Antioquia', city: 'Medellín' }];
    expect(await places.resolve(known, call)).toEqual(['96683cc9126741d1', 'given-1', 'given-2']);
    expect(asked).toEqual([]);
  });

  it('asks once for all other countries, and names one that X does not know', async () => {
    const { places, asked } = openPlaces();
    expect(await places.resolve([{ country: 'CO' }], call)).toEqual(['c0']);
    await expect(places.resolve([{ country: 'AQ' }], call)).rejects.toThrow(/country AQ/);
    expect(asked).toEqual(['location_type=COUNTRIES']);
  });
});
