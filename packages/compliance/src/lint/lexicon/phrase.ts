import type { LintTopic } from '../topic.js';

/** The kind of field a text stands in. */
export type FieldKind = 'title' | 'description' | 'requirement';

/** What excuses a phrase: who the work is for, the work itself, programmes for young people, the other sex beside it. */
export type Excuse = 'served' | 'task' | 'programme' | 'both_sexes';

/** A way of saying something that a job ad should not say. */
export interface Phrase {
  readonly topic: LintTopic;
  /**
   * Source of a regular expression over folded text. A space stands for one blank. The group `hit`, or else the whole
   * match, is what is found. Every repetition has an upper bound, so the time is linear in the text.
   */
  readonly pattern: string;
  /** What to write instead of the hit. Empty: leave it out. */
  readonly rewrite: string;
  /** Fields it is looked for in. Default all. */
  readonly fields?: readonly FieldKind[];
  /** Rules that object to it, where not all rules of its topic do. */
  readonly rules?: readonly string[];
  readonly excuses?: readonly Excuse[];
}

/** Turns of phrase that excuse what stands beside them. Tried on at most 60 folded characters of the same sentence. */
export interface Contexts {
  /** Before a hit, at any distance: an equality statement. */
  readonly equality: RegExp;
  /** Directly before a hit: what follows is not asked for. */
  readonly negation: RegExp;
  /** After a hit: it is not asked for. */
  readonly dismissal: RegExp;
  /** Directly before a hit: people whom the work is for. */
  readonly served: RegExp;
  /** Directly before a hit: work that is done with it. */
  readonly task: RegExp;
  /** Before or after a hit: programmes that the law has for young people. */
  readonly programme: RegExp;
  /** Words for women and for men. */
  readonly female: string;
  readonly male: string;
}

/** What the lint knows of one language. */
export interface Lexicon {
  readonly phrases: readonly Phrase[];
  /** What every phrase of a topic has in it. Phrases of topics that a text gives no cue of are not tried: that is faster. */
  readonly cues: Readonly<Partial<Record<LintTopic, RegExp>>>;
  readonly contexts: Contexts;
}
