import type { Place } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { failureOf } from './__fixtures__/failure-of.js';
import { openTiktokWire, type WireRequest } from './__fixtures__/tiktok-wire.js';
import { createTiktokClient } from './tiktok-client.js';
import { createTiktokPlaces } from './tiktok-regions.js';
import { resolveTiktokSettings } from './tiktok-settings.js';

const call = createTestCall();
const region = (id: string, name: string, level: string, parent: string, code = 'CO') => ({
  location_id: id,
  name,
  level,
  parent_id: parent,
  region_code: code,
});
const regions = [
  region('1', 'Colombia', 'COUNTRY', '0'),
  region('2', 'Mexico', 'COUNTRY', '0', 'MX'),
  region('11', 'Antioquia Department', 'PROVINCE', '1'),
  region('12', 'Bogota D.C.', 'PROVINCE', '1'),
  region('13', 'Santander Department', 'PROVINCE', '1'),
  region('21', 'Antioquia', 'PROVINCE', '2', 'MX'),
  region('111', 'Medellin', 'CITY', '11'),
  region('112', 'Barbosa', 'CITY', '11'),
  region('121', 'Bogota', 'CITY', '12'),
  region('131', 'Barbosa', 'CITY', '13'),
];

function open(list: readonly unknown[] = regions) {
  const asked: WireRequest[] = [];
  const wire = openTiktokWire(undefined, {}, { '/tool/region/': { region_info: list } });
  const client = createTiktokClient(resolveTiktokSettings(wire.settings));
  const counting: typeof client = {
    request: (request, asking) => {
      asked.push({ method: request.method, path: request.path, query: {}, headers: {}, body: request.query });
      return client.request(request, asking);
    },
  };
  const places = createTiktokPlaces(counting);
  return { asked, resolve: (...wanted: Place[]) => places.resolve(wanted, 'TRAFFIC', call) };
}

describe('resolve', () => {
  it.each<readonly [Place, string]>([
    [{ country: 'CO' }, '1'],
    [{ country: 'CO', region: 'Antioquia' }, '11'],
    [{ country: 'CO', region: 'Bogotá, D.C.' }, '12'],
    [{ country: 'CO', city: 'Medellín' }, '111'],
    [{ country: 'CO', city: 'Medellín', region: 'Antioquia' }, '111'],
    [{ country: 'CO', city: 'Bogotá', region: 'Distrito Capital' }, '121'],
    [{ country: 'CO', city: 'Barbosa', region: 'Santander' }, '131'],
  ])('%o is %s', async (place, id) => {
    expect(await open().resolve(place)).toEqual([id]);
  });

  it.each<readonly [Place, RegExp]>([
    [{ country: 'CO', city: 'Barbosa' }, /more than one place.*Antioquia.*Santander/],
    [{ country: 'CO', city: 'Macondo' }, /does not know the place "Macondo, CO"/],
    [{ country: 'CO', city: 'Medellín', region: 'Santander' }, /It offers: Medellin, Antioquia/],
    [{ country: 'PE' }, /does not show ads in PE/],
  ])('never guesses: %o', async (place, message) => {
    const error = await failureOf(open().resolve(place));
    expect(error.code).toBe('invalid_request');
    expect(error.message).toMatch(message);
  });

  it('refuses a place inside of another one', async () => {
    const work = open().resolve({ country: 'CO', region: 'Antioquia' }, { country: 'CO', city: 'Medellín' });
    expect((await failureOf(work)).message).toMatch(/Medellín, CO lies in another place/);
  });

  it('reads each list once, and no further down than asked for', async () => {
    const { asked, resolve } = open();
    await Promise.all([resolve({ country: 'CO' }), resolve({ country: 'CO' }), resolve({ country: 'MX' })]);
    await resolve({ country: 'CO', region: 'Antioquia' });
    expect(asked.map(({ body }) => body)).toMatchObject([
      { level_range: 'TO_COUNTRY' },
      { level_range: 'TO_PROVINCE' },
    ]);
  });
});
