import type { Timestamp } from '@adflux/core';
import type { Bilingual } from '../encoder/feature-spec.js';
import type { SilhouetteFigure } from '../model/measure-silhouette.js';
import type { Estimate } from '../segments/segment-description.js';

/**
 * `stable`; `watch`: beyond the first threshold; `shifted`: beyond the second; `too_few`: too few rows to say. A figure that
 * chance alone explains is stable, however large.
 */
export type DriftVerdict = 'stable' | 'watch' | 'shifted' | 'too_few';

/** When a figure is worth a look, and when it calls for a new model. */
export interface DriftThresholds {
  /** Population stability index. Default: 0.1 and 0.25. */
  readonly index: readonly [watch: number, shifted: number];
  /** Change of a segment's share of all, up or down. Default: 0.05 and 0.1 (5 and 10 percentage points). */
  readonly share: readonly [watch: number, shifted: number];
  /** Fall of the silhouette. Default: 0.02 and 0.05. */
  readonly silhouette: readonly [watch: number, shifted: number];
  /** With fewer rows on either side there is no verdict. Default: 100. */
  readonly minimumRows: number;
}

/** How one feature has moved. */
export interface FeatureDrift {
  readonly feature: string;
  /** Of coordinates: `east` or `north`. */
  readonly axis?: 'east' | 'north';
  /** Null: among all candidates. */
  readonly segmentId: string | null;
  /** Population stability index; half a row is added to every bin. Of labels: of the one that moved most. */
  readonly index: number;
  /** What chance alone reaches in 1 of 100 comparisons with so many rows and bins. */
  readonly chanceIndex: number;
  /** Jensen-Shannon divergence in bits, and its root. */
  readonly bits: number;
  readonly distance: number;
  /** The level, bin or label that moved most, and its share then and now. */
  readonly largest: { readonly label: Bilingual; readonly before: number; readonly now: number };
  readonly rowsBefore: number;
  readonly rowsNow: number;
  readonly verdict: DriftVerdict;
}

/** How a segment's share of all has moved. */
export interface ShareDrift {
  readonly segmentId: string;
  readonly before: Estimate;
  readonly now: Estimate;
  /** Now less before (Newcombe). */
  readonly shift: Estimate;
  readonly rowsBefore: number;
  readonly rowsNow: number;
  readonly verdict: DriftVerdict;
}

/** Whether a model still fits the candidates of today. Counts and shares only: no personal data. */
export interface DriftReport {
  readonly modelVersion: string;
  readonly at: Timestamp;
  /** Rows of the fit, and rows looked at now. */
  readonly rowsBefore: number;
  readonly rowsNow: number;
  /** Records of today that do not fit the encoder at all. */
  readonly leftOut: number;
  /** Over all candidates first, then segment by segment; the largest index first. */
  readonly features: readonly FeatureDrift[];
  readonly shares: readonly ShareDrift[];
  readonly silhouette: {
    readonly before: SilhouetteFigure;
    readonly now: SilhouetteFigure;
    readonly change: Estimate;
    readonly verdict: DriftVerdict;
  };
  readonly thresholds: DriftThresholds;
  /** The worst verdict over all candidates, shares and silhouette. Segments' features do not count: there are many of them. */
  readonly verdict: DriftVerdict;
}
