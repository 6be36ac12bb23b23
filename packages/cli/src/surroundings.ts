import type { Clock } from '@adflux/core';
import type { AdFluxConfig } from './config/adflux-config.js';

/** Where a command writes: a process's stream, or anything that takes text. */
export interface CliWriter {
  /** Takes text. */
  write(text: string): unknown;
  /** Whether people look at it as it comes. */
  readonly isTTY?: boolean;
  /** How wide it is. */
  readonly columns?: number;
}

/** What a command line program needs from its surroundings: the real process, or a test. */
export interface CliSurroundings {
  /** Everything behind the program's name. */
  readonly args: readonly string[];
  /** For answers and for `plan --feed -`. */
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  /** What a command gives back: text, or one JSON document. */
  readonly stdout: CliWriter;
  /** Progress, questions and errors. */
  readonly stderr: CliWriter;
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Relative paths begin here. */
  readonly workingDirectory: string;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** Stops a command between two steps. Default: never. */
  readonly signal?: AbortSignal;
  /** Instead of the file `adflux.config.ts`. */
  readonly config?: AdFluxConfig;
}
