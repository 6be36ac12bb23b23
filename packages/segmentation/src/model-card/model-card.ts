import type { Timestamp } from '@adflux/core';
import type { Bilingual } from '../encoder/feature-spec.js';
import type { AdmittedFeature } from '../encoder/encoder-json.js';
import type { DriftReport } from '../drift/drift-report.js';
import type { FairnessAudit } from '../fairness/fairness-audit.js';
import type { ModelBody, ModelChoice, ModelData, ModelLineage } from '../model/model-document.js';

/** A sentence or more in Spanish and English. */
export interface CardText {
  readonly es: string;
  readonly en: string;
}

/** What somebody who did not make a model must know before using it. JSON; no personal data. */
export interface ModelCard {
  readonly format: 'adflux.model-card';
  readonly name: string;
  readonly version: string;
  readonly hash: string;
  readonly createdAt: Timestamp;
  readonly data: ModelData;
  readonly method: {
    readonly weighting: ModelBody['weighting'];
    readonly dimensions: number;
    readonly engine: ModelBody['engine'];
    readonly seed: number;
  };
  readonly features: readonly {
    readonly name: string;
    readonly label: Bilingual;
    readonly kind: string;
    readonly weight: number;
    /** Share of the fit's records that had no value. */
    readonly missingShare: number;
  }[];
  /** Sensitive features and the reasons they were admitted for; empty by default. */
  readonly sensitiveFeatures: readonly AdmittedFeature[];
  readonly segments: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly size: number;
    readonly share: number;
  }[];
  /** Why there are so many segments; null when the caller said how many. */
  readonly choice: ModelChoice | null;
  readonly quality: ModelBody['quality'];
  /** How segments carry on those of the version before; null for a first version. */
  readonly lineage: ModelLineage | null;
  /** Null: nobody has looked. */
  readonly fairness: FairnessAudit | null;
  readonly drift: DriftReport | null;
  /** What the model cannot do, and what speaks against relying on it. */
  readonly limits: readonly CardText[];
}
