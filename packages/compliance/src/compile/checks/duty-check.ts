import { usesAudiences } from '../audience-lists.js';
import type { Checker } from '../checker.js';

/** Something outside of targeting that a person sees to. */
export const dutyCheck: Checker<'duty'> = {
  observe(check, { targeting }, { input, ruleId, ruleField }) {
    if (check.withAudiences && !usesAudiences(targeting)) return [];
    const isMet = input.confirmed[ruleId];
    if (isMet === undefined) return [{ field: ruleField, action: 'required', severity: 'info' }];
    return isMet
      ? [{ field: ruleField, action: 'allowed', severity: 'info' }]
      : [{ field: ruleField, action: 'refused', severity: 'error' }];
  },
  apply: (_check, state) => state,
};
