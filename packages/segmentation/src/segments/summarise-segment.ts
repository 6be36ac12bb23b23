import type { FittedFeature } from '../encoder/encoder-json.js';
import type { Bilingual } from '../encoder/feature-spec.js';
import { formatNumber, formatPercent } from './format-number.js';
import type { Language } from './format-number.js';
import type { Estimate, Trait } from './segment-description.js';

const mostTraits = 5;

/** A sentence or two on a segment: how many, and what marks them. Nothing of sensitive features. */
export function summariseSegment(
  size: number,
  share: Estimate,
  traits: readonly Trait[],
  features: readonly FittedFeature[],
): Bilingual {
  const told = traits
    .filter((trait) => {
      const feature = features.find(({ name }) => name === trait.feature);
      const isRise = trait.type === 'numeric' || (trait.special === undefined && trait.difference.value > 0);
      return trait.isMarked && isRise && feature !== undefined && feature.sensitive === undefined;
    })
    .slice(0, mostTraits);
  const compose = (language: Language): string => {
    const people = { es: 'personas', en: 'people' }[language];
    const head = `${formatNumber(size, language)} ${people} (${formatPercent(share.value, language)}).`;
    if (told.length === 0) return head;
    const marks = { es: 'Las distingue', en: 'What marks them' }[language];
    return `${head} ${marks}: ${told.map((trait) => tell(trait, features, language)).join('; ')}.`;
  };
  return { es: compose('es'), en: compose('en') };
}

function tell(trait: Trait, features: readonly FittedFeature[], language: Language): string {
  const feature = features.find(({ name }) => name === trait.feature);
  if (trait.type === 'level') {
    const against = { es: 'frente a', en: 'against' }[language];
    const share = formatPercent(trait.share.value, language);
    return `${trait.label[language]} ${share} ${against} ${formatPercent(trait.overallShare, language)}`;
  }
  const unit = feature?.kind === 'numeric' ? feature.unit?.[language] : undefined;
  const amount = (value: number): string => formatNumber(value, language);
  const against = { es: 'frente a', en: 'against' }[language];
  const name = feature?.label[language] ?? trait.feature;
  return `${name} ${amount(trait.mean.value)}${unit === undefined ? '' : ` ${unit}`} ${against} ${amount(trait.overallMean)}`;
}
