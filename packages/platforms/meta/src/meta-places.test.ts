import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { metaErrorBody, openMetaWire, type MetaWire } from './__fixtures__/meta-wire.js';
import { createMetaClient } from './meta-client.js';
import { createMetaLanguages, toMetaLanguageNames } from './meta-languages.js';
import { createMetaPlaces } from './meta-places.js';
import { resolveMetaSettings } from './meta-settings.js';

const clientOf = ({ settings }: MetaWire) => createMetaClient(resolveMetaSettings(settings));
const medellin = { key: '2418', name: 'Medellín', type: 'city', country_code: 'CO', region: 'Antioquia' };

describe('looking up places', () => {
  it('asks for cities and regions by name and country, and for countries not at all', async () => {
    const region = { key: 512, name: 'Antioquia', type: 'region', country_code: 'CO' };
    const wire = openMetaWire(({ query }) => ({ body: { data: [query['q'] === 'Antioquia' ? region : medellin] } }));
    const places = createMetaPlaces(clientOf(wire));
    const wanted = [{ country: 'CO', city: 'Medellín' }, { country: 'CO', region: 'Antioquia' }, { country: 'PE' }];
    expect(await places.resolve(wanted, createTestCall())).toEqual([
      { type: 'city', key: '2418', radiusKilometers: null },
      { type: 'region', key: '512', radiusKilometers: null },
      { type: 'country', key: 'PE', radiusKilometers: null },
    ]);
    expect(wire.requests.map(({ path, query }) => [path, query])).toEqual([
      [
        '/search',
        { type: 'adgeolocation', location_types: '["city"]', q: 'Medellín', country_code: 'CO', limit: '100' },
      ],
      [
        '/search',
        { type: 'adgeolocation', location_types: '["region"]', q: 'Antioquia', country_code: 'CO', limit: '100' },
      ],
    ]);
  });

  it('asks once for each place, also when many ask at the same time', async () => {
    const wire = openMetaWire(() => ({ body: { data: [medellin] } }));
    const places = createMetaPlaces(clientOf(wire));
    const wanted = [{ country: 'CO', city: 'Medellín' }];
    await Promise.all([places.resolve(wanted, createTestCall()), places.resolve(wanted, createTestCall())]);
    await places.resolve(wanted, createTestCall());
    expect(wire.requests).toHaveLength(1);
  });

  it('does not remember a failure', async () => {
    const wire = openMetaWire((_request, index) =>
      index === 0 ? { status: 400, body: metaErrorBody(100) } : { body: { data: [medellin] } },
    );
    const places = createMetaPlaces(clientOf(wire));
    const wanted = [{ country: 'CO', city: 'Medellín' }];
    await expect(places.resolve(wanted, createTestCall())).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await places.resolve(wanted, createTestCall())).toHaveLength(1);
  });

  it('lets one caller leave without taking the answer from another', async () => {
    const wire = openMetaWire(() => ({ body: { data: [medellin] } }));
    const places = createMetaPlaces(clientOf(wire));
    const wanted = [{ country: 'CO', city: 'Medellín' }];
    const leaving = new AbortController();
    const left = places.resolve(wanted, createTestCall(leaving.signal));
    const stayed = places.resolve(wanted, createTestCall());
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: 'aborted' });
    expect(await stayed).toMatchObject([{ key: '2418' }]);
  });
});

describe('looking up languages', () => {
  const spanish = [
    { key: 7, name: 'Spanish (Spain)' },
    { key: 23, name: 'Spanish' },
    { key: 1002, name: 'Spanish (All)' },
  ];

  it.each([
    ['es', 1002],
    ['es-CO', 1002],
    ['es-ES', 7],
    ['es-419', 1002],
    ['es-valencia-valencia', 1002],
  ])('takes %s for %i', async (tag, key) => {
    const wire = openMetaWire(() => ({ body: { data: spanish } }));
    const languages = createMetaLanguages(clientOf(wire));
    expect(await languages.resolve([tag, tag], createTestCall())).toEqual([key]);
    expect(wire.requests).toHaveLength(1);
    expect(wire.requests[0]?.query).toEqual({ type: 'adlocale', q: 'Spanish', limit: '100' });
  });

  it('falls back to the only form of a language, and refuses an unknown one by name', async () => {
    expect(toMetaLanguageNames('de')).toEqual(['German', 'German (All)', 'German']);
    const languages = createMetaLanguages(
      clientOf(openMetaWire(() => ({ body: { data: [{ key: '5', name: 'German' }] } }))),
    );
    expect(await languages.resolve(['de'], createTestCall())).toEqual([5]);
    await expect(languages.resolve(['fr'], createTestCall())).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('"fr"') as string,
    });
  });
});
