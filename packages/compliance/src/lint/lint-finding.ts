import type { Bilingual } from '../rules/rule.js';
import type { LintTopic } from './topic.js';

/** How bad a finding is, in SARIF's words. An error should keep the ad from being published. */
export type LintSeverity = 'error' | 'warning' | 'note';

/** A part of a text, in UTF-16 code units as JavaScript counts; `end` is not part of it. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Something in the text of a job ad that a rule objects to, or a fact that is missing. */
export interface LintFinding {
  /** A rule of the lint, e.g. `co.age`: `lintRuleById` has it. */
  readonly ruleId: string;
  readonly topic: LintTopic;
  readonly severity: LintSeverity;
  /** The field of the opening: `title`, `description`, `requirements[2]`; for missing facts `salary`, `closesOn`, `location.city`. */
  readonly field: string;
  /** Where in the field, as it was given. Empty at 0 for a missing fact. */
  readonly span: TextSpan;
  /** The text of the span. */
  readonly excerpt: string;
  readonly message: Bilingual;
  /** What to write in place of the span, maybe nothing; it passes the lint. Null where only a person knows. */
  readonly suggestion: string | null;
  /** Laws and texts behind the rule. */
  readonly sources: readonly string[];
}
