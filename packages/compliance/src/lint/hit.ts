import type { LintTopic } from './topic.js';

/** Something found in one text, before it is known which rules object to it. */
export interface Hit {
  readonly topic: LintTopic;
  /** UTF-16 code units of the text as it was given. */
  readonly start: number;
  readonly end: number;
  readonly rewrite: string | null;
  /** The rules that object, where not all rules of the topic do. */
  readonly rules?: readonly string[];
}
