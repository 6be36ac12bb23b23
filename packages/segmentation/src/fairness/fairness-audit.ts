import type { Timestamp } from '@adflux/core';
import type { Estimate } from '../segments/segment-description.js';

/** `balanced`; `under` or `over`: by more than the tolerated ratio, also at the near end of the interval; `too_few` to say. */
export type FairnessFlag = 'balanced' | 'under' | 'over' | 'too_few';

/** How one group is spread over one segment. */
export interface GroupInSegment {
  readonly group: string;
  readonly count: number;
  /** Its share of the segment (Wilson). */
  readonly share: Estimate;
  /** The part of the group that lies in the segment (Wilson). */
  readonly rate: Estimate;
  /** That part over the same part of everybody else: 1 is balanced. The upper limit may be infinite. */
  readonly ratio: Estimate;
  readonly flag: FairnessFlag;
}

/** One sensitive attribute, segment by segment. */
export interface AttributeAudit {
  readonly attribute: string;
  /** People whose value is known. */
  readonly people: number;
  readonly unknown: number;
  /** All groups with their people. Groups below the minimum are not broken down: few people could be recognised. */
  readonly groups: readonly { readonly group: string; readonly people: number }[];
  /**
   * How much a segment gives away about the attribute: Cramér's V, corrected for bias (Bergsma 2013); 0 nothing, 1 everything.
   * From 0.1 on a segment is a proxy to be looked at, even without any single flag.
   */
  readonly association: number;
  readonly segments: readonly { readonly segmentId: string; readonly groups: readonly GroupInSegment[] }[];
  /** Segments with a group that is `under` or `over`. */
  readonly flagged: readonly string[];
}

/** Who is in which segment, by attributes the model never saw. Counts only: no personal data. */
export interface FairnessAudit {
  readonly modelVersion: string;
  readonly at: Timestamp;
  readonly people: number;
  /** Records that do not fit the encoder. */
  readonly leftOut: number;
  /** A group is `under` below this ratio, and `over` above its reciprocal. */
  readonly toleratedRatio: number;
  readonly minimumGroupSize: number;
  readonly attributes: readonly AttributeAudit[];
}
