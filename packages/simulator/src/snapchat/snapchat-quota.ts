import { createCallQuota, type CallQuotaLimit } from '../call-quota.js';
import type { SimulatedRequest } from '../dialect.js';

/** Where a request stands in its window. */
export interface SnapchatUsage {
  readonly limit: number;
  readonly remaining: number;
  /** End of the window, in milliseconds since the epoch. */
  readonly resetMs: number;
}

/** The windows in which requests are counted. */
export interface SnapchatQuota {
  /** Counts a request; gives the moment from which it may be repeated if the window is full, and undefined otherwise. */
  readonly take: (request: SimulatedRequest) => number | undefined;
  /** Undefined for requests that Snapchat does not show a window for. */
  readonly usage: (request: SimulatedRequest) => SnapchatUsage | undefined;
}

/** Windows begin every five seconds of the clock, for everybody at once. */
const windowMs = 5000;

interface Bucket {
  readonly key: string;
  readonly limit: number;
}

/**
 * The window a request is counted in. Snapchat publishes averages only (20 requests a second for an app, 10 for a token);
 * these are the sizes in traffic that was recorded in July 2025, each method and collection by itself. Reads of entities,
 * uploads of files and everything about segments had no such headers.
 */
const bucketOf = ({ method, path }: SimulatedRequest): Bucket | undefined => {
  if (method === 'GET') return path.endsWith('/stats') ? { key: 'stats', limit: 1666 } : undefined;
  const collection = /\/(campaigns|adsquads|ads|creatives|media)(?:\/[^/]+)?$/.exec(path)?.[1];
  if (collection === undefined || /\/media\/[^/]+\/?/.test(path)) return undefined;
  return { key: `${method} ${collection}`, limit: collection === 'media' ? 25 : 83 };
};

/** End of the window that a moment lies in. */
export const windowEnd = (atMs: number): number => (Math.floor(atMs / windowMs) + 1) * windowMs;

/** Opens the windows; `given` adds a limit on all requests together. */
export const createSnapchatQuota = (given: CallQuotaLimit | undefined): SnapchatQuota => {
  const windows = new Map<string, { resetMs: number; used: number }>();
  const overall = given && createCallQuota(() => given);

  const windowOf = (key: string, atMs: number) => {
    const resetMs = windowEnd(atMs);
    const current = windows.get(key);
    if (current?.resetMs === resetMs) return current;
    const fresh = { resetMs, used: 0 };
    windows.set(key, fresh);
    return fresh;
  };

  return {
    take: (request) => {
      const bucket = bucketOf(request);
      const window = bucket && windowOf(bucket.key, request.atMs);
      if (bucket && window && window.used >= bucket.limit) return window.resetMs;
      const waitMs = overall?.take(request.atMs).waitMs ?? 0;
      if (waitMs > 0) return request.atMs + waitMs;
      if (window) window.used += 1;
      return undefined;
    },
    usage: (request) => {
      const bucket = bucketOf(request);
      if (!bucket) return undefined;
      const { used, resetMs } = windowOf(bucket.key, request.atMs);
      return { limit: bucket.limit, remaining: Math.max(0, bucket.limit - used), resetMs };
    },
  };
};

/** The headers as they were recorded: the reset is a moment in milliseconds. */
export const toUsageHeaders = ({ limit, remaining, resetMs }: SnapchatUsage): Readonly<Record<string, string>> => ({
  'x-rate-limit-limit': String(limit),
  'x-rate-limit-remaining': String(remaining),
  'x-rate-limit-reset': String(resetMs),
});
