import type { FeatureIntake } from './feature-intake.js';
import { fittedBase } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { isMisfit, missingMisfit } from './misfit.js';
import { createNumberList, mapToFloat32 } from './number-list.js';
import { readNumber } from './read-number.js';
import { farthest, scaleNumber, transform } from './scale-number.js';
import { createValueSample, momentsOf, quantileOf } from './value-sample.js';

type NumericSpec = Extract<ParsedFeature, { kind: 'numeric' }>;

/** A spread that keeps every value within the grid; 1 for a feature that does not vary. */
export const spreadFor = (deviation: number, mostFromCentre: number): number => {
  const spread = Math.max(deviation, mostFromCentre / farthest);
  return spread > 0 && Number.isFinite(spread) ? spread : 1;
};

/** Learns where a quantity lies, how wide it is spread, and what a missing one becomes. */
export function intakeNumeric(spec: NumericSpec, keepsRows: boolean): FeatureIntake {
  const path = spec.path ?? spec.name;
  const { reads, currency, scale, minimum, maximum } = spec;
  const read = readNumber({ ...spec, path });
  const sample = createValueSample();
  const rows = createNumberList('numbers');
  let missingCount = 0;
  let staged: number | null = null;
  return {
    stage: (record) => {
      const value = read(record);
      if (isMisfit(value)) return value;
      staged = value;
      return value === null && spec.missing === 'refuse' ? missingMisfit : null;
    },
    commit: () => {
      if (staged === null) missingCount += 1;
      else sample.add(staged);
      if (keepsRows) rows.push(staged ?? NaN);
    },
    finish: (rowCount) => {
      const base = fittedBase(spec, missingCount, rowCount);
      const values = sample.sorted();
      const [low, high] = spec.winsorise ?? [0, 1];
      const [lowest, highest] = [quantileOf(values, low), quantileOf(values, high)];
      const drawnIn = values.map((value) => Math.min(highest, Math.max(lowest, value)));
      const { mean, deviation } = momentsOf(drawnIn.map((value) => transform(scale, value)));
      const ends = [lowest, highest].map((value) => Math.abs(transform(scale, value) - mean));
      const spread = spreadFor(deviation, Math.max(...ends));
      const imputed = { median: quantileOf(values, 0.5), mean: momentsOf(drawnIn).mean, refuse: null };
      const missing = typeof spec.missing === 'number' ? spec.missing : imputed[spec.missing];
      const drawsIn = spec.winsorise !== null;
      const to = {
        ...{ scale, centre: mean, spread },
        lowest: drawsIn ? lowest : null,
        highest: drawsIn ? highest : null,
      };
      return {
        feature: {
          ...base,
          ...to,
          kind: 'numeric',
          reads,
          missing,
          ...(currency === undefined ? {} : { currency }),
          ...(minimum === undefined ? {} : { minimum }),
          ...(maximum === undefined ? {} : { maximum }),
          ...(spec.unit === undefined ? {} : { unit: spec.unit }),
          ...(spec.lowLabel === undefined ? {} : { lowLabel: spec.lowLabel }),
          ...(spec.highLabel === undefined ? {} : { highLabel: spec.highLabel }),
        },
        encode: () => ({
          type: 'numeric',
          columns: [
            mapToFloat32(rows.values(), (value) => scaleNumber(to, Number.isNaN(value) ? (missing ?? mean) : value)),
          ],
        }),
      };
    },
  };
}
