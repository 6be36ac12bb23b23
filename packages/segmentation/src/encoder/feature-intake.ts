import { AdFluxError } from '@adflux/core';
import type { CategoricalColumn, MultiLabelColumn } from '../encoded-table.js';
import type { FittedFeature } from './encoder-json.js';
import type { ParsedFeature } from './feature-spec.js';
import type { Misfit } from './misfit.js';

/** The columns of one feature, for all rows. */
export type FeatureData =
  | { readonly type: 'categorical'; readonly column: CategoricalColumn }
  | { readonly type: 'numeric'; readonly columns: readonly Float32Array[] }
  | { readonly type: 'multi_label'; readonly column: MultiLabelColumn };

/** What one feature has learned. */
export interface FinishedIntake {
  readonly feature: FittedFeature;
  /** The rows themselves, encoded; for intakes that keep them. */
  readonly encode: () => FeatureData;
}

/** Learns one feature from records, one after the other. */
export interface FeatureIntake {
  /** Reads the record's value and holds it back, since another feature may not fit. */
  stage(record: unknown): Misfit | null;
  /** Counts the value that was held back. */
  commit(): void;
  finish(rowCount: number): FinishedIntake;
}

/** Refuses to hold more spellings than this: free text is no feature, and memory is bounded. */
export const mostSpellings = 500_000;

/** The error for a feature with too many different values. */
export const tooManySpellings = (name: string): AdFluxError =>
  new AdFluxError(
    `Feature ${name} has more than ${mostSpellings} different values, too many for levels. ` +
      'Group them before encoding (see read, or prefixLength), or leave the feature out.',
    { code: 'invalid_request' },
  );

/** What every fitted feature says. */
export function fittedBase(spec: ParsedFeature, missingCount: number, rowCount: number) {
  if (missingCount === rowCount) {
    throw new AdFluxError(
      `Feature ${spec.name} has no value in any of ${rowCount} records. Correct its path (${spec.path ?? spec.name}), or leave it out.`,
      { code: 'invalid_request' },
    );
  }
  return {
    name: spec.name,
    path: spec.path ?? spec.name,
    weight: spec.weight,
    label: spec.label ?? { es: spec.name, en: spec.name },
    role: spec.role ?? (spec.kind === 'place' ? ('where' as const) : ('detail' as const)),
    ...(spec.sensitive === undefined ? {} : { sensitive: spec.sensitive }),
    missingShare: missingCount / rowCount,
  };
}
