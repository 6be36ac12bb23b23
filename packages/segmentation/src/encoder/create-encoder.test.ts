import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEncoder } from './create-encoder.js';
import type { FeatureSpec } from './feature-spec.js';
import { restoreEncoder } from './restore-encoder.js';

const features: readonly FeatureSpec[] = [
  { name: 'education', kind: 'ordinal', levels: ['low', 'middle', 'high'] },
  { name: 'shift', kind: 'categorical' },
  { name: 'skills', kind: 'multi_label' },
  { name: 'experience', kind: 'numeric' },
  { name: 'pay', kind: 'numeric', scale: 'log' },
  { name: 'home', kind: 'place', by: 'city' },
  { name: 'point', kind: 'place', by: 'coordinates', path: 'home' },
];

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 });
const profile = fc.record({
  education: optional(fc.constantFrom('low', 'middle', 'HIGH')),
  shift: optional(fc.constantFrom('día', 'Dia', 'noche', 'fin de semana')),
  skills: optional(fc.array(fc.constantFrom('Excel', 'excel', 'SAP', 'Cocina', 'Node.js'), { maxLength: 5 })),
  experience: optional(fc.integer({ min: 0, max: 40 })),
  pay: optional(fc.double({ min: 0, max: 1e7, noNaN: true })),
  home: optional(
    fc.record({
      country: fc.constant('CO'),
      region: fc.constantFrom('Quindío', 'Antioquia'),
      city: fc.constantFrom('Armenia', 'Medellín'),
      point: fc.record({
        latitude: fc.double({ min: -4, max: 12, noNaN: true }),
        longitude: fc.double({ min: -79, max: -67, noNaN: true }),
      }),
    }),
  ),
});
// The last record has every field, so that no feature is empty.
const whole = {
  education: 'low',
  shift: 'noche',
  skills: ['SAP'],
  experience: 3,
  pay: 1_423_500,
  home: { country: 'CO', region: 'Antioquia', city: 'Medellín', point: { latitude: 6.2, longitude: -75.6 } },
};
const profiles = fc
  .array(profile, { maxLength: 40 })
  .map((list) => [...list, whole].map((fields, index) => ({ id: `P-${index}`, ...fields })));

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield item;
}

