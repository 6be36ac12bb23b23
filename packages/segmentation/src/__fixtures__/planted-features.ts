import type { FeatureSpec } from '../encoder/feature-spec.js';

/** Features of planted profiles. */
export const plantedFeatures: readonly FeatureSpec[] = [
  { name: 'occupation', kind: 'categorical', role: 'who' },
  { name: 'city', kind: 'categorical', role: 'where' },
  {
    name: 'education',
    kind: 'ordinal',
    levels: ['education-0', 'education-1', 'education-2', 'education-3', 'education-4'],
  },
  { name: 'availability', kind: 'categorical' },
  { name: 'shift', kind: 'categorical' },
  { name: 'contract', kind: 'categorical' },
  { name: 'skills', kind: 'multi_label' },
  { name: 'experience', kind: 'numeric' },
  { name: 'pay', kind: 'numeric', scale: 'log' },
  { name: 'distance', kind: 'numeric' },
];
