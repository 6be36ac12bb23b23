import { z } from 'zod';
import { bilingualSchema } from '../encoder/feature-spec.js';
import type { SegmentModel } from '../model/segment-model.js';

/** What a list tells about a model. Lenient: older versions may have written less. */
export const modelSummarySchema = z.object({
  rowCount: z.number().nullish(),
  weighting: z.string().nullish(),
  features: z.array(z.string()).nullish(),
  /** Sensitive features that somebody admitted: this model's segments must not aim job ads. */
  sensitiveFeatures: z.array(z.string()).nullish(),
  segments: z.array(z.object({ id: z.string(), name: bilingualSchema, size: z.number() })).nullish(),
  /** The first segment number that this version leaves free. */
  nextSegmentNumber: z.number().nullish(),
  silhouette: z.number().nullish(),
  parent: z.string().nullish(),
});
/** What a list tells about a model. */
export type ModelSummary = Readonly<z.infer<typeof modelSummarySchema>>;

/** What a list will tell about this model. */
export const summariseModel = ({ document, segments, encoder }: SegmentModel): ModelSummary => ({
  rowCount: document.data.rowCount,
  weighting: document.weighting,
  features: encoder.features.map(({ name }) => name),
  sensitiveFeatures: encoder.sensitiveFeatures.map(({ feature }) => feature),
  segments: segments.map(({ id, name, size }) => ({ id, name, size })),
  nextSegmentNumber: document.nextSegmentNumber,
  silhouette: document.quality.silhouette.value,
  parent: document.lineage?.parent ?? null,
});
