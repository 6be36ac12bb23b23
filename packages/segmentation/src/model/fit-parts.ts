import { createEncoder } from '../encoder/create-encoder.js';
import type { EncodedRecords, FittedEncoder, Records } from '../encoder/fitted-encoder.js';
import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { ClusterFit } from '../engine/fit-clusters.js';
import type { KMeansEngine } from '../engine/fit-kmeans.js';
import { fitKMeans } from '../engine/fit-kmeans.js';
import { createTimeSlice } from '../engine/time-slice.js';
import { createEmbedding } from '../weighting/create-embedding.js';
import { chooseK } from '../choose-k/choose-k.js';
import type { ModelParts } from './create-model.js';
import type { FitModelOptions } from './fit-model-options.js';
import type { ModelChoice } from './model-document.js';

/** A fit before it becomes a model. */
export interface FittedParts<R> {
  /** The record behind each row. */
  readonly ids: readonly string[];
  readonly parts: ModelParts<R>;
}

const defaultCounts = { minimum: 5, maximum: 10 };
const manyRows = 40_000;

/** Encodes, embeds and clusters. */
export async function fitParts<R>(records: Records<R>, options: FitModelOptions<R>): Promise<FittedParts<R>> {
  const { encoder, ...encoded } = await createEncoder<R>(options).fitEncode(records, options);
  return fitEncoded(encoder, encoded, options);
}

/** Embeds and clusters. */
export async function fitEncoded<R>(
  encoder: FittedEncoder<R>,
  { table, ids, quarantined }: EncodedRecords,
  options: FitModelOptions<R>,
): Promise<FittedParts<R>> {
  const { seed = 1, weighting = 'famd', dimensions, engine = 'fast' } = options;
  // The embedding is made in one piece, so it gets a turn of the event loop to itself.
  const slice = createTimeSlice(options.signal);
  await slice.rest();
  const embedding = createEmbedding({
    ...{ columns: encoder.columns, table, weighting },
    ...(dimensions !== undefined && { dimensions }),
  });
  await slice.rest();
  const { fit, choice } = await findSegments(table, embedding, { ...options, seed, engine });
  const parts: ModelParts<R> = {
    ...{ name: options.name, encoder, encoded: { table, quarantined }, embedding, weighting, fit, seed, engine },
    ...(choice && { choice }),
    ...(options.dataWindow && { dataWindow: options.dataWindow }),
    ...(options.clock && { clock: options.clock }),
    ...(options.read && { read: options.read }),
    ...(options.recordId && { recordId: options.recordId }),
    ...(options.signal && { signal: options.signal }),
  };
  return { ids, parts };
}

interface FoundSegments {
  readonly fit: ClusterFit;
  readonly choice?: ModelChoice;
}

async function findSegments(
  table: EncodedTable,
  embedding: Embedding,
  options: FitModelOptions<never> & { readonly seed: number; readonly engine: KMeansEngine },
): Promise<FoundSegments> {
  const { segmentCount = defaultCounts, seed, engine, threads, signal, onProgress } = options;
  const threading = { ...(threads !== undefined && { threads }), ...(signal && { signal }) };
  if (typeof segmentCount === 'number') {
    const initialisations = table.rowCount < manyRows ? 8 : 2;
    const clusterCount = segmentCount;
    return { fit: await fitKMeans({ table, embedding, clusterCount, seed, engine, initialisations, ...threading }) };
  }
  const { chosen, candidates, structure, reason } = await chooseK({
    ...{ table, embedding, seed, ...segmentCount, ...threading },
    ...(onProgress && { onProgress }),
  });
  const tried = candidates.map(({ clusterCount, inertia, silhouette, stability }) => ({
    ...{ clusterCount, inertia, silhouette: silhouette?.value ?? null, stability },
  }));
  return { fit: chosen.fit, choice: { structure, reason, tried } };
}
