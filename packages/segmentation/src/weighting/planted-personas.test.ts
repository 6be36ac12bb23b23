import { describe, expect, it } from 'vitest';
import { plantedFeatures } from '../__fixtures__/planted-features.js';
import { plantPersonas } from '../__fixtures__/planted-personas.js';
import { adjustedRandIndex } from '../choose-k/adjusted-rand.js';
import { createEncoder } from '../encoder/create-encoder.js';
import { fitKMeans } from '../engine/fit-kmeans.js';
import { kPrototypes } from './__fixtures__/k-prototypes.js';
import { createEmbedding } from './create-embedding.js';
import type { Weighting } from './weighting.js';

const personaCount = 7;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How well the personas are found, and how far fits from different seeds agree, over five plantings. */
async function measure(weighting: Weighting): Promise<{ readonly found: number; readonly stable: number }> {
  const found: number[] = [];
  const stable: number[] = [];
  for (const seed of [1, 2, 3, 4, 5]) {
    const people = plantPersonas({ count: 2_000, personaCount, clarity: 0.5, seed });
    const { encoder, table } = await createEncoder({ features: plantedFeatures }).fitEncode(people);
    const embedding = createEmbedding({ ...encoder, table, weighting });
    const fit = (start: number) =>
      fitKMeans({ table, embedding, clusterCount: personaCount, seed: start, initialisations: 4, threads: 0 });
    const [first, second] = [(await fit(1)).labels, (await fit(2)).labels];
    found.push(
      adjustedRandIndex(
        first,
        Uint8Array.from(people, ({ persona }) => persona),
      ),
    );
    stable.push(adjustedRandIndex(first, second));
  }
  return { found: mean(found), stable: mean(stable) };
}

describe('the default weighting', () => {
  it('finds planted personas better than the others, and more stably', async () => {
    const [famd, onehot, variance] = [await measure('famd'), await measure('onehot'), await measure('variance')];
    expect(famd.found).toBeGreaterThan(onehot.found);
    expect(famd.found).toBeGreaterThan(variance.found);
    expect(famd.found).toBeGreaterThan(0.5);
    expect(famd.stable).toBeGreaterThan(Math.max(onehot.stable, variance.stable));
  });

  it('finds them better than k-prototypes does, whatever a category weighs there', async () => {
    const gammas = [0.5, 1, 2];
    const found = new Map<'famd' | number, number[]>();
    for (const seed of [1, 2, 3]) {
      const people = plantPersonas({ count: 1_000, personaCount, clarity: 0.5, seed });
      const truth = Uint8Array.from(people, ({ persona }) => persona);
      const { encoder, table } = await createEncoder({ features: plantedFeatures }).fitEncode(people);
      const note = (name: 'famd' | number, labels: Uint8Array): void => {
        found.set(name, [...(found.get(name) ?? []), adjustedRandIndex(labels, truth)]);
      };
      const embedding = createEmbedding({ ...encoder, table });
      const common = { table, embedding, clusterCount: personaCount, seed, threads: 0 };
      note('famd', (await fitKMeans({ ...common, initialisations: 3 })).labels);
      for (const gamma of gammas) note(gamma, kPrototypes(table, personaCount, gamma, { seed, starts: 3 }));
    }
    const of = (name: 'famd' | number): number => mean(found.get(name) ?? []);
    expect(of('famd')).toBeGreaterThan(Math.max(...gammas.map(of)));
  });
});
