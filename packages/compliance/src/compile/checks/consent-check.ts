import { audienceLists } from '../audience-lists.js';
import type { CheckContext, Checker, CompileState, Observation } from '../checker.js';
import { withEntries } from '../with-entries.js';

/** Whether the members of an audience consented; undefined when nobody says. */
const consentOf = (id: string, { input, ruleId }: CheckContext): boolean | undefined =>
  input.audiences[id]?.hasConsent ?? input.confirmed[ruleId];

const outcomes: readonly (readonly [boolean | undefined, Pick<Observation, 'action' | 'severity'>])[] = [
  [false, { action: 'removed', severity: 'error' }],
  [undefined, { action: 'required', severity: 'warning' }],
  [true, { action: 'allowed', severity: 'info' }],
];

/** Consent of the people in audiences. */
export const consentCheck: Checker<'consent'> = {
  observe: (_check, { targeting }, context) =>
    audienceLists.flatMap((list) =>
      outcomes.flatMap(([consent, outcome]) => {
        const value = (targeting[list] ?? []).filter((id) => consentOf(id, context) === consent);
        return value.length === 0 ? [] : [{ field: `targeting.${list}`, value, ...outcome }];
      }),
    ),
  apply: (_check, state, context): CompileState => ({
    ...state,
    targeting: audienceLists.reduce(
      (targeting, list) =>
        withEntries(targeting, list, (id) => typeof id !== 'string' || consentOf(id, context) !== false),
      state.targeting,
    ),
  }),
};
