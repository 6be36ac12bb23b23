import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient } from '../__fixtures__/x-client.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';
import { xLocations } from './data/x-locations.js';

let simulator: Simulator;
let client: XClient;

const place = (name: string): string => [...xLocations.values()].find((one) => one.name === name)?.value ?? '';

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock });
  client = openXClient(simulator);
});
afterEach(async () => {
  await simulator.close();
});

describe('targeting options', () => {
  it('find places without accents, by country and kind', async () => {
    const path = '/12/targeting_criteria/locations';
    const { body } = await client.call('GET', path, { country_code: 'CO', location_type: 'CITIES', q: 'bogota' });
    expect(body.data).toEqual([
      {
        name: 'Bogotá, Bogotá, D.C., Colombia',
        country_code: 'CO',
        location_type: 'CITIES',
        targeting_value: place('Bogotá, Bogotá, D.C., Colombia'),
        targeting_type: 'LOCATION',
      },
    ]);
    const first = await client.call('GET', path, { location_type: 'CITIES', q: 'armenia', count: 1 });
    expect(first.body.data).toHaveLength(1);
    const second = await client.call('GET', path, {
      location_type: 'CITIES',
      q: 'armenia',
      cursor: first.body.next_cursor ?? '',
    });
    expect(second.body).toMatchObject({ data: [{ name: 'Armenia, Antioquia, Colombia' }], next_cursor: null });
    expect((await client.call('GET', path, { location_type: 'TOWNS' })).status).toBe(400);
  });

  it('are five calls in a quarter of an hour', async () => {
    const path = '/12/targeting_criteria/locations';
    for (let call = 1; call <= 5; call += 1) {
      const { status, headers } = await client.call('GET', path, { country_code: 'CO' });
      expect([status, headers.get('x-rate-limit-limit'), headers.get('x-rate-limit-remaining')]).toEqual([
        200,
        '5',
        String(5 - call),
      ]);
    }
    const refused = await client.call('GET', path, { country_code: 'CO' });
    expect(refused.status).toBe(429);
    expect(refused.body.errors).toMatchObject([{ code: 'TOO_MANY_REQUESTS' }]);
    expect((await client.call('GET', '/12/targeting_criteria/languages', { q: 'spanish' })).body.data).toEqual([
      { name: 'Spanish', targeting_type: 'LANGUAGE', targeting_value: 'es' },
    ]);
    await simulator.advance({ minutes: 15 });
    expect((await client.call('GET', path)).status).toBe(200);
  });
});
