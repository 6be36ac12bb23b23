import type { FittedFeature } from './encoder-json.js';
import type { FeatureColumns } from './fitted-encoder.js';
import { levelCountOf } from './level-codes.js';

/** Which columns of a table each feature fills, in the order of the features. */
export function layoutFeatures(features: readonly FittedFeature[]): FeatureColumns[] {
  const next = { categorical: 0, numeric: 0, multi_label: 0 };
  return features.map((feature) => {
    const type = columnTypeOf(feature);
    const width = feature.kind === 'coordinates' ? 2 : 1;
    const columns = Array.from({ length: width }, (_, index) => next[type] + index);
    next[type] += width;
    const isCoded = feature.kind === 'categorical' || feature.kind === 'place' || feature.kind === 'multi_label';
    return { feature, type, columns, levelCount: isCoded ? levelCountOf(feature) : 0 };
  });
}

function columnTypeOf({ kind }: FittedFeature): FeatureColumns['type'] {
  if (kind === 'multi_label') return 'multi_label';
  return kind === 'categorical' || kind === 'place' ? 'categorical' : 'numeric';
}
