import { AdFluxError } from '@adflux/core';
import { createEncoder } from '../encoder/create-encoder.js';
import type { EncodedTable } from '../encoded-table.js';
import type { Records } from '../encoder/fitted-encoder.js';
import type { Embedding } from '../embedding.js';
import { mostKernelClusters } from '../engine/cluster-layout.js';
import type { ClusterFit } from '../engine/fit-clusters.js';
import { labelByCentroids } from '../engine/fit-clusters.js';
import { withThreads } from '../engine/fit-kmeans.js';
import { fitStream } from '../engine/fit-stream.js';
import type { StreamFit } from '../engine/fit-stream.js';
import { createTimeSlice } from '../engine/time-slice.js';
import { hasWebAssembly } from '../engine/wasm/webassembly.js';
import { createWorkbench } from '../engine/workbench.js';
import type { FitModelOptions } from './fit-model-options.js';
import type { FittedParts } from './fit-parts.js';
import { fitEncoded } from './fit-parts.js';
import { sampleRecords } from './sample-records.js';

const defaultSampleRows = 100_000;
const defaultPasses = 3;
const rowsPerReport = 16_384;

/**
 * The same as `fitParts` with memory that does not grow with the records: they are read once to learn the encoder, once to draw
 * a sample, which is fitted, and then once for each round over all of them.
 */
export async function fitStreamParts<R>(open: () => Records<R>, options: FitModelOptions<R>): Promise<FittedParts<R>> {
  const { seed = 1, sampleRows = defaultSampleRows, maximumPasses = defaultPasses, signal } = options;
  for (const [name, count] of Object.entries({ sampleRows, maximumPasses })) {
    if (!Number.isInteger(count) || count < 1) throw refusal(`${name} is ${count}. Give a whole number, 1 or more.`);
  }
  let reading = 0;
  const read = (): Records<R> => {
    reading += 1;
    return counted(open(), reading, options.onProgress);
  };
  const encoder = await createEncoder<R>(options).fit(read(), options);
  const { rowCount } = encoder.toJSON();
  const plan = { rowCount, mostRows: sampleRows, seed };
  const sample = await sampleRecords(encoder, encoder.encodeBatches(read(), options), plan);
  if (sample.ids.length === 0) {
    throw refusal(
      `The function gave ${rowCount} records at first and none when it was called again. Let each call open them anew.`,
    );
  }
  const { ids, parts } = await fitEncoded(encoder, sample, options);
  const { embedding } = parts;
  async function* tables(): AsyncGenerator<EncodedTable> {
    for await (const { table } of encoder.encodeBatches(read(), options)) yield table;
  }
  const all = await fitStream({
    ...{ source: tables, embedding, seed, maximumPasses, startCentroids: parts.fit.centroids },
    clusterCount: parts.fit.sizes.length,
    ...(signal && { signal }),
  });
  const fit = await fitOfSample(sample.table, embedding, all, signal);
  return { ids, parts: { ...parts, fit, rowCount: all.rowCount } };
}

const refusal = (message: string): AdFluxError => new AdFluxError(message, { code: 'invalid_request' });

/** Labels of the sample, and of all rows what the stream knows. Its inertia is the sample's, as if all rows lay like these. */
async function fitOfSample(
  table: EncodedTable,
  embedding: Embedding,
  { centroids, sizes, rowCount, passes, converged }: StreamFit,
  signal: AbortSignal | undefined,
): Promise<ClusterFit> {
  const plain = sizes.length > mostKernelClusters || !hasWebAssembly();
  return withThreads({ threads: 0, ...(signal && { signal }) }, table.rowCount, plain, async (engine, parallel) => {
    const threads = { engine, parallel, slice: createTimeSlice(signal), signal };
    const clusterCounts = [sizes.length];
    const workbench = await createWorkbench({ table, embedding, clusterCounts, seed: 0, needsStarts: false, threads });
    const fit = await labelByCentroids(workbench, centroids, { iterations: passes, converged });
    return { ...fit, sizes, inertia: (fit.inertia * rowCount) / table.rowCount };
  });
}

async function* counted<R>(
  records: Records<R>,
  reading: number,
  report: FitModelOptions<R>['onProgress'],
): AsyncGenerator<R> {
  let rowCount = 0;
  for await (const record of records) {
    yield record;
    rowCount += 1;
    if (rowCount % rowsPerReport === 0) report?.({ phase: 'reading', reading, rowCount });
  }
  report?.({ phase: 'reading', reading, rowCount });
}