describe('createEncoder', () => {
  it('encodes the same whether it fits on the way, afterwards, from a stream, in batches, or one by one', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (records) => {
        const encoder = createEncoder({ features });
        const { encoder: fitted, table, ids } = await encoder.fitEncode(records);
        expect((await fitted.encode(records)).table).toEqual(table);
        expect((await fitted.encode(stream(records))).table).toEqual(table);
        expect(ids).toEqual(records.map(({ id }) => id));
        const row = fitted.createRow();
        for (const [index, record] of records.entries()) {
          fitted.encodeOne(record, row);
          expect([...row.categoricals]).toEqual(table.categoricals.map(({ codes }) => codes[index]));
          expect([...row.numerics]).toEqual(table.numerics.map((column) => column[index]));
          const labels = table.multiLabels.map(({ codes, offsets }) => [
            ...codes.subarray(offsets[index], offsets[index + 1]),
          ]);
          expect(row.labels.map((list, column) => [...list.subarray(0, row.labelCounts[column])])).toEqual(labels);
        }
        const batches = [];
        for await (const batch of fitted.encodeBatches(stream(records), { rowsPerBatch: 7 })) batches.push(batch);
        expect(batches.flatMap((batch) => batch.ids)).toEqual(ids);
        expect(batches.flatMap((batch) => [...(batch.table.numerics[1] ?? [])])).toEqual([
          ...(table.numerics[1] ?? []),
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same encoder whatever the order of the records, and after a life as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (records) => {
        const encoder = createEncoder({ features });
        const fitted = await encoder.fit(records);
        const text = JSON.stringify(fitted);
        expect(JSON.stringify(await encoder.fit([...records].reverse()))).toBe(text);
        const restored = restoreEncoder(JSON.parse(text));
        expect((await restored.encode(records)).table).toEqual((await fitted.encode(records)).table);
      }),
      { numRuns: 40 },
    );
  });

  it('encodes on the way as afterwards where a column has more spellings than a byte counts', async () => {
    const encoder = createEncoder({
      features: [
        { name: 'town', kind: 'categorical', minimumShare: 0 },
        { name: 'whole', kind: 'numeric' },
        { name: 'third', kind: 'numeric' },
      ],
    });
    const records = Array.from({ length: 300 }, (_, index) => ({
      town: `Town ${(index * 7) % 300}`,
      whole: index % 5 === 0 ? null : index,
      third: index / 3,
    }));
    const { encoder: fitted, table, ids } = await encoder.fitEncode(records);
    expect(await fitted.encode(records)).toEqual({ table, ids, quarantined: [] });
    expect(await fitted.encode(new Set(records))).toEqual({ table, ids, quarantined: [] });
  });

  it('keeps scaled numbers on the grid that makes their sums exact', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (records) => {
        const { table } = await createEncoder({ features }).fitEncode(records);
        for (const value of table.numerics.flatMap((column) => [...column])) {
          expect(Number.isInteger(value * 2 ** 20)).toBe(true);
          expect(Math.abs(value)).toBeLessThanOrEqual(8);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('sorts levels, joins spellings under the most frequent one, and pools rare ones', async () => {
    const cities = [...Array<string>(40).fill('Medellín'), 'MEDELLIN', ...Array<string>(30).fill('Cali'), 'Leticia'];
    const encoder = createEncoder({ features: [{ name: 'city', kind: 'categorical', minimumShare: 0.05 }] });
    const { encoder: fitted, table } = await encoder.fitEncode(
      cities.map((city, index) => ({ id: String(index), city })),
    );
    expect(fitted.features[0]).toMatchObject({ levels: ['Cali', 'Medellín'] });
    const codes = table.categoricals[0]?.codes;
    expect([codes?.[0], codes?.[40], codes?.[41], codes?.[71]]).toEqual([1, 1, 0, 2]);
    const { table: later } = await fitted.encode([{ city: 'Pasto' }, { city: ' medellin ' }, {}, { city: '' }]);
    expect([...(later.categoricals[0]?.codes ?? [])]).toEqual([2, 1, 3, 3]);
  });

  it('standardises with outliers drawn in, and imputes by the stated rule', async () => {
    const records = Array.from({ length: 101 }, (_, index) => ({ value: index === 100 ? 1e9 : index }));
    const fit = (missing: 'median' | 'mean' | number) =>
      createEncoder({ features: [{ name: 'value', kind: 'numeric', missing, winsorise: [0, 0.99] }] }).fit(records);
    const byMedian = await fit('median');
    expect(byMedian.features[0]).toMatchObject({ lowest: 0, highest: 99, missing: 50 });
    expect((await fit('mean')).features[0]).toMatchObject({ missing: (4950 + 99) / 101 });
    expect((await fit(7)).features[0]).toMatchObject({ missing: 7 });
    const { table } = await byMedian.encode([{}, { value: 50 }, { value: 1e12 }, { value: 99 }]);
    const [missing, median, far, last] = table.numerics[0] ?? [];
    expect(missing).toBe(median);
    expect(far).toBe(last);
  });

  it('reads pay of any period as units a month, in one currency', async () => {
    const pay = (units: bigint, period: string, currency = 'COP') => ({
      pay: { amount: { micros: units * 1_000_000n, currency }, period },
    });
    const encoder = createEncoder({
      features: [{ name: 'pay', kind: 'numeric', reads: 'monthly_pay', currency: 'COP', winsorise: null }],
    });
    const fitted = await encoder.fit([pay(1_000n, 'month'), pay(2_000n, 'month')]);
    const { table } = await fitted.encode([pay(12_000n, 'year'), pay(1_000n, 'month'), pay(3_000n, 'week')]);
    expect(table.numerics[0]?.[0]).toBe(table.numerics[0]?.[1]);
    expect(table.numerics[0]?.[2]).toBe(8);
    await expect(fitted.encode([pay(1n, 'month', 'USD')])).rejects.toThrow(/pay\.amount\.currency to be in COP/);
  });
});
