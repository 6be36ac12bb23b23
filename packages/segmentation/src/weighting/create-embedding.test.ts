import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantedFeatures } from '../__fixtures__/planted-features.js';
import { plantPersonas } from '../__fixtures__/planted-personas.js';
import { createEncoder } from '../encoder/create-encoder.js';
import type { FeatureSpec } from '../encoder/feature-spec.js';
import { createEmbedding } from './create-embedding.js';
import { placeRow } from './place-row.js';

const features: readonly FeatureSpec[] = [
  { name: 'shift', kind: 'categorical', missing: 'refuse' },
  { name: 'trade', kind: 'categorical', weight: 4 },
  { name: 'experience', kind: 'numeric' },
  { name: 'skills', kind: 'multi_label' },
];
const profiles = fc.array(
  fc.record({
    shift: fc.constantFrom('day', 'night', 'dawn'),
    trade: fc.constantFrom('cook', 'clerk'),
    experience: fc.integer({ min: 0, max: 30 }),
    skills: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
  }),
  { minLength: 8, maxLength: 60 },
);

const encoded = (records: Iterable<unknown>) => createEncoder({ features }).fitEncode(records);
type Encoded = Awaited<ReturnType<typeof encoded>>;

function place({ table }: Encoded, embedding: ReturnType<typeof createEmbedding>, row: number): Float64Array {
  const target = new Float64Array(embedding.dimensions);
  placeRow(table, embedding, row, target);
  return target;
}
const squared = (left: Float64Array, right: Float64Array): number =>
  left.reduce((sum, value, axis) => sum + (value - (right[axis] ?? 0)) ** 2, 0);

describe('createEmbedding', () => {
  it('puts levels of a one-hot row at distance two, times the weight', async () => {
    const person = { shift: 'day', trade: 'cook', experience: 3, skills: ['a'] };
    const data = await encoded([person, { ...person, shift: 'night' }, { ...person, trade: 'clerk' }]);
    const embedding = createEmbedding({ ...data.encoder, table: data.table, weighting: 'onehot' });
    expect(squared(place(data, embedding, 0), place(data, embedding, 1))).toBeCloseTo(2, 12);
    expect(squared(place(data, embedding, 0), place(data, embedding, 2))).toBeCloseTo(8, 12);
  });

  it('gives every feature the same variance where that is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (records) => {
        const data = await encoded(records);
        const embedding = createEmbedding({ ...data.encoder, table: data.table, weighting: 'variance' });
        const places = records.map((_, row) => place(data, embedding, row));
        const mean = new Float64Array(embedding.dimensions);
        for (const row of places)
          row.forEach((value, axis) => (mean[axis] = (mean[axis] ?? 0) + value / places.length));
        const total = places.reduce((sum, row) => sum + squared(row, mean), 0) / places.length;
        // A feature that does not vary has no variance to give; the second counts four times.
        const varies = (key: 'shift' | 'trade' | 'experience' | 'skills') =>
          new Set(records.map((record) => JSON.stringify([record[key]].flat().sort()))).size > 1;
        const expected =
          Number(varies('shift')) +
          4 * Number(varies('trade')) +
          Number(varies('experience')) +
          Number(varies('skills'));
        expect(total).toBeCloseTo(expected, 5);
      }),
      { numRuns: 50 },
    );
  });

  it('turns the scaled rows and changes no distance, when famd keeps all its axes', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (others) => {
        const person = { trade: 'cook', experience: 3, skills: ['a'] };
        const records = [{ ...person, shift: 'day' }, { ...person, shift: 'night' }, ...others];
        const data = await encoded(records);
        const width = data.encoder.columns.reduce(
          (sum, { type, columns, levelCount }) => sum + (type === 'numeric' ? columns.length : levelCount),
          0,
        );
        const whole = createEmbedding({ ...data.encoder, table: data.table, dimensions: width });
        const shareOf = (shift: string) => records.filter((record) => record.shift === shift).length / records.length;
        const chiSquare = 1 / shareOf('day') + 1 / shareOf('night');
        expect(squared(place(data, whole, 0), place(data, whole, 1))).toBeCloseTo(chiSquare, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('puts a level that nobody had where the average stands', async () => {
    const person = { shift: 'day', trade: 'cook', experience: 3, skills: ['a'] };
    const data = await encoded([person, { ...person, shift: 'night' }, { ...person, shift: 'night', skills: ['b'] }]);
    const { table } = await data.encoder.encode([{ ...person, shift: 'dawn' }, person, { ...person, shift: 'night' }]);
    for (const weighting of ['onehot', 'variance', 'famd'] as const) {
      const embedding = createEmbedding({ ...data.encoder, table: data.table, weighting });
      const [unseen, day, night] = [0, 1, 2].map((row) => place({ ...data, table }, embedding, row));
      unseen?.forEach((value, axis) => {
        expect(value).toBeCloseTo((day?.[axis] ?? 0) / 3 + (2 * (night?.[axis] ?? 0)) / 3, 9);
      });
    }
  });

  it('refuses dimensions that cannot be kept', async () => {
    const { encoder, table } = await encoded([{ shift: 'day', trade: 'cook', experience: 3, skills: ['a'] }]);
    expect(() => createEmbedding({ ...encoder, table, dimensions: 0 })).toThrow('1 to');
    expect(() => createEmbedding({ ...encoder, table, dimensions: 1_000 })).toThrow('1 to');
    expect(() => createEmbedding({ ...encoder, table, weighting: 'onehot', dimensions: 3 })).toThrow('famd alone');
  });

  it('is the same for the same data, to the bit', async () => {
    const people = plantPersonas({ count: 300, personaCount: 4, clarity: 0.5, seed: 3 });
    const { encoder, table } = await createEncoder({ features: plantedFeatures }).fitEncode(people);
    expect(createEmbedding({ ...encoder, table })).toEqual(createEmbedding({ ...encoder, table }));
  });
});
