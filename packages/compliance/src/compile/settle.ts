import { canonicalJson } from '@adflux/core';
import type { CompileState } from './checker.js';

/** One rule's change to a state; applied to its own result it changes nothing more. */
export interface Change<R> {
  readonly of: R;
  readonly apply: (state: CompileState) => CompileState;
}

/** Options may hold what JSON has no word for; they only shrink, so their text is enough to see a change. */
const fingerprint = (state: CompileState): string => canonicalJson(state);

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
    const before = fingerprint(state);
    for (const change of changes) state = change.apply(state);
    // Rules that undo each other end a round where it began, so the end of it proves nothing yet.
    if (fingerprint(state) === before) break;
  }
  const settled = fingerprint(state);
  const contradictions = changes
    .filter((change) => fingerprint(change.apply(state)) !== settled)
    .map((change) => change.of);
  return { state, contradictions };
}
