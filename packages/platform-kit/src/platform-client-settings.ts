import type { Clock, PlatformId } from '@adflux/core';
import type { BucketLimits, QuotaReading } from './bucket-limits.js';
import type { PlatformResponse } from './platform-response.js';
import type { Throttle } from './throttle.js';
import type { Transport } from './transport.js';
import type { Classify } from './verdict.js';

/** What a platform's adapter says about its API; the request path is the same for all. */
export interface PlatformClientSettings<Bucket extends string> {
  readonly platform: PlatformId;
  readonly accountId: string;
  /** Root of the API, version included, without a slash at the end. */
  readonly baseURL: string;
  /** Headers with the credentials, asked for before each attempt. What they hold is redacted from every error. */
  readonly headers: (signal: AbortSignal) => Promise<Readonly<Record<string, string>>>;
  /** Classes of requests that are paced on their own. */
  readonly buckets: Readonly<Record<Bucket, BucketLimits>>;
  /** Says what every answer means, 200s too: null is a success. */
  readonly classify: Classify;
  /** Reads what an answer's headers say of the quota. Called for every answer. */
  readonly readQuota?: (response: PlatformResponse) => readonly QuotaReading<NoInfer<Bucket>>[];
  /** Drops the cached token after an `unauthenticated` answer; the request is then tried once more. */
  readonly refreshCredentials?: (signal: AbortSignal) => Promise<void>;
  /** Texts that must not appear in any error or log, besides the values of credential headers. */
  readonly secrets?: () => readonly string[];
  /** Give the same one to all clients of an account, so that they share its limits. Default: one of its own. */
  readonly throttle?: Throttle;
  /** Puts requests onto the wire, e.g. through a vendor's client. Default: axios. */
  readonly transport?: Transport;
  /** For one attempt, its body included, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
  /** How often a request is repeated at most. Default 4. */
  readonly retries?: number;
  /** A longer wait is not slept: the call fails with `rate_limited` and `retryAfterMs`. In milliseconds, default 120,000. */
  readonly maximumWaitMs?: number;
  /** All waits go through it. Default: `systemClock`. */
  readonly clock?: Clock;
  /** Dice for the jitter of waits, from 0 up to 1. Default: `Math.random`. */
  readonly random?: () => number;
}
