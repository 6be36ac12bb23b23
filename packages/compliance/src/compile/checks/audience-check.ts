import type { Check } from '../../rules/check.js';
import { audienceLists } from '../audience-lists.js';
import type { AudienceFacts } from '../compile-input.js';
import type { CheckContext, Checker, CompileState } from '../checker.js';
import { withEntries } from '../with-entries.js';

type AudienceCheck = Extract<Check, { kind: 'audience_kind' | 'sensitive_audience' }>;

const isMeant = (check: AudienceCheck, facts: AudienceFacts | undefined): boolean =>
  check.kind === 'audience_kind'
    ? facts?.kind !== undefined && check.kinds.includes(facts.kind)
    : (facts?.sensitiveAttributes ?? []).some((attribute) => check.attributes.includes(attribute));

const listsOf = (check: AudienceCheck) => (check.kind === 'audience_kind' ? [check.list] : audienceLists);

const meantBy =
  (check: AudienceCheck, { input }: CheckContext) =>
  (id: unknown): boolean =>
    typeof id === 'string' && isMeant(check, input.audiences[id]);

const audienceCheck = {
  observe: (check: AudienceCheck, { targeting }: CompileState, context: CheckContext) =>
    listsOf(check).flatMap((list) => {
      const ids = (targeting[list] ?? []).filter(meantBy(check, context)).map(String);
      return ids.length === 0
        ? []
        : [{ field: `targeting.${list}`, value: ids, action: 'removed' as const, severity: 'error' as const }];
    }),
  apply: (check: AudienceCheck, state: CompileState, context: CheckContext): CompileState => ({
    ...state,
    targeting: listsOf(check).reduce((targeting, list) => {
      const isBad = meantBy(check, context);
      return withEntries(targeting, list, (id) => !isBad(id));
    }, state.targeting),
  }),
};

/** Audiences of some kinds. */
export const audienceKindCheck: Checker<'audience_kind'> = audienceCheck;
/** Audiences that sensitive attributes shaped. */
export const sensitiveAudienceCheck: Checker<'sensitive_audience'> = audienceCheck;
