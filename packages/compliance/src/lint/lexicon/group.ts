import type { Excuse, Phrase } from './phrase.js';

/** People who are alike in something that a job ad may not choose by. */
export interface Group {
  readonly topic: Phrase['topic'];
  /** Source of a regular expression for the words they go by. */
  readonly who: string;
  /** What to write instead where they are wanted. */
  readonly rewrite: string;
  readonly excuses?: readonly Excuse[];
}
