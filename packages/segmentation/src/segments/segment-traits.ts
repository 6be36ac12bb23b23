import { unscaleNumber } from '../encoder/scale-number.js';
import type { Moments } from './intervals.js';
import { liftOf, meanDifference, meanEstimate, newcombe, wilson } from './intervals.js';
import { levelNames } from './level-names.js';
import type { Estimate, LevelTrait, NumericTrait, Trait } from './segment-description.js';
import type { FeatureTally } from './tally-features.js';

/** Members of each segment. */
export type SegmentSizes = readonly number[];

const leavesZeroOut = ({ low, high }: Estimate): boolean => low > 0 || high < 0;

/** All traits of one segment: what marks it first, strongest first. */
export function segmentTraits(tallies: readonly FeatureTally[], sizes: SegmentSizes, segment: number): Trait[] {
  const traits = tallies.flatMap((tally): Trait[] =>
    tally.type === 'levels' ? levelTraits(tally, sizes, segment) : numericTraits(tally, sizes, segment),
  );
  return traits
    .map((trait) => ({ trait, strength: strengthOf(trait) }))
    .sort((left, right) => Number(right.trait.isMarked) - Number(left.trait.isMarked) || right.strength - left.strength)
    .map(({ trait }) => trait);
}

/** Cohen's effect sizes, h for shares and d for means, which share one scale: 0.2 is small, 0.8 is large. */
export function strengthOf(trait: Trait): number {
  if (trait.type === 'numeric') return Math.abs(trait.difference.value);
  const others = Math.min(1, Math.max(0, trait.share.value - trait.difference.value));
  return Math.abs(2 * Math.asin(Math.sqrt(trait.share.value)) - 2 * Math.asin(Math.sqrt(others)));
}

function levelTraits(
  { source, counts, levelCount }: Extract<FeatureTally, { type: 'levels' }>,
  sizes: SegmentSizes,
  segment: number,
): LevelTrait[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const size = sizes[segment] ?? 0;
  return levelNames(source.feature).flatMap(({ level, label, special }, code) => {
    const count = counts[segment * levelCount + code] ?? 0;
    const total = sizes.reduce((sum, _, index) => sum + (counts[index * levelCount + code] ?? 0), 0);
    if (total === 0) return [];
    const share = wilson(count, size);
    const others = wilson(total - count, all - size);
    const difference = size === all ? { value: 0, low: 0, high: 0 } : newcombe(share, others);
    return {
      type: 'level' as const,
      feature: source.feature.name,
      level,
      ...(special === undefined ? {} : { special }),
      label,
      count,
      share,
      overallShare: total / all,
      lift: liftOf(share, others, size / all),
      difference,
      isMarked: leavesZeroOut(difference),
    };
  });
}

function numericTraits(
  { source, sums, squares }: Extract<FeatureTally, { type: 'numbers' }>,
  sizes: SegmentSizes,
  segment: number,
): NumericTrait[] {
  const { feature } = source;
  // East and north mean nothing to people; the centroid shows the point.
  if (feature.kind !== 'numeric') return [];
  const total = (values: Float64Array | undefined): number => values?.reduce((sum, value) => sum + value, 0) ?? 0;
  const own: Moments = {
    count: sizes[segment] ?? 0,
    sum: sums[0]?.[segment] ?? 0,
    squares: squares[0]?.[segment] ?? 0,
  };
  const all: Moments = {
    count: sizes.reduce((sum, size) => sum + size, 0),
    sum: total(sums[0]),
    squares: total(squares[0]),
  };
  const others = { count: all.count - own.count, sum: all.sum - own.sum, squares: all.squares - own.squares };
  const difference = others.count === 0 ? { value: 0, low: 0, high: 0 } : meanDifference(own, others);
  const scaled = meanEstimate(own);
  const original = (value: number): number => unscaleNumber(feature, value);
  const label = difference.value >= 0 ? (feature.highLabel ?? feature.label) : (feature.lowLabel ?? feature.label);
  return [
    {
      type: 'numeric',
      feature: feature.name,
      label,
      mean: { value: original(scaled.value), low: original(scaled.low), high: original(scaled.high) },
      overallMean: original(meanEstimate(all).value),
      difference,
      isMarked: leavesZeroOut(difference),
    },
  ];
}
