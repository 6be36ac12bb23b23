import type { Dice } from './random.js';

/** Why review refuses an ad. */
export type ReviewFinding = 'discrimination' | 'sensational' | 'misleading' | 'unspecified';

/** Words every platform's employment policy forbids, in Spanish and English, and the shouting that none of them likes. */
const patterns: readonly (readonly [RegExp, ReviewFinding])[] = [
  [
    /\b(solo|solamente|[uú]nicamente|exclusivo para) (hombres|mujeres|varones|damas|se[ñn]oritas|j[oó]venes)\b/i,
    'discrimination',
  ],
  [/\b(only|exclusively) (for )?(men|women|males|females|young people)\b/i, 'discrimination'],
  [/\b(m[aá]ximo|hasta|menores? de|no mayor(es)? de|m[aá]x\.?) \d{2} a[ñn]os\b/i, 'discrimination'],
  [/\b(sin hijos|soltera?s?|buena presencia|excelente presencia)\b/i, 'discrimination'],
  [/!{3,}|\burgente\s*!{2,}/i, 'sensational'],
  [/\b(hazte rico|dinero f[aá]cil|get rich|gana \S+ sin trabajar|sin esfuerzo)\b/i, 'misleading'],
];

/** What a review looks at. */
export interface CopyUnderReview {
  readonly dice: Dice;
  /** Identifies the ad to the dice. */
  readonly key: string;
  readonly texts: readonly string[];
  /** Share of ads refused for no visible reason, 0 to 1. */
  readonly rejectionRate: number;
}

/** Reviews an ad's texts; undefined means approved. The same ad with the same seed always gets the same answer. */
export const reviewCopy = ({ dice, key, texts, rejectionRate }: CopyUnderReview): ReviewFinding | undefined => {
  for (const [pattern, finding] of patterns) if (texts.some((text) => pattern.test(text))) return finding;
  return dice('review', key) < rejectionRate ? 'unspecified' : undefined;
};
