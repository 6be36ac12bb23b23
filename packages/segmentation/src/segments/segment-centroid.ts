import { unprojectPoint } from '../encoder/project-point.js';
import { unscaleNumber } from '../encoder/scale-number.js';
import { levelNames } from './level-names.js';
import type { CentroidValue } from './segment-description.js';
import type { FeatureTally } from './tally-features.js';

/** Labels that fewer members have are not typical of a segment. */
const leastLabelShare = 0.2;
const mostLabels = 5;

/** The middle of a segment of so many members, feature by feature. */
export function segmentCentroid(tallies: readonly FeatureTally[], segment: number, size: number): CentroidValue[] {
  return tallies.map((tally): CentroidValue => {
    const { feature } = tally.source;
    const { name } = feature;
    if (tally.type === 'levels') {
      const levels = levelNames(feature)
        .map(({ level }, code) => ({
          level,
          share: (tally.counts[segment * tally.levelCount + code] ?? 0) / Math.max(1, size),
        }))
        .sort((left, right) => right.share - left.share);
      if (feature.kind === 'multi_label') {
        const labels = levels.filter(({ share }) => share >= leastLabelShare).slice(0, mostLabels);
        return { feature: name, type: 'labels', labels };
      }
      const [most = { level: '', share: 0 }] = levels;
      return { feature: name, type: 'level', ...most };
    }
    const [first = 0, second = 0] = tally.sums.map((sums) => (sums[segment] ?? 0) / Math.max(1, size));
    if (feature.kind === 'coordinates')
      return { feature: name, type: 'point', ...unprojectPoint(feature, first, second) };
    const value = feature.kind === 'numeric' ? unscaleNumber(feature, first) : first;
    const unit = feature.kind === 'numeric' ? feature.unit : undefined;
    return { feature: name, type: 'number', value, ...(unit === undefined ? {} : { unit }) };
  });
}
