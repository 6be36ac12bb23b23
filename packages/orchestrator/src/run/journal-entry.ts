import type { JournalEntry } from '@adflux/core';

/** What a step looks like before anything happened. */
export const untouchedEntry: JournalEntry = {
  state: 'pending',
  attempts: 0,
  doubts: 0,
  startedAt: null,
  refs: {},
  error: null,
};
