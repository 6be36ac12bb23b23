import type { Clock } from '@adflux/core';
import type { EncoderSpec } from '../encoder/create-encoder.js';
import { createEncoder } from '../encoder/create-encoder.js';
import type { EncodeOptions, Records } from '../encoder/fitted-encoder.js';
import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { ClusterFit } from '../engine/fit-clusters.js';
import type { KMeansEngine } from '../engine/fit-kmeans.js';
import { fitKMeans } from '../engine/fit-kmeans.js';
import { createTimeSlice } from '../engine/time-slice.js';
import { createEmbedding } from '../weighting/create-embedding.js';
import type { Weighting } from '../weighting/weighting.js';
import { chooseK } from '../choose-k/choose-k.js';
import { describeSegments } from '../segments/describe-segments.js';
import { createModel, segmentIdOf } from './create-model.js';
import type { ModelParts } from './create-model.js';
import type { ModelChoice, ModelData } from './model-document.js';
import type { SegmentModel } from './segment-model.js';

/** How to make a model of candidates. */
export interface FitModelOptions<R> extends EncoderSpec<R>, EncodeOptions {
  /** Versions of one name succeed one another, e.g. `candidates`. Segment ids begin with it. */
  readonly name: string;
  /** How many segments, 1 to 255; or between which numbers `chooseK` chooses. Default: from 5 to 10. */
  readonly segmentCount?: number | { readonly minimum: number; readonly maximum: number };
  /** The same seed and data give the same model. Default: 1. */
  readonly seed?: number;
  /** Default: `famd`. */
  readonly weighting?: Weighting;
  /** Axes that `famd` keeps. Default: 8, which found planted personas best. */
  readonly dimensions?: number;
  /** Default: `fast`. */
  readonly engine?: KMeansEngine;
  /** Worker threads; the result is the same. Default: as many as pay. */
  readonly threads?: number;
  /** From when to when the data was collected. */
  readonly dataWindow?: NonNullable<ModelData['window']>;
  /** Tells when the model was made. Default: the machine's clock. */
  readonly clock?: Pick<Clock, 'now'>;
}

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
  const { seed = 1, weighting = 'famd', dimensions, engine = 'fast' } = options;
  const { encoder, table, ids, quarantined } = await createEncoder<R>(options).fitEncode(records, options);
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
  const { segmentCount = defaultCounts, seed, engine, threads, signal } = options;
  const threading = { ...(threads !== undefined && { threads }), ...(signal && { signal }) };
  if (typeof segmentCount === 'number') {
    const initialisations = table.rowCount < manyRows ? 8 : 2;
    const clusterCount = segmentCount;
    return { fit: await fitKMeans({ table, embedding, clusterCount, seed, engine, initialisations, ...threading }) };
  }
  const { chosen, candidates, structure, reason } = await chooseK({
    ...{ table, embedding, seed, ...segmentCount, ...threading },
  });
  const tried = candidates.map(({ clusterCount, inertia, silhouette, stability }) => ({
    ...{ clusterCount, inertia, silhouette: silhouette?.value ?? null, stability },
  }));
  return { fit: chosen.fit, choice: { structure, reason, tried } };
}

/** Names the segments and seals the model. */
export async function finishModel<R>(
  { ids, parts }: FittedParts<R>,
  succession?: NonNullable<ModelParts<R>['succession']>,
): Promise<SegmentModel<R>> {
  const { encoder, encoded, embedding, fit, name, signal } = parts;
  const descriptions = await describeSegments({
    ...{ encoder, table: encoded.table, ids, embedding, labels: fit.labels, centroids: fit.centroids },
    segmentIds: Array.from(fit.sizes, (_, cluster) => segmentIdOf(name, succession?.numbers[cluster] ?? cluster + 1)),
    ...(signal && { signal }),
  });
  return createModel({ ...parts, descriptions, ...(succession && { succession }) });
}

/**
 * Makes a model of candidates: encodes them, finds segments, names them, measures their quality and seals the result.
 *
 * @throws AdFluxError `invalid_request` for features, records or numbers that do not fit, `policy_rejected` for a sensitive
 *   feature without a written reason; the signal's reason when it aborts.
 * @example
 * ```ts
 * import type { Candidate } from '@adflux/core';
 * import { candidateFeatures, fitModel, serializeModel } from '@adflux/segmentation';
 *
 * export async function segment(candidates: readonly Candidate[]) {
 *   const features = candidateFeatures({ currency: 'COP' });
 *   const model = await fitModel(candidates, { name: 'candidates', features, segmentCount: 7 });
 *   return serializeModel(model);
 * }
 * ```
 */
export async function fitModel<R>(records: Records<R>, options: FitModelOptions<R>): Promise<SegmentModel<R>> {
  return finishModel(await fitParts(records, options));
}
