import type { Targeting } from '@adflux/core';
import type { RawOptions } from '../options/prune-options.js';
import type { Check, CheckOf } from '../rules/check.js';
import type { JsonValue } from '../rules/json-value.js';
import type { ParsedCompileInput } from './compile-input.js';
import type { Decision } from './decision.js';

/** What a compilation works on. */
export interface CompileState {
  readonly targeting: Targeting;
  readonly extras: RawOptions;
  readonly declarations: Readonly<Record<string, JsonValue>>;
}

/** What checks may know besides the state. */
export interface CheckContext {
  readonly ruleId: string;
  readonly ruleField: string;
  readonly input: ParsedCompileInput;
  /** Declared countries and those of the places, sorted. */
  readonly audienceCountries: readonly string[];
}

/** What a check has to say, as if its rule were sure; the rule's verdict and confidence may soften it. */
export type Observation = Pick<Decision, 'field' | 'value' | 'action' | 'severity'>;

/** How checks of one kind are carried out. Pure. */
export interface Checker<K extends Check['kind']> {
  /** What there is to say about what was asked for. */
  observe(check: CheckOf<K>, state: CompileState, context: CheckContext): readonly Observation[];
  /** The state as the check wants it. A state that is so already comes back with the same content. */
  apply(check: CheckOf<K>, state: CompileState, context: CheckContext): CompileState;
}
