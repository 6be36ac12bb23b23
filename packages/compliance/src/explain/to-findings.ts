import type { Finding, PlatformId } from '@adflux/core';
import type { Decision } from '../compile/decision.js';

/** What the findings belong to. */
export interface ToFindingsOptions {
  readonly platform?: PlatformId;
  /** The campaign or ad group, by local id. */
  readonly localId?: string;
}

/**
 * Decisions as findings of a plan, so that it shows them and an error stops it. The code is `compliance.` and the rule's
 * id, e.g. `compliance.meta.age`. What only stands for the record is left out.
 */
export function toFindings(decisions: readonly Decision[], place: ToFindingsOptions = {}): readonly Finding[] {
  return decisions.flatMap(({ ruleId, severity, message: { en, es }, field, confidence }): readonly Finding[] =>
    severity === 'info'
      ? []
      : [
          {
            severity,
            code: `compliance.${ruleId}`,
            message: `${en} [${confidence}]`,
            translations: { es: `${es} [${confidence}]` },
            field,
            ...place,
          },
        ],
  );
}
