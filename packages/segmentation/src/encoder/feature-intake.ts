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

/** Learns one feature from records, a block of rows after the other. */
export interface FeatureIntake {
  /** Puts the record's value into a row of the block, over what stands there: another feature may not have fitted. */
  read(record: unknown, row: number): Misfit | null;
  /** Learns from the first `rowCount` rows of the block, and begins the next one. */
  learn(rowCount: number): void;
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
