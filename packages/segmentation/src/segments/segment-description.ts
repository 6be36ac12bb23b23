import type { Bilingual } from '../encoder/feature-spec.js';

/** An estimate with its 95 % interval. The interval speaks of how few or many people were counted, and of nothing else. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How one level, or label, is spread: in the segment and among all. */
export interface LevelTrait {
  readonly type: 'level';
  readonly feature: string;
  /** The level as it stands in the encoder; `other` and `missing` levels have a `special` mark. */
  readonly level: string;
  readonly special?: 'other' | 'missing';
  readonly label: Bilingual;
  /** Members with this level. */
  readonly count: number;
  /** Share within the segment (Wilson). */
  readonly share: Estimate;
  readonly overallShare: number;
  /** Share in the segment over share among all: 2 is twice as often as usual. */
  readonly lift: Estimate;
  /** Share in the segment less share among all others (Newcombe). */
  readonly difference: Estimate;
  /** Whether the interval of the difference leaves zero out. */
  readonly isMarked: boolean;
}

/** How one quantity differs. */
export interface NumericTrait {
  readonly type: 'numeric';
  readonly feature: string;
  readonly label: Bilingual;
  /** In original units, outliers drawn in; of a logarithmic feature the geometric mean. */
  readonly mean: Estimate;
  readonly overallMean: number;
  /** Mean of the segment less mean of all others, in standard deviations. */
  readonly difference: Estimate;
  readonly isMarked: boolean;
}

/** What a segment is like in one respect. */
export type Trait = LevelTrait | NumericTrait;

/** The middle of a segment in one feature, in original units. */
export type CentroidValue =
  | { readonly feature: string; readonly type: 'number'; readonly value: number; readonly unit?: Bilingual }
  | { readonly feature: string; readonly type: 'level'; readonly level: string; readonly share: number }
  | { readonly feature: string; readonly type: 'labels'; readonly labels: readonly { level: string; share: number }[] }
  | { readonly feature: string; readonly type: 'point'; readonly latitude: number; readonly longitude: number };

/** A segment for people: who is in it and what marks them. Holds no personal data but the ids of typical members. */
export interface SegmentDescription {
  /** Its label in the fit, from 0. */
  readonly index: number;
  readonly id: string;
  /** Generated, unique within the model, never from sensitive features. */
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly size: number;
  /** Share of all rows (Wilson). */
  readonly share: Estimate;
  /** What marks it, strongest first, then what does not. */
  readonly traits: readonly Trait[];
  readonly centroid: readonly CentroidValue[];
  /** Ids of the members nearest to the centroid. */
  readonly typicalMembers: readonly string[];
  /** Names of sensitive features behind the segment. Publishing refuses to aim job ads at it when there are any. */
  readonly sensitiveFeatures: readonly string[];
}
