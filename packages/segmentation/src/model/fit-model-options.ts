import type { Clock } from '@adflux/core';
import type { ChooseKProgress } from '../choose-k/choose-k.js';
import type { EncoderSpec } from '../encoder/create-encoder.js';
import type { EncodeOptions } from '../encoder/fitted-encoder.js';
import type { KMeansEngine } from '../engine/fit-kmeans.js';
import type { Weighting } from '../weighting/weighting.js';
import type { ModelData } from './model-document.js';

/**
 * How far a model is: which reading of the records, from 1, and how many it has given; or how far the choice of the number of
 * segments.
 */
export type FitModelProgress =
  { readonly phase: 'reading'; readonly reading: number; readonly rowCount: number } | ChooseKProgress;

/** How to make a model of candidates. */
export interface FitModelOptions<R> extends EncoderSpec<R>, EncodeOptions {
  /** Versions of one name succeed one another, e.g. `candidates`. Segment ids begin with it. */
  readonly name: string;
  /** How many segments, 1 to 255; or between which numbers `chooseK` chooses. Default: from 5 to 10. */
  readonly segmentCount?: number | { readonly minimum: number; readonly maximum: number };
  /** The same seed and data give the same model. Default: 1. */
  readonly seed?: number;
  /**
   * Default: `famd`. Its axes are found in one piece, which holds the event loop for 20 ms with 160 levels, labels and numbers, and
   * 70 ms with 240; all other work is done in slices.
   */
  readonly weighting?: Weighting;
  /** Axes that `famd` keeps. Default: 8, which found planted personas best. */
  readonly dimensions?: number;
  /** Default: `fast`. */
  readonly engine?: KMeansEngine;
  /** Worker threads; the result is the same. Default: as many as pay. */
  readonly threads?: number;
  /** From when to when the data was collected. */
  readonly dataWindow?: NonNullable<ModelData['window']>;
  /**
   * For records from a function alone: how many of them, evenly drawn, are held in memory. Names, intervals, silhouettes and the
   * choice of a number come from these. Default: 100,000.
   */
  readonly sampleRows?: number;
  /** For records from a function alone: passes over all of them, each a round of Lloyd's algorithm, at most. Default: 3. */
  readonly maximumPasses?: number;
  /** Told while the number of segments is chosen and, for records from a function, every 16,384 of them. */
  readonly onProgress?: (progress: FitModelProgress) => void;
  /** Tells when the model was made. Default: the machine's clock. */
  readonly clock?: Pick<Clock, 'now'>;
}
