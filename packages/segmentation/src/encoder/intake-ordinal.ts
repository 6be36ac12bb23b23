import type { FeatureIntake } from './feature-intake.js';
import { fittedBase } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { spreadFor } from './intake-numeric.js';
import { missingMisfit } from './misfit.js';
import { readRank } from './read-rank.js';
import { createPlaceBlocks, lookUpRows } from './row-blocks.js';
import { scaleRank } from './scale-rank.js';

type OrdinalSpec = Extract<ParsedFeature, { kind: 'ordinal' }>;

/** Learns where the ranks of an ordered feature lie. */
export function intakeOrdinal(spec: OrdinalSpec, keepsRows: boolean): FeatureIntake {
  const read = readRank(spec.path ?? spec.name, spec.levels);
  const refusesMissing = spec.missing === 'refuse';
  const counts = new Float64Array(spec.levels.length);
  // Ranks; -1 where there is no value. Read and counted as levels are, and written out: shared code for the two took 8 % longer.
  const blocks = createPlaceBlocks(keepsRows);
  let missingCount = 0;
  return {
    read: (record, row) => {
      const rank = read(record);
      if (typeof rank === 'number') blocks.current[row] = rank;
      else if (rank !== null) return rank;
      else if (refusesMissing) return missingMisfit;
      else blocks.current[row] = -1;
      return null;
    },
    learn: (rowCount) => {
      const { current } = blocks;
      for (let row = 0; row < rowCount; row += 1) {
        const rank = current[row] ?? -1;
        if (rank < 0) missingCount += 1;
        else counts[rank] = (counts[rank] ?? 0) + 1;
      }
      blocks.end(rowCount);
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
      // By the rank plus one, so that a missing level, -1, has its place too.
      const scaled = Float32Array.from([missing ?? centre, ...levels.keys()], (rank) => scaleRank(to, rank));
      return {
        feature: { ...base, ...to, kind: 'ordinal', levels, levelLabels: spec.levelLabels ?? {} },
        encode: () => ({ type: 'numeric', columns: [lookUpRows(blocks, scaled, new Float32Array(rowCount))] }),
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
