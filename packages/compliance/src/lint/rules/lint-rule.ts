import type { Confidence } from '../../rules/confidence.js';
import type { CountrySet } from '../../rules/country-set.js';
import type { Bilingual } from '../../rules/rule.js';
import type { LintSeverity } from '../lint-finding.js';
import type { LintTopic } from '../topic.js';

/** Why the lint objects to some topics, and where. */
export interface LintRule {
  /** Where the standard packs have a rule of this id, it is the same rule. */
  readonly id: string;
  readonly topics: readonly LintTopic[];
  /** Countries that the ad reaches. */
  readonly countries: CountrySet;
  /** Regions of the work place, where only their law asks for it. Lower case, without accents. */
  readonly regions?: readonly string[];
  /** The first day on which it holds. Left out: always. */
  readonly validFrom?: string;
  readonly severity: LintSeverity;
  /** `C` is never an error. */
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly message: Bilingual;
}
