import { AdFluxError, systemClock } from '@adflux/core';
import type { Clock } from '@adflux/core';
import { profileTable } from '../drift/profile-table.js';
import type { Embedding } from '../embedding.js';
import type { EncodedRecords, FittedEncoder } from '../encoder/fitted-encoder.js';
import type { RecordMapping } from '../encoder/restore-encoder.js';
import type { ClusterFit } from '../engine/fit-clusters.js';
import type { KMeansEngine } from '../engine/fit-kmeans.js';
import { createTimeSlice } from '../engine/time-slice.js';
import type { SegmentDescription } from '../segments/segment-description.js';
import { toEmbeddingJson } from './embedding-json.js';
import { fingerprintTable, hashModel } from './hash-model.js';
import { measureSilhouette } from './measure-silhouette.js';
import type { ModelBody, ModelChoice, ModelData, ModelLineage, ModelSegment } from './model-document.js';
import { modelBodySchema } from './model-document.js';
import { openModel } from './open-model.js';
import type { SegmentModel } from './segment-model.js';
import { segmentRadii } from './segment-radii.js';

/** What a model is made of. */
export interface ModelParts<R> extends RecordMapping<R> {
  /** Versions of one name succeed one another, e.g. `candidates`. Segment ids begin with it. */
  readonly name: string;
  readonly encoder: FittedEncoder<R>;
  readonly encoded: Pick<EncodedRecords, 'table' | 'quarantined'>;
  /** All rows, where `encoded` holds a sample of them and `fit` its labels. Default: those of `encoded`. */
  readonly rowCount?: number;
  readonly embedding: Embedding;
  readonly weighting: ModelBody['weighting'];
  readonly fit: ClusterFit;
  readonly seed: number;
  /** Default: `fast`. */
  readonly engine?: KMeansEngine;
  /** Names and summaries of the segments, by cluster. Default: numbered. */
  readonly descriptions?: readonly Pick<SegmentDescription, 'index' | 'name' | 'summary'>[];
  /** Why there are so many segments. */
  readonly choice?: ModelChoice;
  /** From when to when the data was collected. */
  readonly dataWindow?: NonNullable<ModelData['window']>;
  /** How its segments carry on those of an earlier version. Default: it is the first, and numbers them from 1. */
  readonly succession?: {
    readonly numbers: readonly number[];
    readonly nextSegmentNumber: number;
    readonly lineage: ModelLineage;
  };
  /** Tells when the model was made. Default: the machine's clock. */
  readonly clock?: Pick<Clock, 'now'>;
  /** Stops the measuring of its quality. */
  readonly signal?: AbortSignal;
}

/** The id of a segment: the model's name and the segment's number. */
export const segmentIdOf = (name: string, number: number): string => `${name}-${number}`;

/**
 * Makes a model of a fit: measures its quality, keeps how the data was spread, and seals all of it with a hash. Most callers
 * want `fitModel`, which also encodes and fits.
 *
 * @throws AdFluxError `invalid_request` when the name or a part does not fit.
 */
export async function createModel<R>(parts: ModelParts<R>): Promise<SegmentModel<R>> {
  const { name, encoder, encoded, embedding, fit, succession, clock = systemClock } = parts;
  const { table } = encoded;
  const clusterCount = fit.sizes.length;
  const numbers = succession?.numbers ?? Array.from({ length: clusterCount }, (_, cluster) => cluster + 1);
  const slice = createTimeSlice(parts.signal);
  const radii = segmentRadii(table, embedding, fit);
  await slice.rest();
  const segments = numbers.map((number, cluster): ModelSegment => {
    const described = parts.descriptions?.find(({ index }) => index === cluster);
    return {
      id: segmentIdOf(name, number),
      number,
      name: described?.name ?? { es: `Segmento ${number}`, en: `Segment ${number}` },
      ...(described && { summary: described.summary }),
      size: fit.sizes[cluster] ?? 0,
      radius: radii[cluster] ?? 0,
    };
  });
  const { dimensions } = embedding;
  const body: ModelBody = {
    format: 'adflux.segment-model',
    schemaVersion: 1,
    name,
    createdAt: clock.now().toISOString(),
    seed: parts.seed,
    engine: parts.engine ?? 'fast',
    weighting: parts.weighting,
    encoder: encoder.toJSON(),
    embedding: toEmbeddingJson(embedding),
    centroids: Array.from({ length: clusterCount }, (_, cluster) => [
      ...fit.centroids.subarray(cluster * dimensions, (cluster + 1) * dimensions),
    ]),
    segments,
    nextSegmentNumber: succession?.nextSegmentNumber ?? clusterCount + 1,
    quality: {
      inertia: fit.inertia,
      iterations: fit.iterations,
      converged: fit.converged,
      silhouette: await measureSilhouette(table, embedding, fit.labels, clusterCount, parts.signal),
    },
    choice: parts.choice ?? null,
    data: {
      fingerprint: fingerprintTable(table),
      rowCount: parts.rowCount ?? table.rowCount,
      ...(parts.rowCount !== undefined && { sampleRows: table.rowCount }),
      leftOut: new Set(encoded.quarantined.map(({ record }) => record)).size,
      window: parts.dataWindow ?? null,
    },
    baseline: await profileTable(table, encoder.columns, fit.labels, clusterCount, slice),
    lineage: succession?.lineage ?? null,
  };
  // What is sealed is what a reader of the JSON will see.
  const parsed = modelBodySchema.safeParse(JSON.parse(JSON.stringify(body)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AdFluxError(`The model cannot be made: ${issue?.path.join('.')} must be ${issue?.message}.`, {
      code: 'invalid_request',
      cause: parsed.error,
    });
  }
  return openModel({ ...parsed.data, hash: hashModel(parsed.data) }, parts);
}
