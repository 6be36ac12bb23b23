import { colombiaLintRules } from './colombia-lint-rules.js';
import { houseLintRules } from './house-lint-rules.js';
import type { LintRule } from './lint-rule.js';
import { europeanUnionLintRules, unitedStatesLintRules } from './other-lint-rules.js';

/** Every rule of the lint: laws first. */
export const lintRules: readonly LintRule[] = [
  ...colombiaLintRules,
  ...unitedStatesLintRules,
  ...europeanUnionLintRules,
  ...houseLintRules,
];

/** A rule of the lint by id, or null. Ids that the standard packs have too (`co.age`) mean the same rule. */
export const lintRuleById = (id: string): LintRule | null => lintRules.find((rule) => rule.id === id) ?? null;
