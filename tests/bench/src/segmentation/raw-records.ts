import type { FeatureSpec } from '@adflux/segmentation';
import type { CandidateData } from './candidate-data.js';

/** A candidate as a database gives it. */
export type RawCandidate = Readonly<Record<string, string | number>>;

/** The rows as objects with words for levels. */
export function toRecords({ rowCount, levels, codes, numerics }: CandidateData): readonly RawCandidate[] {
  const words = levels.map((count, column) => Array.from({ length: count }, (_, level) => `level ${column}-${level}`));
  return Array.from({ length: rowCount }, (_, row) => ({
    id: `candidate-${row}`,
    c0: words[0]?.[codes[0]?.[row] ?? 0] ?? '',
    c1: words[1]?.[codes[1]?.[row] ?? 0] ?? '',
    c2: words[2]?.[codes[2]?.[row] ?? 0] ?? '',
    c3: words[3]?.[codes[3]?.[row] ?? 0] ?? '',
    c4: words[4]?.[codes[4]?.[row] ?? 0] ?? '',
    c5: words[5]?.[codes[5]?.[row] ?? 0] ?? '',
    n0: numerics[0]?.[row] ?? 0,
    n1: numerics[1]?.[row] ?? 0,
    n2: numerics[2]?.[row] ?? 0,
    n3: numerics[3]?.[row] ?? 0,
  }));
}

/** What to make of them: one-hot levels and standardised numbers. */
export const rawFeatures: readonly FeatureSpec[] = [
  ...[0, 1, 2, 3, 4, 5].map((column) => ({ name: `c${column}`, kind: 'categorical' as const, minimumShare: 0 })),
  ...[0, 1, 2, 3].map((column) => ({ name: `n${column}`, kind: 'numeric' as const })),
];
