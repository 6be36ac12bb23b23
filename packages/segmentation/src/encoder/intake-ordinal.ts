import type { FeatureIntake } from './feature-intake.js';
import { fittedBase } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { spreadFor } from './intake-numeric.js';
import { isMisfit, missingMisfit } from './misfit.js';
import { createNumberList, mapToFloat32 } from './number-list.js';
import { readRank } from './read-rank.js';
import { scaleRank } from './scale-rank.js';

type OrdinalSpec = Extract<ParsedFeature, { kind: 'ordinal' }>;

/** Learns where the ranks of an ordered feature lie. */
export function intakeOrdinal(spec: OrdinalSpec, keepsRows: boolean): FeatureIntake {
  const read = readRank(spec.path ?? spec.name, spec.levels);
  const counts = new Float64Array(spec.levels.length);
  const rows = createNumberList('integers');
  let missingCount = 0;
  let staged: number | null = null;
  return {
    stage: (record) => {
      const rank = read(record);
      if (isMisfit(rank)) return rank;
      staged = rank;
      return rank === null && spec.missing === 'refuse' ? missingMisfit : null;
    },
    commit: () => {
      if (staged === null) missingCount += 1;
      else counts[staged] = (counts[staged] ?? 0) + 1;
      if (keepsRows) rows.push(staged ?? -1);
    },
    finish: (rowCount) => {
      const base = fittedBase(spec, missingCount, rowCount);
      const known = rowCount - missingCount;
      const centre = counts.reduce((sum, count, rank) => sum + count * rank, 0) / known;
      const variance = counts.reduce((sum, count, rank) => sum + count * (rank - centre) ** 2, 0) / known;
      const spread = spreadFor(Math.sqrt(variance), Math.max(centre, spec.levels.length - 1 - centre));
      const missing = { mean: centre, median: medianRank(counts, known), refuse: null }[spec.missing];
      const to = { centre, spread, missing };
      const levels = [...spec.levels];
      return {
        feature: { ...base, ...to, kind: 'ordinal', levels, levelLabels: spec.levelLabels ?? {} },
        encode: () => ({
          type: 'numeric',
          columns: [mapToFloat32(rows.values(), (rank) => scaleRank(to, rank < 0 ? (missing ?? centre) : rank))],
        }),
      };
    },
  };
}

function medianRank(counts: Float64Array, known: number): number {
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen * 2 >= known;
  });
}
