import type { SimulatedRequest } from '../dialect.js';
import { createCallQuota, type CallQuotaLimit } from '../call-quota.js';
import type { Reply } from '../reply.js';
import type { GoogleAdsAccessLevel } from './google-ads-account.js';
import { toFailureReply, type GoogleAdsProblem } from './google-ads-problem.js';

/** Operations a day, by access level (https://developers.google.com/google-ads/api/docs/best-practices/quotas, 2026-11). */
const operationsPerDay: Readonly<Record<GoogleAdsAccessLevel, number>> = {
  explorer: 2880,
  basic: 15_000,
  standard: Infinity,
};

const dayMs = 86_400_000;

/** One quota error, as it was seen on the live service. */
export const toQuotaProblem = (
  value: 'RESOURCE_EXHAUSTED' | 'RESOURCE_TEMPORARILY_EXHAUSTED',
  waitMs: number,
  rate: { readonly scope: 'ACCOUNT' | 'DEVELOPER'; readonly name: string },
): GoogleAdsProblem => {
  const seconds = String(Math.max(1, Math.ceil(waitMs / 1000)));
  return {
    code: `quotaError.${value}`,
    message: `Too many requests. Retry in ${seconds} seconds.`,
    path: [],
    details: {
      quotaErrorDetails: { rateScope: rate.scope, rateName: rate.name, retryDelay: `${seconds}s` },
    },
  };
};

/** The rate that short bursts run into; Google does not publish its size. */
export const shortTermRate = { scope: 'ACCOUNT', name: 'Number of requests per minute' } as const;

/** The rate of a day's operations. */
export const dailyRate = (level: GoogleAdsAccessLevel) =>
  ({ scope: 'DEVELOPER', name: `Number of operations for ${level} access` }) as const;

/** Counts requests against the short-term quota, if there is one, and operations against the day's. */
export const createGoogleAdsQuota = (
  level: GoogleAdsAccessLevel,
  shortTerm: CallQuotaLimit | undefined,
): ((request: SimulatedRequest, operations: number) => Reply | undefined) => {
  const calls = createCallQuota(() => shortTerm ?? {});
  let day = { startMs: -Infinity, used: 0 };

  return (request, operations) => {
    const { waitMs } = calls.take(request.atMs);
    if (waitMs > 0) {
      return toFailureReply(request, [toQuotaProblem('RESOURCE_TEMPORARILY_EXHAUSTED', waitMs, shortTermRate)]);
    }
    // A day starts with the first call after the last one ended: Google does not say when its own begins.
    if (request.atMs >= day.startMs + dayMs) day = { startMs: request.atMs, used: 0 };
    if (day.used + operations > operationsPerDay[level]) {
      const untilMs = day.startMs + dayMs - request.atMs;
      return toFailureReply(request, [toQuotaProblem('RESOURCE_EXHAUSTED', untilMs, dailyRate(level))]);
    }
    day.used += operations;
    return undefined;
  };
};
