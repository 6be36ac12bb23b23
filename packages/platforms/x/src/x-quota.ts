import type { PlatformResponse, QuotaReading } from '@adflux/platform-kit';
import type { XBucket } from './x-limits.js';

/** What X says about one limit: how many requests are left, and when the window starts anew. */
interface XRateLimit {
  readonly remaining: number;
  readonly resetAfterMs: number;
}

function read(headers: PlatformResponse['headers'], family: string, now: Date): XRateLimit | null {
  const [remaining, reset] = ['remaining', 'reset'].map((name) => headers[`${family}-${name}`]);
  if (remaining === undefined || reset === undefined || !/^\d+$/.test(remaining) || !/^\d+$/.test(reset)) return null;
  // Seconds since 1970.
  return { remaining: Number(remaining), resetAfterMs: Math.max(0, Number(reset) * 1_000 - now.getTime()) };
}

/**
 * The limit that counts: the ad account's where there is one, because the user's is then a high one for the whole app.
 *
 * @see https://docs.x.com/x-ads-api/fundamentals/rate-limiting (read November 2026)
 */
export function readXRateLimit({ headers }: PlatformResponse, now: Date): XRateLimit | null {
  const [account, user] = [read(headers, 'x-account-rate-limit', now), read(headers, 'x-rate-limit', now)];
  // Who is out of requests says when they come back.
  if (account !== null && account.remaining > 0 && user?.remaining === 0) return user;
  return account ?? user;
}

/** What an answer says of the quota of its request's bucket. */
export function readXQuota(response: PlatformResponse, bucket: XBucket, now: Date): readonly QuotaReading<XBucket>[] {
  const limit = readXRateLimit(response, now);
  return limit === null ? [] : [{ bucket, ...limit }];
}
