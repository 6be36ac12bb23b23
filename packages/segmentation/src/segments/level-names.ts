import type { FittedFeature } from '../encoder/encoder-json.js';
import type { Bilingual } from '../encoder/feature-spec.js';
import { placeLabel } from '../encoder/read-place.js';

/** A level of a feature, for people. */
export interface LevelName {
  readonly level: string;
  readonly label: Bilingual;
  readonly special?: 'other' | 'missing';
}

const special: Readonly<Record<'other' | 'missing', Bilingual>> = {
  other: { es: 'otros', en: 'others' },
  missing: { es: 'sin dato', en: 'not stated' },
};
const specialName = (kind: 'other' | 'missing'): LevelName => ({ level: kind, label: special[kind], special: kind });

/** The levels of a feature by code: its own, then `other`, then `missing`; none for quantities. */
export function levelNames(feature: FittedFeature): LevelName[] {
  if (!('levels' in feature)) return [];
  const own = feature.levels.map((level) => {
    const text = feature.kind === 'place' ? placeLabel(level) : level;
    return { level, label: feature.levelLabels[level] ?? { es: text, en: text } };
  });
  if (feature.kind === 'ordinal') return [...own, specialName('missing')];
  if (feature.kind === 'multi_label' && feature.unseen !== 'other') return own;
  return [...own, specialName('other'), specialName('missing')];
}
