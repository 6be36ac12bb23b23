import type { Clock } from '@adflux/core';
import type { PlatformResponse, QuotaReading } from '@adflux/platform-kit';
import type { SnapchatBucket } from './snapchat-limits.js';

/** Windows are five seconds long; anything further off is not one of Snapchat's resets. */
const longestWindowMs = 60_000;

const numberIn = (headers: PlatformResponse['headers'], name: string): number | null => {
  const text = headers[name];
  return text !== undefined && /^\d{1,16}$/.test(text) ? Number(text) : null;
};

/**
 * Until the family's window starts anew, in milliseconds, or undefined when the answer does not say. `X-Rate-Limit-Reset`
 * is in milliseconds since 1970, unlike that of other platforms.
 *
 * Undocumented; seen in recorded answers of July 2025: https://github.com/k0va1/snapchat_api (test/fixtures).
 */
export function snapchatResetMs({ headers }: PlatformResponse, clock: Clock): number | undefined {
  const reset = numberIn(headers, 'x-rate-limit-reset');
  if (reset === null) return undefined;
  const waitMs = reset - clock.now().getTime();
  return waitMs > 0 && waitMs <= longestWindowMs ? waitMs : undefined;
}

/** What an answer says is left of its family's quota. Many answers say nothing. */
export function readSnapchatQuota(
  response: PlatformResponse,
  bucket: SnapchatBucket,
  clock: Clock,
): readonly QuotaReading<SnapchatBucket>[] {
  const remaining = numberIn(response.headers, 'x-rate-limit-remaining');
  const resetAfterMs = snapchatResetMs(response, clock);
  // A count without a window says nothing; and a window that is over is full again.
  return remaining === null || resetAfterMs === undefined ? [] : [{ bucket, remaining, resetAfterMs }];
}
