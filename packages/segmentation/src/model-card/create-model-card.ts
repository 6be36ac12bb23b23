import type { DriftReport } from '../drift/drift-report.js';
import type { FairnessAudit } from '../fairness/fairness-audit.js';
import type { SegmentModel } from '../model/segment-model.js';
import { limitsOf } from './limits-of.js';
import type { CardText, ModelCard } from './model-card.js';

/** What a card says besides the model itself. */
export interface ModelCardOptions {
  /** Default: the card says that nobody looked. */
  readonly fairness?: FairnessAudit;
  /** Default: the card says nothing about drift. */
  readonly drift?: DriftReport;
  /** Limits that only the people who made it know, after those that follow from the figures. */
  readonly limits?: readonly CardText[];
}

/**
 * The card of a model: data, features, number of segments and why, quality, fairness, limits. What nobody measured is said to
 * be unmeasured.
 *
 * @example
 * ```ts
 * import { createModelCard, modelCardMarkdown, type SegmentModel } from '@adflux/segmentation';
 *
 * export const cardOf = (model: SegmentModel) => modelCardMarkdown(createModelCard(model), 'es');
 * ```
 */
export function createModelCard<R>(model: SegmentModel<R>, options: ModelCardOptions = {}): ModelCard {
  const { document, encoder, version, name } = model;
  const { fairness = null, drift = null, limits = [] } = options;
  return {
    format: 'adflux.model-card',
    name,
    version,
    hash: document.hash,
    createdAt: document.createdAt,
    data: document.data,
    method: {
      weighting: document.weighting,
      dimensions: model.embedding.dimensions,
      engine: document.engine,
      seed: document.seed,
    },
    features: encoder.features.map((feature) => ({
      name: feature.name,
      label: feature.label,
      kind: feature.kind,
      weight: feature.weight,
      missingShare: feature.missingShare,
    })),
    sensitiveFeatures: encoder.sensitiveFeatures,
    segments: model.segments.map((segment) => ({
      ...{ id: segment.id, name: segment.name, size: segment.size },
      share: segment.size / document.data.rowCount,
    })),
    choice: document.choice,
    quality: document.quality,
    lineage: document.lineage,
    fairness,
    drift,
    limits: [...limitsOf(model, fairness, drift), ...limits],
  };
}
