import type { Check } from '../rules/check.js';
import type { Verdict } from '../rules/verdict.js';
import type { ApplicableRule } from './applicable-rules.js';
import type { Observation } from './checker.js';
import type { Decision } from './decision.js';
import type { Strength } from './strength-of.js';

type Outcome = Pick<Decision, 'action' | 'severity'>;

/** What an observation comes to, given how strong its check is. Null: nothing happens, so there is nothing to say. */
function outcomeOf(
  observation: Observation,
  strength: Strength,
  isExcepted: boolean,
  verdict: Verdict,
): Outcome | null {
  const { action, severity } = observation;
  if (severity === 'info') return strength === 'warns' && action === 'forced' ? null : { action, severity };
  if (strength === 'informs')
    return { action: verdict === 'info' && action === 'refused' ? 'required' : 'allowed', severity: 'info' };
  if (isExcepted) return { action: 'allowed', severity: 'warning' };
  if (strength === 'warns') return { action: 'warned', severity: 'warning' };
  return { action, severity };
}

/** The decision on one observation, or null where there is nothing to decide. */
export function toDecision(
  { rule, pack, exception }: ApplicableRule,
  check: Check,
  observation: Observation,
  strength: Strength,
): Decision | null {
  const verdict = check.verdict ?? rule.verdict;
  const outcome = outcomeOf(observation, strength, exception !== undefined, verdict);
  if (outcome === null) return null;
  const { field, value } = observation;
  return {
    ruleId: rule.id,
    pack: pack.id,
    verdict,
    ...outcome,
    field,
    ...(value === undefined ? {} : { value }),
    sources: rule.sources.map((source) => pack.sources[source] ?? source),
    confidence: rule.confidence,
    message: rule.message,
    ...(exception === undefined ? {} : { exception }),
  };
}
