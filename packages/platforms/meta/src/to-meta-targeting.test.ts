import { describe, expect, it } from 'vitest';
import { toMetaTargeting } from './to-meta-targeting.js';

describe('toMetaTargeting', () => {
  it('sends places by kind, a radius in kilometres, and languages', () => {
    const places = [
      { type: 'country', key: 'CO', radiusKilometers: null },
      { type: 'region', key: '512', radiusKilometers: null },
      { type: 'city', key: '2418', radiusKilometers: null },
      { type: 'city', key: '2419', radiusKilometers: 25 },
    ] as const;
    expect(toMetaTargeting(places, [1002], [{ localId: 'accountants', remoteId: '77' }])).toEqual({
      geo_locations: {
        countries: ['CO'],
        regions: [{ key: '512' }],
        cities: [{ key: '2418' }, { key: '2419', radius: 25, distance_unit: 'kilometer' }],
      },
      age_min: 18,
      age_max: 65,
      locales: [1002],
      custom_audiences: [{ id: '77' }],
      targeting_automation: { advantage_audience: 0 },
    });
  });

  it('never aims at less than all ages and everybody, whatever the places', () => {
    const targeting = toMetaTargeting([{ type: 'country', key: 'CO', radiusKilometers: null }], [], []);
    expect(Object.keys(targeting).sort()).toEqual(['age_max', 'age_min', 'geo_locations', 'targeting_automation']);
    expect(targeting).toMatchObject({ age_min: 18, age_max: 65, targeting_automation: { advantage_audience: 0 } });
  });
});
