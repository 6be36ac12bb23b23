import type { XProblem } from './x-problem.js';
import { tellReset, toLimitHeaders, type XUsage } from './x-quota.js';

/** The dresses of a throttle: too many requests, too busy, and a lock that somebody else holds. */
export const xThrottleVariants = ['429', '503-over-capacity', '423-lock'] as const;

/** What a throttle asks for when nobody said otherwise. */
const defaultWaitMs = 30_000;

/** The answer to one call too many. */
export const tooManyRequests = (usage: XUsage): XProblem => ({
  status: 429,
  errors: [
    { code: 'TOO_MANY_REQUESTS', message: `You have exceeded the rate limit; it is reset at ${tellReset(usage)}` },
  ],
  headers: toLimitHeaders({ ...usage, remaining: 0 }),
});

/** An injected throttle. Only the first two say how long to wait, each in its own way. */
export const toXThrottle = (
  variant: string,
  usage: XUsage | undefined,
  nowMs: number,
  retryAfterMs = defaultWaitMs,
): XProblem => {
  if (variant === '423-lock') {
    return {
      status: 423,
      errors: [{ code: 'LOCK_ACQUISITION_TIMEOUT', message: 'The account is locked by another request' }],
    };
  }
  if (variant === '503-over-capacity') {
    return {
      status: 503,
      errors: [{ code: 'OVER_CAPACITY', message: 'The service is over capacity' }],
      headers: { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) },
    };
  }
  const resetMs = Math.ceil((nowMs + retryAfterMs) / 1000) * 1000;
  const bucket = usage ?? {
    name: '',
    limit: 0,
    windowMs: 0,
    ofAccount: false,
    remaining: 0,
    resetMs,
    isExceeded: true,
  };
  return tooManyRequests({ ...bucket, resetMs });
};

/** The dresses of a failure on X's side, by variant. */
export const xServiceErrors: Readonly<Record<string, XProblem>> = {
  '500': { status: 500, errors: [{ code: 'INTERNAL_ERROR', message: 'An internal error occurred' }] },
  '503-no-retry-after': {
    status: 503,
    errors: [{ code: 'SERVICE_UNAVAILABLE', message: 'The service is temporarily unavailable' }],
  },
  '408': { status: 408, errors: [{ code: 'CANCELLED_REQUEST', message: 'The request was cancelled' }] },
};
