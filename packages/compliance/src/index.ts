export { approvalState } from './approval/approval-state.js';
export type { ApprovalRequest, ApprovalState, ApprovalVote } from './approval/approval-state.js';
export type { AudienceFacts, CompileInput, RuleException } from './compile/compile-input.js';
export { compileTargeting } from './compile/compile-targeting.js';
export type { CompileResult } from './compile/compile-with.js';
export type { Decision, DecisionAction, DecisionSeverity } from './compile/decision.js';
export { explain } from './explain/explain.js';
export type { ExplainOptions } from './explain/explain.js';
export { toFindings } from './explain/to-findings.js';
export { toTextFindings } from './lint/to-text-findings.js';
export type { ToTextFindingsOptions } from './lint/to-text-findings.js';
export type { ToFindingsOptions } from './explain/to-findings.js';
export { toJsonReport } from './explain/to-json-report.js';
export { checkSpendLimits } from './limits/check-spend-limits.js';
export type { DaySpend, SpendCheck, SpendLimit } from './limits/check-spend-limits.js';
export { applySuggestions } from './lint/apply-suggestions.js';
export type { FieldKind } from './lint/lexicon/phrase.js';
export type { LintFinding, LintSeverity, TextSpan } from './lint/lint-finding.js';
export { lintOpening } from './lint/lint-opening.js';
export type { LintOptions } from './lint/lint-opening.js';
export { lintText } from './lint/lint-text.js';
export type { LintTextOptions } from './lint/lint-text.js';
export { rewriteOpening } from './lint/rewrite-opening.js';
export type { LintRule } from './lint/rules/lint-rule.js';
export { lintRuleById, lintRules } from './lint/rules/lint-rule-table.js';
export { toSarif } from './lint/to-sarif.js';
export type { SarifLog, SarifOptions } from './lint/to-sarif.js';
export type { LintTopic } from './lint/topic.js';
export type { RawOptions } from './options/prune-options.js';
export { isAllowed } from './roles/is-allowed.js';
export type { CampaignAction, Role } from './roles/is-allowed.js';
export type { Check, TargetingList } from './rules/check.js';
export type { Confidence } from './rules/confidence.js';
export {
  countrySources,
  europeanEconomicArea,
  europeanUnion,
  unitedStates,
  unitedStatesAndCanada,
} from './rules/countries.js';
export type { CountrySet } from './rules/country-set.js';
export type { JsonValue } from './rules/json-value.js';
export { rulePackSchema } from './rules/rule-pack.js';
export type { RulePack } from './rules/rule-pack.js';
export { ruleById, ruleTableVersion, standardPacks } from './rules/rule-table.js';
export type { Bilingual, Rule, RuleScope } from './rules/rule.js';
export type { Verdict } from './rules/verdict.js';
