import type { FeatureIntake } from './feature-intake.js';
import { fittedBase } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { missingMisfit } from './misfit.js';
import { readNumber } from './read-number.js';
import type { NumberBlocks } from './row-blocks.js';
import { createNumberBlocks, rowsPerBlock } from './row-blocks.js';
import type { NumberScaler } from './scale-number.js';
import { createNumberScaler, farthest, scaleNumber, transform } from './scale-number.js';
import { createValueSample, drawIn, momentsOf, quantileOf } from './value-sample.js';

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
  const refusesMissing = spec.missing === 'refuse';
  const sample = createValueSample(false);
  // In original units; NaN where there is no value.
  const blocks = createNumberBlocks(keepsRows);
  let missingCount = 0;
  return {
    read: (record, row) => {
      const value = read(record);
      if (typeof value === 'number') blocks.current[row] = value;
      else if (value !== null) return value;
      else if (refusesMissing) return missingMisfit;
      else blocks.current[row] = NaN;
      return null;
    },
    learn: (rowCount) => {
      missingCount += sample.add(rowCount, blocks.current);
      blocks.end(rowCount);
    },
    finish: (rowCount) => {
      const base = fittedBase(spec, missingCount, rowCount);
      const values = sample.sorted();
      const [low, high] = spec.winsorise ?? [0, 1];
      const [lowest, highest] = [quantileOf(values, low), quantileOf(values, high)];
      const median = quantileOf(values, 0.5);
      drawIn(values, lowest, highest);
      const { mean, deviation } = momentsOf(scale === 'log' ? values.map(Math.log1p) : values);
      const ends = [lowest, highest].map((value) => Math.abs(transform(scale, value) - mean));
      const spread = spreadFor(deviation, Math.max(...ends));
      const imputed = { median, mean: momentsOf(values).mean, refuse: null };
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
        encode: () => {
          const scaler = createNumberScaler(to);
          const absent = scaleNumber(scaler, missing ?? mean);
          return { type: 'numeric', columns: [scaleRows(blocks, scaler, absent, rowCount)] };
        },
      };
    },
  };
}

/** A function of its own, so that its loop is compiled once for all features. */
function scaleRows({ kept }: NumberBlocks, scaler: NumberScaler, absent: number, rowCount: number): Float32Array {
  const scaled = new Float32Array(rowCount);
  kept.forEach((block, index) => {
    const start = index * rowsPerBlock;
    for (let row = 0; row < block.length; row += 1) {
      const value = block[row] ?? NaN;
      scaled[start + row] = Number.isNaN(value) ? absent : scaleNumber(scaler, value);
    }
  });
  return scaled;
}
