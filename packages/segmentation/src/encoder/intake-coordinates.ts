import type { FeatureIntake } from './feature-intake.js';
import { fittedBase } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { spreadFor } from './intake-numeric.js';
import { isMisfit, missingMisfit } from './misfit.js';
import { kilometersEast, kilometersNorth, scaledEast, scaledNorth } from './project-point.js';
import type { Point } from './read-point.js';
import { readPoint } from './read-point.js';
import { createNumberBlocks, rowsPerBlock } from './row-blocks.js';
import { createValueSample } from './value-sample.js';

type PlaceSpec = Extract<ParsedFeature, { kind: 'place' }>;

/** Learns the middle of all points and how far they lie apart. */
export function intakeCoordinates(spec: PlaceSpec, keepsRows: boolean): FeatureIntake {
  const read = readPoint(spec.path ?? spec.name);
  const sample = createValueSample(true);
  // Degrees; NaN where there is no point.
  const latitudes = createNumberBlocks(keepsRows);
  const longitudes = createNumberBlocks(keepsRows);
  let missingCount = 0;
  return {
    read: (record, row) => {
      const point = read(record);
      if (isMisfit(point)) return point;
      if (point === null && spec.missing === 'refuse') return missingMisfit;
      latitudes.current[row] = point?.latitude ?? NaN;
      longitudes.current[row] = point?.longitude ?? NaN;
      return null;
    },
    learn: (rowCount) => {
      missingCount += sample.add(rowCount, latitudes.current, longitudes.current);
      latitudes.end(rowCount);
      longitudes.end(rowCount);
    },
    finish: (rowCount) => {
      const base = fittedBase(spec, missingCount, rowCount);
      const points = sample.sortedPairs().map(([latitude, longitude]): Point => ({ latitude, longitude }));
      const middle = middleOf(points);
      const distances = points.map((point) =>
        Math.hypot(kilometersEast(middle, point), kilometersNorth(middle, point)),
      );
      const squares = distances.reduce((sum, distance) => sum + distance ** 2, 0);
      const spread = spreadFor(Math.sqrt(squares / (2 * points.length)), 0);
      const to = { ...middle, spread };
      const column = (scaled: typeof scaledEast): Float32Array => {
        const numbers = new Float32Array(rowCount);
        for (let row = 0; row < rowCount; row += 1) {
          const block = Math.floor(row / rowsPerBlock);
          const latitude = latitudes.kept[block]?.[row % rowsPerBlock] ?? NaN;
          const longitude = longitudes.kept[block]?.[row % rowsPerBlock] ?? NaN;
          numbers[row] = Number.isNaN(latitude) ? 0 : scaled(to, { latitude, longitude });
        }
        return numbers;
      };
      return {
        feature: { ...base, ...to, kind: 'coordinates', missing: spec.missing },
        encode: () => ({ type: 'numeric', columns: [column(scaledEast), column(scaledNorth)] }),
      };
    },
  };
}

/** The mean of the points as seen from the centre of the Earth, so that 180° west and 180° east are neighbours. */
function middleOf(points: readonly Point[]): Point {
  const radians = Math.PI / 180;
  let [x, y, latitude] = [0, 0, 0];
  for (const point of points) {
    x += Math.cos(point.longitude * radians);
    y += Math.sin(point.longitude * radians);
    latitude += point.latitude / points.length;
  }
  return { latitude, longitude: Math.atan2(y, x) / radians };
}
