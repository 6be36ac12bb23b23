import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseRows } from '../engine/__fixtures__/dense-rows.js';
import { oneHot } from '../engine/__fixtures__/one-hot.js';
import { randomEmbedding } from '../engine/__fixtures__/random-embedding.js';
import { randomTable } from '../engine/__fixtures__/random-table.js';
import { toDenseRows } from './dense-rows.js';
import { measureSilhouette } from './measure-silhouette.js';
import { spreadRows } from './spread-rows.js';
import { squaredSilhouettes } from './squared-silhouette.js';

const squared = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, at) => sum + (value - (right[at] ?? 0)) ** 2, 0);

/** By definition: every pair. */
function byPairs(rows: readonly (readonly number[])[], labels: readonly number[], clusterCount: number): number[] {
  return rows.map((row, at) => {
    const own = labels[at] ?? 0;
    const meanTo = (cluster: number): number | null => {
      const distances = rows.flatMap((other, index) =>
        labels[index] === cluster && index !== at ? [squared(row, other)] : [],
      );
      return distances.length === 0 ? null : distances.reduce((sum, each) => sum + each, 0) / distances.length;
    };
    const within = meanTo(own);
    const others = Array.from({ length: clusterCount }, (_, cluster) => (cluster === own ? null : meanTo(cluster)));
    const nearest = Math.min(...others.flatMap((each) => each ?? []));
    if (within === null || nearest === Infinity) return 0;
    return Math.max(within, nearest) === 0 ? 0 : (nearest - within) / Math.max(within, nearest);
  });
}

describe('squaredSilhouettes', () => {
  it('equals the definition over all pairs, also with empty and single-row clusters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 6 }), fc.boolean(), async (seed, clusterCount, map) => {
        const table = randomTable({
          ...{ rowCount: 40, seed, numericCount: 2 },
          categoricals: [3, 5],
          multiLabels: [4],
        });
        const embedding = map ? randomEmbedding(table, 4, seed) : oneHot(table);
        const labels = Array.from({ length: 40 }, (_, row) => ((row * 7 + Math.abs(seed)) % 11) % clusterCount);
        const expected = byPairs(denseRows(table, embedding), labels, clusterCount);
        const rows = toDenseRows(table, embedding, spreadRows(40, 100));
        const found = await squaredSilhouettes({ rows, dimensions: embedding.dimensions, labels, clusterCount });
        expected.forEach((value, row) => expect(found[row]).toBeCloseTo(value, 9));
        const figure = await measureSilhouette(table, embedding, Uint8Array.from(labels), clusterCount);
        expect(figure.rows).toBe(40);
        expect(figure.value).toBeCloseTo(expected.reduce((sum, value) => sum + value, 0) / 40, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('stops when the signal fires', async () => {
    const controller = new AbortController();
    const rows = new Float64Array(400_000 * 8);
    const labels = new Uint8Array(400_000);
    const work = squaredSilhouettes({ rows, dimensions: 8, labels, clusterCount: 2 }, controller.signal);
    controller.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
  });
});

describe('spreadRows', () => {
  it('takes all rows where they are few, and reaches from first to last where they are many', () => {
    expect([...spreadRows(4, 10)]).toEqual([0, 1, 2, 3]);
    expect([...spreadRows(10, 5)]).toEqual([0, 2, 4, 6, 8]);
  });
});
