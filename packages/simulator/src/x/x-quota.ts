import type { CallQuotaLimit } from '../call-quota.js';
import type { SimulatedRequest } from '../dialect.js';
import { toXTime } from './x-time.js';

const minuteMs = 60_000;
const quarterHourMs = 15 * minuteMs;

interface Bucket {
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
  /** Counted for the ad account instead of the user: told in headers of its own. */
  readonly ofAccount: boolean;
}

/** Where a request's bucket stands. */
export interface XUsage extends Bucket {
  readonly remaining: number;
  /** When the window is over, in milliseconds since the epoch. */
  readonly resetMs: number;
  readonly isExceeded: boolean;
}

/** The account's quotas. */
export interface XQuota {
  /** Counts one call; undefined for paths that are not limited. */
  readonly take: (request: SimulatedRequest) => XUsage | undefined;
  readonly usage: (request: SimulatedRequest) => XUsage | undefined;
}

/** "Core Entity Reads (Line Items, Campaigns, etc)"; what belongs to the rest of them is not published. */
const coreEntities = new Set(['campaigns', 'line_items', 'promoted_tweets', 'funding_instruments']);

const readBucket = (path: string, query: URLSearchParams): Omit<Bucket, 'windowMs'> => {
  if (/^\/12\/stats\/accounts\/[^/]+$/.test(path)) return { name: 'statistics', limit: 250, ofAccount: false };
  const [, rest] = /\/accounts\/[^/]+(?:\/(.*))?$/.exec(path) ?? [undefined, undefined];
  if (!/\/accounts\/[^/]+/.test(path)) return { name: `global ${path}`, limit: 5, ofAccount: false };
  const [entity = 'account', id] = rest?.split('/') ?? [];
  const endpoint = `${path.startsWith('/12/stats/') ? 'jobs' : entity}${id === undefined ? '' : '/id'}`;
  if (query.get('with_total_count') === 'true') return { name: `${endpoint} total`, limit: 200, ofAccount: false };
  if (entity === 'targeting_criteria') return { name: 'targeting', limit: 400, ofAccount: false };
  return { name: endpoint, limit: coreEntities.has(entity) ? 10_000 : 2_000, ofAccount: true };
};

/** Which bucket a request is counted in (https://docs.x.com/x-ads-api/fundamentals/rate-limiting, read November 2026). */
const bucketOf = ({ method, path, query }: SimulatedRequest): Bucket | undefined => {
  if (path.startsWith('/2/')) {
    return { name: `media ${method}`, limit: 1_875, windowMs: quarterHourMs, ofAccount: false };
  }
  if (!path.startsWith('/12/')) return undefined;
  if (method === 'GET') return { ...readBucket(path, query), windowMs: quarterHourMs };
  return /\/custom_audiences\/[^/]+\/users$/.test(path)
    ? { name: 'audience users', limit: 1_500, windowMs: minuteMs, ofAccount: false }
    : { name: 'writes', limit: 450, windowMs: minuteMs, ofAccount: false };
};

/** Opens the quotas; `given` takes the place of all published ones, over all requests together. */
export const createXQuota = (given: CallQuotaLimit | undefined): XQuota => {
  const windows = new Map<string, { startMs: number; used: number }>();
  const replaced = (bucket: Bucket): Bucket => {
    if (!given) return bucket;
    const { callsPerMinute, callsPerHour = Infinity } = given;
    return callsPerMinute === undefined
      ? { ...bucket, name: 'all', limit: callsPerHour, windowMs: 60 * minuteMs }
      : { ...bucket, name: 'all', limit: callsPerMinute, windowMs: minuteMs };
  };
  const look = (request: SimulatedRequest, count: number): XUsage | undefined => {
    const found = bucketOf(request);
    if (!found) return undefined;
    const bucket = replaced(found);
    const known = windows.get(bucket.name);
    const isOpen = known !== undefined && request.atMs - known.startMs < bucket.windowMs;
    const window = isOpen ? known : { startMs: request.atMs, used: 0 };
    const isExceeded = count > 0 && window.used >= bucket.limit;
    if (!isExceeded && count > 0) {
      window.used += count;
      windows.set(bucket.name, window);
    }
    const resetMs = Math.ceil((window.startMs + bucket.windowMs) / 1000) * 1000;
    return { ...bucket, remaining: Math.max(0, bucket.limit - window.used), resetMs, isExceeded };
  };
  return { take: (request) => look(request, 1), usage: (request) => look(request, 0) };
};

const triple = (
  prefix: string,
  limit: number,
  remaining: number,
  resetMs: number,
): Readonly<Record<string, string>> => ({
  [`${prefix}-limit`]: String(limit),
  [`${prefix}-remaining`]: String(remaining),
  [`${prefix}-reset`]: String(Math.floor(resetMs / 1000)),
});

/** "Set at a high value representing a global quota for your entire application". */
const applicationLimit = 100_000;

/** The limit headers: reset in epoch seconds, and where the account counts, the user's numbers say nothing. */
export const toLimitHeaders = ({ limit, remaining, resetMs, ofAccount }: XUsage): Readonly<Record<string, string>> =>
  ofAccount
    ? {
        ...triple('x-rate-limit', applicationLimit, applicationLimit - 1, resetMs),
        ...triple('x-account-rate-limit', limit, remaining, resetMs),
      }
    : triple('x-rate-limit', limit, remaining, resetMs);

/** When a window is over, for messages. */
export const tellReset = ({ resetMs }: Pick<XUsage, 'resetMs'>): string => toXTime(resetMs);
