import type { ErrorCode, Recovery } from '@adflux/core';
import type { PlatformRequest } from './platform-request.js';
import type { PlatformResponse } from './platform-response.js';

/** What an answer that is not a success means. */
export interface Verdict {
  readonly code: ErrorCode;
  /** What is wrong and what to do, for people. Secrets in it are redacted. */
  readonly message: string;
  /** How long the platform asks to wait, in milliseconds. Default: the `Retry-After` header, where there is one. */
  readonly retryAfterMs?: number;
  /** Whether a write may have taken effect. Default by status: 408 and 500 or more are `unknown`, the rest `not_applied`. */
  readonly outcome?: 'not_applied' | 'unknown';
  /** The platform's own code, e.g. `100/4834011`. */
  readonly platformCode?: string;
  /** What the platform says to the advertiser, in its words. */
  readonly userMessage?: string;
  /** The platform's id of the request, for its support. */
  readonly requestId?: string;
  /** Overrides what the code and the outcome imply, e.g. `none` for an `unavailable` that will not pass. Rarely needed. */
  readonly recovery?: Recovery;
}

/**
 * Reads an answer: null is a success, anything else says what went wrong. Sees every answer, also those of status 200,
 * because platforms hide errors and throttles in them.
 */
export type Classify = (
  response: PlatformResponse,
  request: Pick<PlatformRequest<unknown, string>, 'method' | 'path' | 'operation'>,
) => Verdict | null;
