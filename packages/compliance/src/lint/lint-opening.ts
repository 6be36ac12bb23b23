import type { Capabilities, JobOpening } from '@adflux/core';
import { limitFindings } from './checks/limit-findings.js';
import { missingFacts } from './checks/missing-facts.js';
import type { LintFinding } from './lint-finding.js';
import { lintText } from './lint-text.js';
import { toLintFindings } from './to-lint-findings.js';

/** What the lint has to know besides the opening. */
export interface LintOptions {
  /** Countries that the ad reaches. Default the country of the work. */
  readonly countries?: readonly string[];
  /** Language of the texts. Default English where the opening says so, else Spanish. */
  readonly language?: 'es' | 'en';
  /** The day that decides which rules hold, as `2027-03-01`. Default today in UTC. */
  readonly date?: string;
  /** What platforms take, by name: their text limits are checked too. Default none. */
  readonly capabilities?: Readonly<Record<string, Capabilities>>;
}

/** The texts of an opening by field, as findings name them. */
const textsOf = ({ title, description, requirements }: JobOpening) => [
  { field: 'title', kind: 'title' as const, text: title },
  { field: 'description', kind: 'description' as const, text: description },
  ...requirements.map((text, index) => ({
    field: `requirements[${String(index)}]`,
    kind: 'requirement' as const,
    text,
  })),
];

/**
 * Finds what a job ad should not say and what it should: discriminatory or unlawful text, missing facts, texts that do not
 * fit, shouting. Needs neither network nor language model. An empty answer is no proof that the ad is lawful.
 *
 * @example
 * ```ts
 * import { applySuggestions, lintOpening } from '@adflux/compliance';
 * import { anOpening } from '@adflux/core/testing';
 *
 * const opening = anOpening({ description: 'Se requiere mujer entre 20 y 35 años con experiencia en facturación.' });
 * const findings = lintOpening(opening, { date: '2027-03-01' });
 * console.log(findings.map(({ ruleId, excerpt }) => `${ruleId}: ${excerpt}`));
 * console.log(applySuggestions(opening, findings).description);
 * ```
 */
export function lintOpening(opening: JobOpening, options: LintOptions = {}): readonly LintFinding[] {
  const { countries = [opening.location.country], capabilities = {} } = options;
  const language = options.language ?? (opening.language.startsWith('en') ? 'en' : 'es');
  const date = options.date ?? new Date().toISOString().slice(0, 10);
  const { city, region } = opening.location;
  const names = [opening.company.name, city, region].filter((name) => name !== undefined);
  const place = { countries, date, ...(region !== undefined && { region }) };
  return [
    ...textsOf(opening).flatMap(({ field, kind, text }) =>
      lintText(text, { language, countries, date, kind, field, names }),
    ),
    ...missingFacts(opening).flatMap(({ field, hit }) => toLintFindings(hit, field, '', place)),
    ...limitFindings(opening, capabilities),
  ];
}
