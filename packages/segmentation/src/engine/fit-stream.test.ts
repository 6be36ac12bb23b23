import { describe, expect, it } from 'vitest';
import type { EncodedTable } from '../encoded-table.js';
import { oneHot } from './__fixtures__/one-hot.js';
import { randomTable } from './__fixtures__/random-table.js';
import { createBatchAssigner } from './batch-assigner.js';
import { fitKMeans } from './fit-kmeans.js';
import { fitStream } from './fit-stream.js';

/** The rows of a table as a cursor gives them. */
async function* inBatches(table: EncodedTable, batchRows: number): AsyncGenerator<EncodedTable> {
  for (let first = 0; first < table.rowCount; first += batchRows) {
    const last = Math.min(first + batchRows, table.rowCount);
    yield {
      rowCount: last - first,
      categoricals: table.categoricals.map(({ levelCount, codes }) => ({
        levelCount,
        codes: codes.slice(first, last),
      })),
      numerics: table.numerics.map((values) => values.slice(first, last)),
      multiLabels: table.multiLabels.map(({ levelCount, offsets, codes }) => ({
        levelCount,
        offsets: offsets.slice(first, last + 1).map((offset) => offset - (offsets[first] ?? 0)),
        codes: codes.slice(offsets[first], offsets[last]),
      })),
    };
  }
}

const table = randomTable({ rowCount: 60_000, seed: 3, categoricals: [8, 5], numericCount: 3, multiLabels: [12] });
const embedding = oneHot(table);
const common = { embedding, clusterCount: 6, seed: 2 };

const inertiaOf = async (centroids: Float64Array): Promise<number> =>
  (await fitKMeans({ ...common, table, startCentroids: centroids, maximumIterations: 0 })).inertia;

describe('fitStream', () => {
  it('reads a stream once and comes near the fit of all rows', async () => {
    const whole = await fitKMeans({ ...common, table });
    const fit = await fitStream({ ...common, source: inBatches(table, 2_500), startRows: 10_000 });
    expect(fit).toMatchObject({ rowCount: 60_000, passes: 1, converged: false });
    expect(fit.sizes.reduce((sum, size) => sum + size, 0)).toBe(60_000);
    expect(await inertiaOf(fit.centroids)).toBeLessThan(1.02 * whole.inertia);
  });

  it('takes further passes, each a round of Lloyd, over a source that can be read again', async () => {
    const source = (): AsyncIterable<EncodedTable> => inBatches(table, 7_000);
    const once = await fitStream({ ...common, source: source(), startRows: 5_000 });
    const twice = await fitStream({ ...common, source, startRows: 5_000, maximumPasses: 2 });
    const labels = await createBatchAssigner(embedding, once.centroids).assign(table);
    const sizes = new Int32Array(6);
    for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
    expect(twice.sizes).toEqual(sizes);
    const settled = await fitStream({ ...common, source, startRows: 5_000, maximumPasses: 60 });
    expect(settled.converged).toBe(true);
    expect(await inertiaOf(settled.centroids)).toBeLessThanOrEqual(await inertiaOf(twice.centroids));
  });

  it('starts from given centroids, and then every pass is a round of Lloyd over all rows', async () => {
    const startCentroids = (await fitKMeans({ ...common, table, maximumIterations: 2 })).centroids;
    const source = (): AsyncIterable<EncodedTable> => inBatches(table, 9_000);
    const streamed = await fitStream({ ...common, source, startCentroids, maximumPasses: 3, tolerance: 0 });
    const held = await fitKMeans({ ...common, table, startCentroids, maximumIterations: 3, tolerance: 0 });
    expect(streamed).toMatchObject({ passes: 3, rowCount: 60_000 });
    held.centroids.forEach((value, at) => expect(streamed.centroids[at]).toBeCloseTo(value, 9));
    expect((await fitStream({ ...common, source, startCentroids, maximumPasses: 0 })).rowCount).toBe(60_000);
    const refused = fitStream({ ...common, source, startCentroids: startCentroids.subarray(1) });
    await expect(refused).rejects.toThrow('startCentroids holds');
  });

  it('fits a stream shorter than its start as a table', async () => {
    const short = { ...table, rowCount: 300 };
    const fit = await fitStream({ ...common, source: inBatches(short, 100) });
    const whole = await fitKMeans({ ...common, table: short });
    expect(fit.sizes).toEqual(whole.sizes);
  });

  it('refuses an empty stream, and stops when asked to', async () => {
    await expect(fitStream({ ...common, source: inBatches({ ...table, rowCount: 0 }, 10) })).rejects.toThrow('no rows');
    const controller = new AbortController();
    const source = (): AsyncIterable<EncodedTable> => inBatches(table, 1_000);
    const stopped = fitStream({
      ...{ ...common, source, signal: controller.signal, startRows: 5_000 },
      onProgress: ({ rowCount }) => {
        if (rowCount > 20_000) controller.abort(new Error('enough'));
      },
    });
    await expect(stopped).rejects.toThrow('enough');
  });
});
