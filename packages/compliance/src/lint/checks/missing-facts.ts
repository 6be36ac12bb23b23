import type { JobOpening } from '@adflux/core';
import type { Hit } from '../hit.js';

/** A fact that an opening does not tell, and the field it belongs in. */
export interface MissingFact {
  readonly field: string;
  readonly hit: Hit;
}

const missing = (field: string, topic: Hit['topic']): MissingFact => ({
  field,
  hit: { topic, start: 0, end: 0, rewrite: null },
});

/** Facts that an opening does not tell: what it pays, until when, where. */
export function missingFacts({ salary, closesOn, location, workMode }: JobOpening): readonly MissingFact[] {
  return [
    ...(salary === undefined ? [missing('salary', 'salary')] : []),
    ...(closesOn === undefined ? [missing('closesOn', 'closing_date')] : []),
    ...(location.city === undefined && workMode !== 'remote' ? [missing('location.city', 'place')] : []),
  ];
}
