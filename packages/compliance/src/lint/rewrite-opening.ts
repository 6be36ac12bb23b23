import type { JobOpening } from '@adflux/core';
import { applySuggestions } from './apply-suggestions.js';
import { lintOpening, type LintOptions } from './lint-opening.js';

/** Once is nearly always enough. */
const maximumRounds = 5;

/**
 * The opening as the lint would have it: suggestions are put in place until none is left, because words that go may bring
 * others together that then read differently. A person should read the result.
 *
 * @example
 * ```ts
 * import { rewriteOpening } from '@adflux/compliance';
 * import { anOpening } from '@adflux/core/testing';
 *
 * const opening = rewriteOpening(anOpening({ title: 'Mesera mujer 🔥' }), { date: '2027-03-01' });
 * console.log(opening.title); // Mesera
 * ```
 */
export function rewriteOpening(opening: JobOpening, options: LintOptions = {}): JobOpening {
  let current = opening;
  for (let round = 0; round < maximumRounds; round += 1) {
    const findings = lintOpening(current, options).filter(
      ({ severity, suggestion }) => severity !== 'note' && suggestion !== null,
    );
    if (findings.length === 0) return current;
    current = applySuggestions(current, findings);
  }
  return current;
}
