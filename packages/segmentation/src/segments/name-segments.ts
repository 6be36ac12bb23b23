import type { FittedFeature } from '../encoder/encoder-json.js';
import type { Bilingual } from '../encoder/feature-spec.js';
import { strengthOf } from './segment-traits.js';
import type { Trait } from './segment-description.js';

/** A word in a name must be true of so many members, or the name would promise what is not there. */
const leastShare = { who: 0.4, where: 0.3, detail: 0.45 };
/** And the difference must be one that people notice (Cohen: 0.2 is small, 0.5 medium). */
const leastStrength = 0.3;
/** What nearly everybody has tells nobody apart: so many times as often as among all others. */
const leastRatio = 1.25;
const mostDetails = 4;
const longestName = 150;

interface NameParts {
  readonly who: Bilingual | undefined;
  readonly where: Bilingual | undefined;
  readonly details: readonly Bilingual[];
}

/**
 * Names for segments: "who of where, detail", told apart by further details, and by a number where these do not suffice.
 * Says only what marks a segment, and nothing of sensitive features, nor of levels that stand for "other" or "not stated".
 */
export function nameSegments(segments: readonly (readonly Trait[])[], features: readonly FittedFeature[]): Bilingual[] {
  const parts = segments.map((traits) => partsOf(traits, features));
  const depths = parts.map(() => 1);
  const nameAt = (index: number): Bilingual => nameOf(parts[index] ?? empty, depths[index] ?? 1);
  for (let round = 1; round < mostDetails; round += 1) {
    const names = parts.map((_, index) => nameAt(index));
    for (const index of twins(names)) depths[index] = (depths[index] ?? 1) + 1;
  }
  return numberTwins(parts.map((_, index) => nameAt(index)));
}

const empty: NameParts = { who: undefined, where: undefined, details: [] };
const same = (left: Bilingual, right: Bilingual): boolean => left.es === right.es || left.en === right.en;
const twins = (names: readonly Bilingual[]): number[] =>
  names.flatMap((name, index) => (names.some((other, at) => at !== index && same(name, other)) ? [index] : []));

function partsOf(traits: readonly Trait[], features: readonly FittedFeature[]): NameParts {
  const labels = { who: [] as Bilingual[], where: [] as Bilingual[], detail: [] as Bilingual[] };
  for (const trait of traits) {
    const feature = features.find(({ name }) => name === trait.feature);
    if (feature === undefined || feature.sensitive !== undefined || feature.role === 'none') continue;
    if (!trait.isMarked || strengthOf(trait) < leastStrength) continue;
    if (trait.type === 'level') {
      const others = trait.share.value - trait.difference.value;
      const isTrue = trait.share.value >= Math.max(leastShare[feature.role], leastRatio * others);
      if (isTrue && trait.special === undefined) labels[feature.role].push(trait.label);
    } else if (feature.kind === 'numeric') {
      const label = trait.difference.value > 0 ? feature.highLabel : feature.lowLabel;
      if (label !== undefined) labels.detail.push(label);
    }
  }
  const [who, ...moreOfThem] = labels.who;
  return { who, where: labels.where[0], details: [...labels.detail, ...moreOfThem].slice(0, mostDetails) };
}

function nameOf({ who, where, details }: NameParts, depth: number): Bilingual {
  const chosen = details.slice(0, depth);
  const compose = (language: 'es' | 'en'): string => {
    const people = who?.[language] ?? { es: 'Candidatos', en: 'Candidates' }[language];
    const place = where === undefined ? '' : { es: ` de ${where.es}`, en: ` from ${where.en}` }[language];
    const rest = chosen.map((detail) => `, ${lowerFirst(detail[language])}`).join('');
    const isBare = who === undefined && place === '' && rest === '';
    const name = isBare
      ? `${people} ${{ es: 'sin rasgo dominante', en: 'without a dominant trait' }[language]}`
      : people;
    return `${name}${place}${rest}`.slice(0, longestName);
  };
  return { es: compose('es'), en: compose('en') };
}

/** "Técnicos, Bachilleres" reads badly in the middle of a name; names such as `SAP` or `Excel` keep their capitals. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function numberTwins(names: readonly Bilingual[]): Bilingual[] {
  const taken: Bilingual[] = [];
  for (const name of names) {
    let unique = name;
    for (let number = 2; taken.some((other) => same(other, unique)); number += 1) {
      const suffix = ` (${number})`;
      const withNumber = (text: string): string => text.slice(0, longestName - suffix.length) + suffix;
      unique = { es: withNumber(name.es), en: withNumber(name.en) };
    }
    taken.push(unique);
  }
  return taken;
}
