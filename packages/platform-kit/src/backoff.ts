import type { AdFluxError } from '@adflux/core';

const longestMs = 30_000;

/**
 * How long to wait before the next attempt, in milliseconds: what the platform asked for, or else exponential backoff
 * with full jitter, so that callers who failed together do not come back together.
 */
export function backoffMs(error: AdFluxError, attempt: number, random: () => number): number {
  if (error.retryAfterMs !== undefined) return error.retryAfterMs;
  const baseMs = error.code === 'rate_limited' ? 1_000 : 250;
  return Math.round(random() * Math.min(longestMs, baseMs * 2 ** (attempt - 1)));
}
