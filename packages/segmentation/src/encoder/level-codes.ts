import type { FittedFeature } from './encoder-json.js';

/** Fitted features whose values are codes. */
export type CodedFeature = Extract<FittedFeature, { kind: 'categorical' | 'place' | 'multi_label' }>;

/** The code of pooled and unseen levels; null where there is none. */
export const otherCode = (feature: CodedFeature): number | null =>
  feature.kind === 'multi_label' && feature.unseen !== 'other' ? null : feature.levels.length;

/** The code of a missing level; null where it does not fit. */
export function missingCode(feature: CodedFeature): number | null {
  if (feature.kind === 'multi_label' || feature.missing === null) return null;
  return feature.missing === 'level' ? feature.levels.length + 1 : feature.missing;
}

/** How many codes a feature has: its levels, `other`, `missing`. */
export const levelCountOf = (feature: CodedFeature): number =>
  feature.kind === 'multi_label'
    ? feature.levels.length + (feature.unseen === 'other' ? 1 : 0)
    : feature.levels.length + 1 + (feature.missing === 'level' ? 1 : 0);

/** Room for codes, in as few bytes as they need. */
export const createCodes = (rowCount: number, levelCount: number): Uint8Array | Uint16Array =>
  levelCount <= 256 ? new Uint8Array(rowCount) : new Uint16Array(rowCount);
