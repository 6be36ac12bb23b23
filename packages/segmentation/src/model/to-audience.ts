import { AdFluxError, audienceSchema, segmentSchema } from '@adflux/core';
import type { Audience, Segment } from '@adflux/core';
import type { ModelSegment } from './model-document.js';
import type { SegmentModel } from './segment-model.js';

/** How a segment becomes an audience. */
export interface AudienceOptions {
  /** What every member must have consented to, e.g. `job_advertising`. */
  readonly purpose: string;
  /** Of name and description. Default: `es`. */
  readonly language?: 'es' | 'en';
  /** Default: the segment's id. */
  readonly id?: string;
}

/** An audience on its way to publishing. */
export interface AudienceHandover {
  readonly audience: Audience;
  /** Always false: publishing checks the consent of each member for the purpose, when it uploads them. */
  readonly isConsentChecked: false;
  /** The model that says who the members are. */
  readonly modelName: string;
  readonly modelVersion: string;
}

/**
 * Hands a segment over to publishing. Members are read from storage by then (`storage.assignments.stream(modelName,
 * { segmentId })`), and only those with a valid consent for the purpose are uploaded.
 *
 * @throws AdFluxError `not_found` for an id that the model does not have, `invalid_request` without a purpose, `policy_rejected`
 *   when the model looks at a sensitive attribute: its segments serve analysis, not ads.
 * @example
 * ```ts
 * import { toAudience, type SegmentModel } from '@adflux/segmentation';
 *
 * export const audienceOf = (model: SegmentModel) =>
 *   toAudience(model, 'candidates-3', { purpose: 'job_advertising' }).audience;
 * ```
 */
export function toAudience<R>(model: SegmentModel<R>, segmentId: string, options: AudienceOptions): AudienceHandover {
  const { purpose, language = 'es', id = segmentId } = options;
  const segment = findSegment(model, segmentId);
  const [sensitive] = model.encoder.sensitiveFeatures;
  if (sensitive !== undefined) {
    throw new AdFluxError(
      `Segments of ${model.version} are made with ${sensitive.feature} (${sensitive.attribute}) and must not aim ads. Fit a model without it.`,
      { code: 'policy_rejected' },
    );
  }
  const audience = audienceSchema.safeParse({
    ...{ id, name: segment.name[language], segmentId, purpose },
    ...(segment.summary &&
      segment.summary[language] !== '' && { description: segment.summary[language].slice(0, 1_000) }),
  });
  if (!audience.success) {
    const [issue] = audience.error.issues;
    throw new AdFluxError(`The audience's ${issue?.path.join('.')} must be ${issue?.message}.`, {
      code: 'invalid_request',
    });
  }
  return { audience: audience.data, isConsentChecked: false, modelName: model.name, modelVersion: model.version };
}

/**
 * A segment of a model as core's record; sensitive features are marked.
 *
 * @throws AdFluxError `not_found` for an id that the model does not have.
 */
export function toSegmentRecord<R>(
  model: SegmentModel<R>,
  segmentId: string,
  { language = 'es' }: { readonly language?: 'es' | 'en' } = {},
): Segment {
  const { id, name, summary, size } = findSegment(model, segmentId);
  const description = summary?.[language] ?? '';
  const sensitiveFeatures = model.encoder.sensitiveFeatures.map(({ feature }) => feature);
  return segmentSchema.parse({
    ...{ id, name: name[language], modelVersion: model.version, size },
    ...(description !== '' && { description }),
    ...(sensitiveFeatures.length > 0 && { sensitiveFeatures }),
  });
}

function findSegment<R>(model: SegmentModel<R>, segmentId: string): ModelSegment {
  const segment = model.segments.find(({ id }) => id === segmentId);
  if (segment !== undefined) return segment;
  throw new AdFluxError(
    `${model.version} has no segment ${segmentId}. It has ${model.segments.map(({ id }) => id).join(', ')}.`,
    { code: 'not_found' },
  );
}
