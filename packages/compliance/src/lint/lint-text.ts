import { shoutingHits } from './checks/shouting-hits.js';
import { emojiHits, punctuationHits } from './checks/sign-hits.js';
import { titleHits } from './checks/title-hits.js';
import { findPhrases } from './find-phrases.js';
import { foldText } from './folded-text.js';
import type { FieldKind } from './lexicon/phrase.js';
import type { LintFinding } from './lint-finding.js';
import { toLintFindings } from './to-lint-findings.js';

/** What the lint has to know about a text. */
export interface LintTextOptions {
  /** Language of the text. Default `es`. */
  readonly language?: 'es' | 'en';
  /** Countries that the ad reaches, ISO 3166-1 alpha-2. Default Colombia. */
  readonly countries?: readonly string[];
  /** The day that decides which rules hold, as `2027-03-01`. Default today in UTC. */
  readonly date?: string;
  /** What kind of field it is: some words mean something else in a title. Default `description`. */
  readonly kind?: FieldKind;
  /** What findings call the field. Default the kind. */
  readonly field?: string;
  /** Names that keep their capital when shouting is calmed, e.g. the city. */
  readonly names?: readonly string[];
}

/**
 * Finds what a text of a job ad should not say, in the order of the text. Pure, and linear in the length of the text. An
 * empty answer is no proof that the text is lawful.
 *
 * @example
 * ```ts
 * import { lintText } from '@adflux/compliance';
 *
 * const [finding] = lintText('Se requiere cajera entre 20 y 30 años.', { countries: ['CO'], date: '2027-03-01' });
 * console.log(finding?.ruleId, finding?.excerpt, finding?.suggestion); // co.age entre 20 y 30 años de 18 años o más
 * ```
 */
export function lintText(text: string, options: LintTextOptions = {}): readonly LintFinding[] {
  const { language = 'es', countries = ['CO'], kind = 'description', field = kind, names = [] } = options;
  const date = options.date ?? new Date().toISOString().slice(0, 10);
  const capitals = new Set(names.flatMap((name) => foldText(name).text.split(/\s/)));
  const hits = [
    ...findPhrases(text, language, kind),
    ...(kind === 'title' ? titleHits(text, language) : []),
    ...shoutingHits(text, kind, capitals),
    ...emojiHits(text),
    ...punctuationHits(text),
  ];
  return hits
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((hit) => toLintFindings(hit, field, text, { countries, date }));
}
