/** How a command ended, for scripts. The same list stands in `adflux help` and in the README. */
export const exitCodes = {
  /** Done, or nothing to do. Warnings do not change it. */
  ok: 0,
  /** Something failed: the message says what. */
  error: 1,
  /** The command was written wrongly. Nothing was done. */
  usage: 2,
  /** Something was found that a person has to look at: a refused campaign, a plan that is not approved, a lint error, a failed check of `doctor`. */
  findings: 3,
  /** The world is not what it was, or somebody else is at work. Plan again. */
  conflict: 4,
  /** Stopped by a signal or by a "no". What was done stays; the same command goes on. */
  aborted: 5,
  /** `plan --exit-code` alone: there is something to do. */
  changes: 6,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
