import type { Check } from '../rules/check.js';
import type { Rule } from '../rules/rule.js';

/** What a check may do: change what is sent, warn, or only say something. */
export type Strength = 'enforces' | 'warns' | 'informs';

/**
 * How strong a check is. What is only said stays so; what nobody confirmed (C) warns; a limited rule can be held to
 * once the caller gives the values that are allowed.
 */
export function strengthOf(rule: Rule, check: Check, hasAllowedOptions: boolean): Strength {
  const verdict = check.verdict ?? rule.verdict;
  if (verdict === 'info') return 'informs';
  if (rule.confidence === 'C') return 'warns';
  switch (verdict) {
    case 'allowed':
      return 'informs';
    case 'warn':
    case 'allowed_with_conditions':
      return 'warns';
    case 'limited':
      return hasAllowedOptions ? 'enforces' : 'warns';
    case 'required':
    case 'forced':
    case 'forbidden':
    case 'min':
      return 'enforces';
  }
}
