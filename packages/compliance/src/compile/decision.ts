import type { Confidence } from '../rules/confidence.js';
import type { JsonValue } from '../rules/json-value.js';
import type { Bilingual } from '../rules/rule.js';
import type { Verdict } from '../rules/verdict.js';
import type { RuleException } from './compile-input.js';

/**
 * What came of a rule: `forced` has the rule's value now; `removed` was taken out; `refused` cannot be put right here and
 * must not be sent; `required` is declared, or a person sees to it; `warned` went through; `allowed` is fine.
 */
export type DecisionAction = 'forced' | 'removed' | 'refused' | 'required' | 'warned' | 'allowed';

/** Errors say that something was asked for that may not be; warnings that somebody should look; info is the record. */
export type DecisionSeverity = 'error' | 'warning' | 'info';

/** One decision about one field. Plain JSON. */
export interface Decision {
  readonly ruleId: string;
  readonly pack: string;
  readonly verdict: Verdict;
  readonly action: DecisionAction;
  /** `targeting.…` in the words of core, `extras.…` for a raw option, `declarations.…`, or the rule's own field. */
  readonly field: string;
  /** What was set, or what was taken out of a list. Left out for raw options. */
  readonly value?: JsonValue;
  readonly severity: DecisionSeverity;
  /** Where the rule comes from: addresses and texts. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly message: Bilingual;
  /** The recorded reason by which a person lifted the rule. */
  readonly exception?: RuleException;
}
