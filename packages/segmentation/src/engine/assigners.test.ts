import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EncodedRow } from '../encoded-row.js';
import type { EncodedTable } from '../encoded-table.js';
import { denseRows, squaredDistance } from './__fixtures__/dense-rows.js';
import { oneHot } from './__fixtures__/one-hot.js';
import { randomEmbedding } from './__fixtures__/random-embedding.js';
import { randomTable } from './__fixtures__/random-table.js';
import { createBatchAssigner } from './batch-assigner.js';
import { fitKMeans } from './fit-kmeans.js';
import { createRandom } from './random.js';
import { createRowAssigner } from './row-assigner.js';

const rowOf = (table: EncodedTable, row: number): EncodedRow => ({
  categoricals: Uint16Array.from(table.categoricals, ({ codes }) => codes[row] ?? 0),
  numerics: Float32Array.from(table.numerics, (values) => values[row] ?? 0),
  labels: table.multiLabels.map(({ offsets, codes }) => codes.slice(offsets[row], offsets[row + 1])),
  labelCounts: Uint16Array.from(table.multiLabels, ({ offsets }) => (offsets[row + 1] ?? 0) - (offsets[row] ?? 0)),
});

describe('assigners', () => {
  it('find the nearest centroid and the next, one by one and in a batch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 90 }), fc.boolean(), async (seed, clusterCount, map) => {
        const table = randomTable({
          ...{ rowCount: 60, seed },
          categoricals: [5, 3, 9],
          numericCount: 2,
          multiLabels: [4, 6],
        });
        const embedding = map ? randomEmbedding(table, 5, seed) : oneHot(table);
        const random = createRandom(seed, 7);
        const centroids = Float64Array.from({ length: clusterCount * embedding.dimensions }, () => random() - 0.5);
        // A copy of the first centroid: the first is meant.
        if (clusterCount > 1) centroids.copyWithin(embedding.dimensions, 0, embedding.dimensions);
        const labels = await createBatchAssigner(embedding, centroids).assign(table);
        const single = createRowAssigner(embedding, centroids);
        denseRows(table, embedding).forEach((row, index) => {
          const distances = Array.from({ length: clusterCount }, (_, cluster) => {
            const from = cluster * embedding.dimensions;
            return Math.sqrt(squaredDistance(row, Array.from(centroids.subarray(from, from + embedding.dimensions))));
          });
          const assignment = single.assign(rowOf(table, index));
          const sorted = [...distances].sort((a, b) => a - b);
          expect(assignment.cluster).toBe(distances.indexOf(sorted[0] ?? 0));
          expect(labels[index]).toBe(assignment.cluster);
          expect(assignment.distance).toBeCloseTo(sorted[0] ?? 0, 9);
          if (clusterCount === 1) expect(assignment).toMatchObject({ secondCluster: null, margin: 1 });
          else {
            expect(assignment.secondDistance).toBeCloseTo(sorted[1] ?? 0, 9);
            expect(assignment.margin).toBeCloseTo(1 - (sorted[0] ?? 0) / (sorted[1] ?? 0), 9);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('say what the fit said, of all its rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 20 }), fc.boolean(), async (seed, clusterCount, map) => {
        const table = randomTable({ rowCount: 300, seed, categoricals: [4, 3], numericCount: 1, multiLabels: [3] });
        const embedding = map ? randomEmbedding(table, 3, seed) : oneHot(table);
        const { labels, centroids } = await fitKMeans({ table, embedding, clusterCount, seed });
        expect(await createBatchAssigner(embedding, centroids).assign(table)).toEqual(labels);
        const single = createRowAssigner(embedding, centroids);
        expect(Uint8Array.from(labels, (_, row) => single.assign(rowOf(table, row)).cluster)).toEqual(labels);
      }),
      { numRuns: 40 },
    );
  });

  it('assign tables of several blocks, of any length, one after another and at once', async () => {
    const shape = { seed: 4, categoricals: [6, 4], numericCount: 2, multiLabels: [5] };
    const large = randomTable({ ...shape, rowCount: 40_000 });
    const small = randomTable({ ...shape, rowCount: 17, seed: 5 });
    const embedding = oneHot(large);
    const random = createRandom(1);
    const centroids = Float64Array.from({ length: 7 * embedding.dimensions }, () => random());
    const assigner = createBatchAssigner(embedding, centroids);
    const single = createRowAssigner(embedding, centroids);
    const results = await Promise.all([small, large, small, large].map((table) => assigner.assign(table)));
    expect(results[2]).toEqual(results[0]);
    expect(results[3]).toEqual(results[1]);
    for (const row of [0, 16_383, 16_384, 39_999]) {
      expect(results[1]?.[row]).toBe(single.assign(rowOf(large, row)).cluster);
    }
  });

  it('stop when asked to, and refuse a table of other columns', async () => {
    const shape = { seed: 4, categoricals: [6], numericCount: 1, multiLabels: [], rowCount: 10 };
    const embedding = oneHot(randomTable(shape));
    const assigner = createBatchAssigner(embedding, new Float64Array(2 * embedding.dimensions));
    await expect(assigner.assign(randomTable(shape), AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    await expect(assigner.assign(randomTable({ ...shape, numericCount: 2 }))).rejects.toThrow('not as many');
    await expect(assigner.assign(randomTable({ ...shape, categoricals: [7] }))).rejects.toThrow('needs 7 vectors');
  });
});
