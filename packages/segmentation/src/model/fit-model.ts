import type { Records } from '../encoder/fitted-encoder.js';
import { describeSegments } from '../segments/describe-segments.js';
import { createModel, segmentIdOf } from './create-model.js';
import type { ModelParts } from './create-model.js';
import type { FitModelOptions } from './fit-model-options.js';
import { fitParts } from './fit-parts.js';
import type { FittedParts } from './fit-parts.js';
import { fitStreamParts } from './fit-stream-parts.js';
import type { SegmentModel } from './segment-model.js';

/** Names the segments and seals the model. */
export async function finishModel<R>(
  { ids, parts }: FittedParts<R>,
  succession?: NonNullable<ModelParts<R>['succession']>,
): Promise<SegmentModel<R>> {
  const { encoder, encoded, embedding, fit, name, signal } = parts;
  const descriptions = await describeSegments({
    ...{ encoder, table: encoded.table, ids, embedding, labels: fit.labels, centroids: fit.centroids },
    sizes: fit.sizes,
    segmentIds: Array.from(fit.sizes, (_, cluster) => segmentIdOf(name, succession?.numbers[cluster] ?? cluster + 1)),
    ...(signal && { signal }),
  });
  return createModel({ ...parts, descriptions, ...(succession && { succession }) });
}

/**
 * Makes a model of candidates: encodes them, finds segments, names them, measures their quality and seals the result.
 *
 * Records that are given once are held in memory as numbers, some fifty bytes each and their ids. A function is asked for them again and
 * again, in the same order (a database cursor): then memory does not grow with them.
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
export async function fitModel<R>(
  records: Records<R> | (() => Records<R>),
  options: FitModelOptions<R>,
): Promise<SegmentModel<R>> {
  return finishModel(
    typeof records === 'function' ? await fitStreamParts(records, options) : await fitParts(records, options),
  );
}
