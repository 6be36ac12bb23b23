import { includesCountry } from '../../rules/country-set.js';
import { foldText } from '../folded-text.js';
import type { LintTopic } from '../topic.js';
import type { LintRule } from './lint-rule.js';
import { lintRules } from './lint-rule-table.js';

/** Where and when an ad is shown, as far as rules turn on it. */
export interface LintPlace {
  /** Countries that the ad reaches, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** The day that decides which rules hold. */
  readonly date: string;
  /** Where in the country the work is. */
  readonly region?: string;
}

/** The rules that object to a topic in a place: what laws say, or else what the house says. */
export function rulesFor(topic: LintTopic, { countries, date, region }: LintPlace): readonly LintRule[] {
  const folded = region === undefined ? undefined : foldText(region).text;
  const rules = lintRules.filter(
    (rule) =>
      rule.topics.includes(topic) &&
      countries.some((country) => includesCountry(rule.countries, country)) &&
      (rule.validFrom === undefined || rule.validFrom <= date) &&
      (rule.regions === undefined || (folded !== undefined && rule.regions.includes(folded))),
  );
  const laws = rules.filter(({ confidence }) => confidence !== 'policy');
  return topic === 'salary' && laws.length > 0 ? laws : rules;
}
