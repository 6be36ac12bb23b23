/** How a check ended. A warning is something to do in time; it never fails the command. */
export type CheckState = 'ok' | 'warning' | 'failed' | 'skipped';

/** One thing that `doctor` looked at. */
export interface Check {
  /** For programs: `node`, `config`, `storage`, `clock`, `currency`, `account`, `api_version`. */
  readonly check: string;
  readonly platform?: string;
  readonly state: CheckState;
  readonly message: string;
}
