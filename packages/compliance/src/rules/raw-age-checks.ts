import type { Check } from './check.js';

/**
 * Ages among raw options, for rules of laws: the names that platforms use. What says 18, or Meta's 65 for "65 and older",
 * narrows nothing.
 */
export const rawAgeChecks: readonly Check[] = [
  { kind: 'options', names: ['age_min', 'min_age'], harmless: 18 },
  { kind: 'options', names: ['age_max'], harmless: 65 },
  {
    kind: 'options',
    names: ['age', 'ages', 'age_range', 'age_ranges', 'age_group', 'age_groups', 'age_bucket', 'max_age'],
  },
];
