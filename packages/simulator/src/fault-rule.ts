/**
 * What can go wrong on the way:
 * - `throttle`: refused with the platform's own too-many-requests answer; nothing is applied.
 * - `service-error`: the platform's own "something went wrong on our side".
 * - `http-502-html`: a gateway's HTML page instead of the platform's JSON.
 * - `reset-before`: the connection is reset and nothing is applied.
 * - `reset-after`: the write is applied, then the connection is reset without an answer.
 * - `unreadable-body`: the write is applied and answered 200 with half of the body.
 * - `slow`: the write is applied at once, the answer comes `delayMs` later.
 */
export type FaultKind =
  'throttle' | 'service-error' | 'http-502-html' | 'reset-before' | 'reset-after' | 'unreadable-body' | 'slow';

/** Which requests a rule is about. Every given part must agree. */
export interface FaultMatch {
  readonly method?: string;
  /** Tested against the path with its query: a string must be contained in it. */
  readonly pathPattern?: RegExp | string;
  /** Kind of entity the request is about: `campaign`, `adGroup`, `ad`, `asset`, `creative`, `insights`… */
  readonly kind?: string;
  /** Only requests that change something (`true`), or only reads (`false`). */
  readonly write?: boolean;
}

/** "Requests like this go wrong like that." Rules are asked in order; the first that strikes decides. */
export interface FaultRule {
  /** Absent: every platform. */
  readonly platform?: string;
  /** Absent: every request. */
  readonly match?: FaultMatch;
  readonly fault: FaultKind;
  /** Share of the matching requests that are struck, 0 to 1. Default 1. Drawn from the simulator's seed. */
  readonly probability?: number;
  /** Strike at most this often. Default: no limit. */
  readonly times?: number;
  /** Let this many matching requests pass first. Default 0. */
  readonly skip?: number;
  /** Only for `throttle`: the wait the platform asks for, in milliseconds. Default: as the platform's dress has it. */
  readonly retryAfterMs?: number;
  /** Only for `slow`: how long the answer takes, in milliseconds. Default 1,000. */
  readonly delayMs?: number;
  /** Which of the platform's dresses a `throttle` or `service-error` wears. Default: drawn from the seed. */
  readonly variant?: string;
  /** Only for `service-error` and `http-502-html`: apply the write all the same. Default false. */
  readonly applied?: boolean;
}
