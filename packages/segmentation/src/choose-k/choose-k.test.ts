import { describe, expect, it } from 'vitest';
import type { EncodedTable } from '../encoded-table.js';
import { oneHot } from '../engine/__fixtures__/one-hot.js';
import { randomTable } from '../engine/__fixtures__/random-table.js';
import { fitKMeans } from '../engine/fit-kmeans.js';
import { createRandom } from '../engine/random.js';
import { chooseK } from './choose-k.js';

/** Groups far apart on two numerics, with a category that follows the group most of the time. */
function plantedTable(rowCount: number, groups: number, spread: number): EncodedTable {
  const random = createRandom(5);
  const group = Uint8Array.from({ length: rowCount }, (_, row) => row % groups);
  const grid = (value: number): number => Math.round(value * 2 ** 20) / 2 ** 20;
  const around = (centre: number): number => grid(centre + spread * (random() + random() + random() - 1.5));
  return {
    rowCount,
    categoricals: [
      {
        levelCount: groups,
        codes: Uint8Array.from(group, (value) => (random() < 0.9 ? value : Math.floor(random() * groups))),
      },
    ],
    numerics: [
      Float32Array.from(group, (value) => around(3 * Math.cos((2 * Math.PI * value) / groups))),
      Float32Array.from(group, (value) => around(3 * Math.sin((2 * Math.PI * value) / groups))),
    ],
    multiLabels: [],
  };
}

describe('chooseK', () => {
  it('finds the groups that were planted, and says why in both languages', async () => {
    const table = plantedTable(1_200, 6, 0.6);
    const { chosen, candidates, structure, reason } = await chooseK({ table, embedding: oneHot(table), seed: 1 });
    expect(chosen.clusterCount).toBe(6);
    expect(structure).toBe('clear');
    expect(chosen.stability).toBeGreaterThan(0.95);
    expect(candidates.map(({ clusterCount }) => clusterCount)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(reason.en).toMatch(/^6 segments: /);
    expect(reason.es).toMatch(/^6 segmentos: /);
    expect(chosen.silhouette).toMatchObject({ isExact: true, rowCount: 1_200, low: chosen.silhouette?.value });
    const screens = candidates.map((candidate) => candidate.squaredSilhouette);
    expect(screens.indexOf(Math.max(...screens))).toBe(1);
  });

  it('says plainly that groups overlap when there are none', async () => {
    const random = createRandom(3);
    const table: EncodedTable = {
      ...plantedTable(800, 6, 1),
      numerics: [0, 1, 2, 3].map(() => Float32Array.from({ length: 800 }, () => Math.fround(random() - 0.5))),
      categoricals: [7, 5].map((levelCount) => ({
        levelCount,
        codes: Uint8Array.from({ length: 800 }, () => Math.floor(random() * levelCount)),
      })),
    };
    const { structure, reason } = await chooseK({ table, embedding: oneHot(table), seed: 1 });
    expect(structure).toBe('weak');
    expect(reason.en).toContain('these groups overlap');
    expect(reason.es).toContain('estos grupos se traslapan');
  });

  it('compares a sample when there are too many pairs, with an interval that holds the exact value', async () => {
    const table = plantedTable(3_000, 6, 1.2);
    const common = { table, embedding: oneHot(table), seed: 4, minimum: 5, maximum: 7 };
    const exact = await chooseK(common);
    const sampled = await chooseK({ ...common, mostExactRows: 2_000, sampleRows: 1_000 });
    sampled.candidates.forEach(({ silhouette, inertia }, index) => {
      const truth = exact.candidates[index];
      expect(inertia).toBe(truth?.inertia);
      expect(silhouette).toMatchObject({ isExact: false, rowCount: 1_000 });
      expect(silhouette?.low).toBeLessThan(truth?.silhouette?.value ?? -1);
      expect(silhouette?.high).toBeGreaterThan(truth?.silhouette?.value ?? 1);
    });
  });

  it('gives the same answer on threads, and its fits are those of fitKMeans', async () => {
    const table = randomTable({ rowCount: 2_500, seed: 9, categoricals: [6, 4], numericCount: 3, multiLabels: [5] });
    const common = { table, embedding: oneHot(table), seed: 2, minimum: 3, maximum: 5 };
    const inline = await chooseK({ ...common, threads: 0 });
    const threaded = await chooseK({ ...common, threads: 2 });
    expect(threaded).toEqual(inline);
    const fit = await fitKMeans({ ...common, clusterCount: 4, initialisations: 4 });
    expect(inline.candidates[1]?.fit).toEqual(fit);
  });

  it('says how far it is, and stops when asked to', async () => {
    const table = plantedTable(2_000, 6, 1);
    const common = { table, embedding: oneHot(table), seed: 2 };
    const last = new Map<string, number>();
    await chooseK({ ...common, onProgress: ({ phase, done }) => last.set(phase, done) });
    expect([...last]).toEqual([
      ['fits', 1],
      ['silhouettes', 1],
    ]);
    for (const threads of [0, 1]) {
      const controller = new AbortController();
      const stopped = chooseK({
        ...{ ...common, threads, signal: controller.signal },
        onProgress: ({ phase }) => {
          if (phase === 'silhouettes') controller.abort(new Error('enough'));
        },
      });
      await expect(stopped).rejects.toThrow('enough');
    }
    await expect(chooseK({ ...common, minimum: 8, maximum: 7 })).rejects.toThrow('minimum <= maximum');
    await expect(chooseK({ ...common, maximum: 4_000 })).rejects.toThrow('4000 clusters of 2000 rows');
  });
});
