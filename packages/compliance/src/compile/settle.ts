import { canonicalJson } from '@adflux/core';
import type { CompileState } from './checker.js';

/** One rule's change to a state; applied to its own result it changes nothing more. */
export interface Change<R> {
  readonly of: R;
  readonly apply: (state: CompileState) => CompileState;
}

/**
 * Most checks change nothing and give back the parts they got, so text is compared only where a part is another one. Options may
 * hold what JSON has no word for; they only shrink, so their text is enough to see a change.
 */
const isSame = (one: CompileState, other: CompileState): boolean =>
  (['targeting', 'extras', 'declarations'] as const).every(
    (part) => one[part] === other[part] || canonicalJson(one[part]) === canonicalJson(other[part]),
  );

/** What a round may leave open: a later rule may take away what an earlier one gave, and the earlier one sees it next. */
const maximumRounds = 4;

/**
 * Applies changes until none of them changes anything more, and names those that still would: they contradict each
 * other, and no state satisfies them all.
 */
export function settle<R>(
  start: CompileState,
  changes: readonly Change<R>[],
): { readonly state: CompileState; readonly contradictions: readonly R[] } {
  let state = start;
  for (let round = 0; round < maximumRounds; round++) {
    const before = state;
    for (const change of changes) state = change.apply(state);
    // Rules that undo each other end a round where it began, so the end of it proves nothing yet.
    if (isSame(state, before)) break;
  }
  const settled = state;
  const contradictions = changes.filter((change) => !isSame(change.apply(settled), settled)).map((change) => change.of);
  return { state, contradictions };
}
