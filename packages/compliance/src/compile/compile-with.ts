import { AdFluxError } from '@adflux/core';
import type { Targeting } from '@adflux/core';
import type { RawOptions } from '../options/prune-options.js';
import type { JsonValue } from '../rules/json-value.js';
import type { RulePack } from '../rules/rule-pack.js';
import { applicableRules } from './applicable-rules.js';
import { apply, observe } from './carry-out.js';
import type { CheckContext, CompileState } from './checker.js';
import { compileInputSchema } from './compile-input.js';
import type { CompileInput, ParsedCompileInput } from './compile-input.js';
import type { Decision } from './decision.js';
import { settle } from './settle.js';
import { strengthOf } from './strength-of.js';
import { toDecision } from './to-decision.js';

/** What may be sent, and why it is so. */
export interface CompileResult {
  /** Whom the ads may be shown to. */
  readonly targeting: Targeting;
  /** The raw options that may be sent. */
  readonly extras: RawOptions;
  /** What the platform must be told besides, by its own field names, e.g. `special_ad_category_country`. */
  readonly declarations: Readonly<Record<string, JsonValue>>;
  /** Everything that was decided, laws first, then the platform, then additional packs. */
  readonly decisions: readonly Decision[];
  /** Whether something was asked for that may not be. `targeting` is then what may be sent instead, if a person agrees. */
  readonly isRefused: boolean;
}

const contradictionNote = {
  es: 'Ningún público cumple a la vez esta regla y otra: publique los países en campañas separadas.',
  en: 'No audience satisfies this rule and another at once: publish the countries in campaigns of their own.',
};

function parse(input: CompileInput): ParsedCompileInput {
  const parsed = compileInputSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => [issue.path.map(String).join('.'), issue.message].join(': '));
  throw new AdFluxError(`The input of compileTargeting does not fit: ${issues.join('; ')}. See CompileInput.`, {
    code: 'invalid_request',
    cause: parsed.error,
  });
}

/**
 * Compiles a targeting against some packs and the caller's own.
 *
 * @throws AdFluxError as `compileTargeting` does.
 */
export function compileWith(packs: readonly RulePack[], input: CompileInput): CompileResult {
  const parsed = parse(input);
  const audienceCountries = [
    ...new Set([...parsed.audienceCountries, ...parsed.targeting.places.map(({ country }) => country)]),
  ].sort();
  const start: CompileState = { targeting: parsed.targeting, extras: parsed.extras, declarations: {} };

  const checks = applicableRules(packs, parsed, audienceCountries).flatMap((applicable) => {
    const { rule, exception } = applicable;
    const context: CheckContext = { ruleId: rule.id, ruleField: rule.field, input: parsed, audienceCountries };
    return rule.checks.map((check) => {
      const strength = strengthOf(rule, check, parsed.allowedOptions[rule.id] !== undefined);
      return {
        decide: (): readonly Decision[] =>
          observe(check, start, context).flatMap((seen) => toDecision(applicable, check, seen, strength) ?? []),
        refuse: (): Decision | null =>
          toDecision(applicable, check, { field: rule.field, action: 'refused', severity: 'error' }, strength),
        isEnforced: strength === 'enforces' && exception === undefined,
        apply: (state: CompileState): CompileState => apply(check, state, context),
      };
    });
  });

  const enforced = checks.filter(({ isEnforced }) => isEnforced);
  const { state, contradictions } = settle(
    start,
    enforced.map((check) => ({ of: check, apply: check.apply })),
  );
  const decisions = [
    ...checks.flatMap((check) => check.decide()),
    ...contradictions.flatMap((check): readonly Decision[] => {
      const decision = check.refuse();
      if (decision === null) return [];
      const { es, en } = decision.message;
      return [{ ...decision, message: { es: `${es} ${contradictionNote.es}`, en: `${en} ${contradictionNote.en}` } }];
    }),
  ];
  return { ...state, decisions, isRefused: decisions.some(({ severity }) => severity === 'error') };
}
