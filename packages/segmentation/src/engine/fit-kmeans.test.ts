import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseRows } from './__fixtures__/dense-rows.js';
import { oneHot } from './__fixtures__/one-hot.js';
import { randomEmbedding } from './__fixtures__/random-embedding.js';
import type { TableShape } from './__fixtures__/random-table.js';
import { randomTable } from './__fixtures__/random-table.js';
import { referenceLloyd } from './__fixtures__/reference-lloyd.js';
import { fitKMeans } from './fit-kmeans.js';
import { createThreadPool } from './thread-pool.js';

const shapes: fc.Arbitrary<TableShape> = fc
  .record({
    rowCount: fc.integer({ min: 1, max: 220 }),
    categoricals: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
    numericCount: fc.integer({ min: 0, max: 4 }),
    multiLabels: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
    distinctRows: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(1_000)),
    seed: fc.integer(),
  })
  .filter(({ categoricals, numericCount, multiLabels }) => categoricals.length + numericCount + multiLabels.length > 0);

describe('fitKMeans', () => {
  it('reaches the labels of a plain float64 Lloyd from the same start, on any mix of columns', async () => {
    const pool = createThreadPool({ threads: 0 });
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        fc.integer(),
        async (shape, count, map, seed) => {
          const table = randomTable(shape);
          const embedding = map ? randomEmbedding(table, 4, seed) : oneHot(table);
          const clusterCount = Math.min(count, table.rowCount);
          const rows = denseRows(table, embedding);
          // Starts are rows, and often copies of one another: ties and empty clusters are the rule here.
          const start = Array.from({ length: clusterCount }, (_, cluster) => rows[(cluster * 7) % rows.length] ?? []);
          const reference = referenceLloyd(rows, start, 1e-4, 25);
          for (const engine of ['fast', 'plain'] as const) {
            const fit = await fitKMeans({
              ...{ table, embedding, clusterCount, seed, engine, pool, maximumIterations: 25 },
              startCentroids: Float64Array.from(start.flat()),
            });
            expect(Array.from(fit.labels)).toEqual(reference.labels);
            // Without spread no movement is allowed, and the last rounding decides about one round more.
            if (new Set(rows.map(String)).size > 1) expect(fit.iterations).toBe(reference.iterations);
            expect(fit.inertia).toBeCloseTo(reference.inertia, 6);
            reference.centroids.flat().forEach((value, at) => expect(fit.centroids[at]).toBeCloseTo(value, 8));
          }
        },
      ),
      { numRuns: 150 },
    );
    await pool.close();
  });

  it('stays with TypeScript bit for bit through long fits, in which it looks at few rows a round', async () => {
    const pool = createThreadPool({ threads: 0 });
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.integer({ min: 400, max: 3_000 }),
        fc.integer({ min: 2, max: 13 }),
        fc.boolean(),
        async (shape, rowCount, clusterCount, map) => {
          const table = randomTable({ ...shape, rowCount });
          const embedding = map ? randomEmbedding(table, 5, shape.seed) : oneHot(table);
          const common = { table, embedding, clusterCount, seed: shape.seed, tolerance: 0, pool };
          const fast = await fitKMeans(common);
          expect(fast).toEqual(await fitKMeans({ ...common, engine: 'plain' }));
        },
      ),
      { numRuns: 40 },
    );
    await pool.close();
  });

  it('gives the same bits on any number of threads, from TypeScript and from WebAssembly', async () => {
    const table = randomTable({
      ...{ rowCount: 45_000, seed: 5 },
      categoricals: [4, 10, 6],
      numericCount: 3,
      multiLabels: [9],
    });
    const common = { table, embedding: oneHot(table), clusterCount: 6, seed: 11, maximumIterations: 12 };
    const fits = await Promise.all([
      fitKMeans({ ...common, threads: 0 }),
      fitKMeans({ ...common, threads: 1 }),
      fitKMeans({ ...common, threads: 3 }),
      fitKMeans({ ...common, engine: 'plain' }),
    ]);
    const [first, ...others] = fits;
    for (const fit of others) expect(fit).toEqual(first);
  });

  it('goes from a small sample to a larger one to all of very many rows, the same on threads', async () => {
    const rowCount = 660_000;
    const table = {
      rowCount,
      categoricals: [{ levelCount: 7, codes: Uint8Array.from({ length: rowCount }, (_, row) => (row * row) % 7) }],
      numerics: [Float32Array.from({ length: rowCount }, (_, row) => ((row * 7919) % 1024) / 256 - 2)],
      multiLabels: [],
    };
    const common = { table, embedding: oneHot(table), clusterCount: 5, seed: 1 };
    const inline = await fitKMeans({ ...common, threads: 0 });
    expect(await fitKMeans({ ...common, threads: 2 })).toEqual(inline);
    // What the samples led to is a fixed point of the rows: going on from it moves nothing.
    const again = await fitKMeans({ ...common, startCentroids: inline.centroids });
    expect(again.inertia / inline.inertia).toBeCloseTo(1, 4);
    expect(again.iterations).toBeLessThanOrEqual(2);
  });

  it('agrees with ml-kmeans from the same start', async () => {
    const table = randomTable({
      ...{ rowCount: 1_500, seed: 3 },
      categoricals: [5, 7],
      numericCount: 3,
      multiLabels: [],
    });
    const embedding = oneHot(table);
    const rows = denseRows(table, embedding);
    const startCentroids = Float64Array.from([100, 400, 700, 1_000, 1_300].flatMap((row) => rows[row] ?? []));
    const common = { table, embedding, clusterCount: 5, seed: 2, startCentroids };
    const fast = await fitKMeans(common);
    const reference = await fitKMeans({ ...common, engine: 'ml-kmeans' });
    expect(fast.labels).toEqual(reference.labels);
    expect(fast.iterations).toBe(reference.iterations);
    expect(fast.inertia / reference.inertia).toBeCloseTo(1, 10);
  });

  it.each([64, 65, 200])('serves %i clusters', async (clusterCount) => {
    const table = randomTable({
      ...{ rowCount: 900, seed: 8 },
      categoricals: [12, 9],
      numericCount: 6,
      multiLabels: [7],
    });
    const common = { table, embedding: oneHot(table), clusterCount, seed: 4 };
    const fit = await fitKMeans(common);
    expect(fit.sizes).not.toContain(0);
    expect(fit.sizes.reduce((sum, size) => sum + size, 0)).toBe(900);
    expect(await fitKMeans({ ...common, engine: 'plain' })).toEqual(fit);
  });

  it('leaves clusters empty when there are fewer different rows, and never splits equal ones', async () => {
    const table = randomTable({
      ...{ rowCount: 90, seed: 6, distinctRows: 3 },
      categoricals: [4],
      numericCount: 2,
      multiLabels: [],
    });
    const fit = await fitKMeans({ table, embedding: oneHot(table), clusterCount: 7, seed: 1 });
    expect(fit.inertia).toBeLessThan(1e-9);
    expect(fit.sizes.filter((size) => size > 0)).toHaveLength(3);
    expect(fit.converged).toBe(true);
  });

  it('keeps the best of several restarts', async () => {
    const table = randomTable({
      ...{ rowCount: 600, seed: 12 },
      categoricals: [9, 9, 9],
      numericCount: 2,
      multiLabels: [],
    });
    const common = { table, embedding: oneHot(table), clusterCount: 9, seed: 5 };
    const one = await fitKMeans(common);
    const many = await fitKMeans({ ...common, initialisations: 12 });
    expect(many.inertia).toBeLessThan(one.inertia);
  });

  it('says how far it is, and stops when asked to', async () => {
    const table = randomTable({
      ...{ rowCount: 120_000, seed: 9 },
      categoricals: [9, 5],
      numericCount: 2,
      multiLabels: [],
    });
    const common = { table, embedding: oneHot(table), clusterCount: 9, seed: 1 };
    const phases = new Set<string>();
    await fitKMeans({ ...common, threads: 0, onProgress: ({ phase }) => phases.add(phase) });
    expect([...phases]).toEqual(['start', 'rows']);
    for (const threads of [0, 2]) {
      const controller = new AbortController();
      const stopped = fitKMeans({
        ...{ ...common, threads, signal: controller.signal, tolerance: 0 },
        onProgress: () => controller.abort(new Error('enough')),
      });
      await expect(stopped).rejects.toThrow('enough');
    }
  });

  it('refuses what does not fit together, and says what to do', async () => {
    const table = randomTable({ ...{ rowCount: 10, seed: 1 }, categoricals: [3], numericCount: 1, multiLabels: [2] });
    const embedding = oneHot(table);
    const common = { table, embedding, clusterCount: 2, seed: 1 };
    await expect(fitKMeans({ ...common, clusterCount: 11 })).rejects.toThrow('11 clusters of 10 rows');
    await expect(fitKMeans({ ...common, startCentroids: new Float64Array(3) })).rejects.toThrow(
      'give 2 centroids of 6',
    );
    await expect(fitKMeans({ ...common, startCentroids: new Float64Array(12).fill(NaN) })).rejects.toThrow(
      'not a finite number. Give coordinates',
    );
    await expect(fitKMeans({ ...common, embedding: { ...embedding, dimensions: 5 } })).rejects.toThrow('Derive it');
    const wild = { ...table, categoricals: [{ levelCount: 3, codes: new Uint8Array(10).fill(3) }] };
    await expect(fitKMeans({ ...common, table: wild })).rejects.toThrow('has a code 3, but only 3 levels');
    const hollow = { ...table, numerics: [new Float32Array(10).fill(NaN)] };
    await expect(fitKMeans({ ...common, table: hollow })).rejects.toThrow('not a finite number');
  });
});
