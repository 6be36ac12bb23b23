import type { ClusterFit } from '../engine/fit-clusters.js';

/** The mean silhouette of a number of segments. */
export interface SilhouetteScore {
  /** From -1 to 1. Under 0.25 the groups overlap. */
  readonly value: number;
  /** Where the value of all rows lies, at 95 %; the value itself when all rows were compared. */
  readonly low: number;
  readonly high: number;
  /** Rows compared, each with all others. */
  readonly rowCount: number;
  /** Whether those were all rows. */
  readonly isExact: boolean;
}

/** What is known of one number of segments. */
export interface SegmentCountCandidate {
  readonly clusterCount: number;
  readonly fit: ClusterFit;
  readonly inertia: number;
  /** Null when the quick score left it out: only the twelve best are compared pair by pair. */
  readonly silhouette: SilhouetteScore | null;
  /** The silhouette under squared distances: quick, higher than the true one, in the same order. */
  readonly squaredSilhouette: number;
  /** How far fits from different seeds agree: mean adjusted Rand index of all pairs, 1 the same segments. */
  readonly stability: number;
  /** The smallest segment's part of all rows. */
  readonly smallestShare: number;
}

/** A sentence in each language. */
export interface SpanishAndEnglish {
  readonly es: string;
  readonly en: string;
}
