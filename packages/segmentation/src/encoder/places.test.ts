import { describe, expect, it } from 'vitest';
import { createEncoder } from './create-encoder.js';
import { unprojectPoint } from './project-point.js';

const at = (latitude: number, longitude: number) => ({ home: { country: 'CO', point: { latitude, longitude } } });

describe('places', () => {
  it('tells cities of the same name apart by their region', async () => {
    const encoder = createEncoder({ features: [{ name: 'home', kind: 'place', by: 'city' }] });
    const live = (region: string, city?: string) => ({ home: { country: 'CO', region, city } });
    const { encoder: fitted, table } = await encoder.fitEncode([
      live('Quindío', 'Armenia'),
      live('Antioquia', 'Armenia'),
      live('QUINDIO', 'ARMENIA'),
      live('Antioquia'),
    ]);
    expect(fitted.features[0]).toMatchObject({
      levels: ['CO/Antioquia/Armenia', 'CO/QUINDIO/ARMENIA'],
      missingShare: 0.25,
    });
    expect([...(table.categoricals[0]?.codes ?? [])]).toEqual([1, 0, 1, 3]);
  });

  it('takes regions alone where that is asked for', async () => {
    const encoder = createEncoder({ features: [{ name: 'home', kind: 'place', by: 'region' }] });
    const fitted = await encoder.fit([{ home: { country: 'CO', region: 'Antioquia', city: 'Bello' } }]);
    expect(fitted.features[0]).toMatchObject({ levels: ['CO/Antioquia'] });
  });

  it('keeps distances in shape: as far north as east is as far in numbers', async () => {
    const encoder = createEncoder({ features: [{ name: 'home', kind: 'place', by: 'coordinates' }] });
    const kilometer = 1 / 111.195;
    const middle = [6.25, -75.56] as const;
    const { encoder: fitted, table } = await encoder.fitEncode([
      at(...middle),
      at(middle[0] + 10 * kilometer, middle[1]),
      at(middle[0] - 10 * kilometer, middle[1]),
      at(middle[0], middle[1] + (10 * kilometer) / Math.cos((middle[0] * Math.PI) / 180)),
      at(middle[0], middle[1] - (10 * kilometer) / Math.cos((middle[0] * Math.PI) / 180)),
    ]);
    const [east, north] = table.numerics;
    expect(north?.[1]).toBeCloseTo(east?.[3] ?? 0, 3);
    const [feature] = fitted.features;
    if (feature?.kind !== 'coordinates') throw new Error('no coordinates');
    const back = unprojectPoint(feature, east?.[3] ?? 0, north?.[3] ?? 0);
    expect(back.latitude).toBeCloseTo(middle[0], 4);
    expect(back.longitude).toBeCloseTo(middle[1] + (10 * kilometer) / Math.cos((middle[0] * Math.PI) / 180), 4);
  });

  it('finds the middle across the date line, and puts a missing place there', async () => {
    const encoder = createEncoder({ features: [{ name: 'home', kind: 'place', by: 'coordinates' }] });
    const { encoder: fitted, table } = await encoder.fitEncode([at(-18, 179), at(-18, -179), { home: null }]);
    const [feature] = fitted.features;
    expect(feature?.kind === 'coordinates' && Math.abs(feature.longitude)).toBeCloseTo(180, 6);
    expect(table.numerics[0]?.[0]).toBe(-(table.numerics[0]?.[1] ?? 0));
    expect(table.numerics[0]?.[2]).toBe(0);
    await expect(fitted.encode([at(91, 0)])).rejects.toThrow('home to be coordinates');
  });
});
