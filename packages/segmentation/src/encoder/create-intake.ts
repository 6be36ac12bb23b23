import type { FeatureIntake } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { intakeCategorical } from './intake-categorical.js';
import { intakeCoordinates } from './intake-coordinates.js';
import { intakeMultiLabel } from './intake-multi-label.js';
import { intakeNumeric } from './intake-numeric.js';
import { intakeOrdinal } from './intake-ordinal.js';

/** The intake of a feature; `keepsRows` when its rows are to be encoded afterwards. */
export function createIntake(feature: ParsedFeature, keepsRows: boolean): FeatureIntake {
  switch (feature.kind) {
    case 'numeric':
      return intakeNumeric(feature, keepsRows);
    case 'ordinal':
      return intakeOrdinal(feature, keepsRows);
    case 'categorical':
      return intakeCategorical(feature, keepsRows);
    case 'multi_label':
      return intakeMultiLabel(feature, keepsRows);
    case 'place':
      return feature.by === 'coordinates'
        ? intakeCoordinates(feature, keepsRows)
        : intakeCategorical(feature, keepsRows);
  }
}
