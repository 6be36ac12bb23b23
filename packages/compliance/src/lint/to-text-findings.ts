import type { Finding } from '@adflux/core';
import type { LintFinding } from './lint-finding.js';

/** What the texts belong to. */
export interface ToTextFindingsOptions {
  /** The campaign or opening, by id. */
  readonly localId: string;
}

/**
 * What the lint found as findings of a plan, so that it shows them and an error stops it. The code is `lint.` and the
 * rule's id, e.g. `lint.co.age`. Notes are left out.
 */
export function toTextFindings(found: readonly LintFinding[], { localId }: ToTextFindingsOptions): readonly Finding[] {
  return found.flatMap(({ ruleId, severity, field, message, suggestion }): readonly Finding[] => {
    if (severity === 'note') return [];
    const [en, es] =
      suggestion === null
        ? ['', '']
        : suggestion === ''
          ? [' Leave it out.', ' Quítelo.']
          : [` Write «${suggestion}».`, ` Escriba «${suggestion}».`];
    const translations = { es: `${message.es}${es}` };
    return [{ severity, code: `lint.${ruleId}`, message: `${message.en}${en}`, translations, localId, field }];
  });
}
