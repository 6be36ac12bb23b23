import type { Spread } from './ratios.js';

/** How well a figure should come out. */
export interface Aim {
  readonly is: 'at most' | 'at least';
  readonly value: number;
}

/** One line of the result. Whatever was measured is a ratio of two things measured in the same run. */
export interface Row {
  /** Stable, for programs that read the JSON: `publish.memory.instant`. */
  readonly id: string;
  /** What is divided by what, for people. */
  readonly title: string;
  readonly ratio: Spread;
  /** Left out: a figure for information. */
  readonly aim?: Aim;
  /** The figures behind the ratio. */
  readonly notes: readonly string[];
}

/** A case that this machine cannot measure, and why. */
export interface Missing {
  readonly id: string;
  readonly missing: string;
}

/** What a case is given. */
export interface BenchContext {
  /** Small counts and few repetitions: shows that the bench works, not how fast anything is. */
  readonly quick: boolean;
  /** Aborts when the user stops the bench. Whatever a case started ends with it. */
  readonly signal: AbortSignal;
  /** A folder for files of this run; emptied when the bench ends. */
  readonly folder: string;
  /** Says how far the work is. */
  say(line: string): void;
}

/** One thing that is measured. To add one, write it and name it in `cases.ts`. */
export interface BenchCase {
  /** For `--only`. */
  readonly name: string;
  /** One line for `--help`. */
  readonly about: string;
  run(context: BenchContext): Promise<readonly (Row | Missing)[]>;
}
