import type { PlatformResponse, QuotaReading } from '@adflux/platform-kit';
import { z } from 'zod';
import {
  META_APP_CALLS,
  META_WRITE_SCORE,
  metaAccountScore,
  metaHourlyCalls,
  type MetaAccessTier,
  type MetaBucket,
} from './meta-limits.js';

const tierSchema = z.string().nullish();
const percentSchema = z.number().nullish();

/** `x-business-use-case-usage`: by business or ad account id (without `act_`), what has been used of each quota. */
const businessUsageSchema = z.record(
  z.string(),
  z.array(
    z.object({
      type: z.string().nullish(),
      call_count: percentSchema,
      total_cputime: percentSchema,
      total_time: percentSchema,
      /** Minutes, unlike every other time in these headers. */
      estimated_time_to_regain_access: z.number().nullish(),
      ads_api_access_tier: tierSchema,
    }),
  ),
);
const appUsageSchema = z.object({
  call_count: percentSchema,
  total_cputime: percentSchema,
  total_time: percentSchema,
});
const accountUsageSchema = z.object({
  acc_id_util_pct: percentSchema,
  /** Seconds. */
  reset_time_duration: z.number().nullish(),
  ads_api_access_tier: tierSchema,
});
const insightsUsageSchema = z.object({
  app_id_util_pct: percentSchema,
  acc_id_util_pct: percentSchema,
  ads_api_access_tier: tierSchema,
});

const minuteMs = 60_000;

// Windows roll, so some quota comes back all the time. Without a word from Meta a used-up one is tried again after this.
const tryAgainAfterMs = minuteMs;

function readHeader<T>(headers: PlatformResponse['headers'], name: string, schema: z.ZodType<T>): T | null {
  const text = headers[name];
  if (text === undefined) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // A header that is not JSON says nothing; it must not turn a good answer into a failure.
    return null;
  }
}

const mostOf = (...percents: readonly (number | null | undefined)[]): number =>
  Math.max(0, ...percents.map((percent) => percent ?? 0));

// Most percentages come without decimals, so up to one more may have been used than they say.
const leftOf = (amount: number, percentUsed: number): number => {
  const atMostUsed = Number.isInteger(percentUsed) ? percentUsed + 1 : percentUsed;
  return Math.max(0, Math.floor((amount * (100 - atMostUsed)) / 100));
};

// Without a tier the smaller quota is assumed: too slow is better than locked out.
const toTier = (tier: string | null | undefined): MetaAccessTier =>
  tier === 'standard_access' ? 'standard_access' : 'development_access';

const bucketOf: Readonly<Record<string, MetaBucket>> = {
  ads_management: 'management',
  ads_insights: 'insights',
  custom_audience: 'audiences',
};

/** What belongs to this account: its own entry, or a business's, which its accounts share. */
function businessUsage({ headers }: PlatformResponse, accountId: string) {
  const usage = readHeader(headers, 'x-business-use-case-usage', businessUsageSchema) ?? {};
  return usage[accountId] ?? Object.values(usage).flat();
}

const accountUsage = ({ headers }: PlatformResponse) => readHeader(headers, 'x-ad-account-usage', accountUsageSchema);

function* everyReading(response: PlatformResponse, accountId: string): Generator<QuotaReading<MetaBucket>> {
  for (const entry of businessUsage(response, accountId)) {
    const bucket = bucketOf[entry.type ?? ''];
    if (bucket === undefined) continue;
    const regainMinutes = entry.estimated_time_to_regain_access ?? 0;
    const used = regainMinutes > 0 ? 100 : mostOf(entry.call_count, entry.total_cputime, entry.total_time);
    yield {
      bucket,
      remaining: leftOf(metaHourlyCalls[bucket][toTier(entry.ads_api_access_tier)], used),
      resetAfterMs: regainMinutes > 0 ? regainMinutes * minuteMs : tryAgainAfterMs,
    };
  }

  const app = readHeader(response.headers, 'x-app-usage', appUsageSchema);
  if (app) {
    const remaining = leftOf(META_APP_CALLS, mostOf(app.call_count, app.total_cputime, app.total_time));
    for (const bucket of ['management', 'insights', 'audiences'] as const)
      yield { bucket, remaining, resetAfterMs: tryAgainAfterMs };
  }

  const account = accountUsage(response);
  if (account) {
    const score = leftOf(metaAccountScore[toTier(account.ads_api_access_tier)], mostOf(account.acc_id_util_pct));
    const resetSeconds = account.reset_time_duration ?? 0;
    yield {
      bucket: 'management',
      remaining: Math.floor(score / META_WRITE_SCORE),
      resetAfterMs: resetSeconds > 0 ? resetSeconds * 1_000 : tryAgainAfterMs,
    };
  }

  const insights = readHeader(response.headers, 'x-fb-ads-insights-throttle', insightsUsageSchema);
  if (insights) {
    const used = mostOf(insights.app_id_util_pct, insights.acc_id_util_pct);
    const remaining = leftOf(metaHourlyCalls.insights[toTier(insights.ads_api_access_tier)], used);
    yield { bucket: 'insights', remaining, resetAfterMs: tryAgainAfterMs };
  }
}

/**
 * Reads how much quota is left from the four usage headers. They tell percentages, so the base of each quota is needed to
 * count requests; the smallest base Meta guarantees is taken, which every later answer corrects. One reading for each
 * bucket, the tightest: all the quotas apply at once.
 *
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read November 2026)
 */
export function readMetaUsage(response: PlatformResponse, accountId: string): readonly QuotaReading<MetaBucket>[] {
  const tightest = new Map<MetaBucket, QuotaReading<MetaBucket>>();
  for (const reading of everyReading(response, accountId)) {
    const known = tightest.get(reading.bucket);
    if (!known || reading.remaining < known.remaining) tightest.set(reading.bucket, reading);
  }
  return [...tightest.values()];
}

const isBusinessQuota = (code: number): boolean => code >= 80_000 && code <= 80_014;

/**
 * How long a throttled answer asks to wait, in milliseconds, or undefined: Meta sends no `Retry-After`. Two headers may
 * say it; which one is meant, the error's code tells.
 */
export function metaRetryAfterMs(response: PlatformResponse, accountId: string, code: number): number | undefined {
  const minutes = businessUsage(response, accountId).map((entry) => entry.estimated_time_to_regain_access ?? 0);
  const byBusiness = Math.max(0, ...minutes) * minuteMs;
  const account = accountUsage(response);
  const byAccount = (account?.acc_id_util_pct ?? 0) >= 100 ? (account?.reset_time_duration ?? 0) * 1_000 : 0;
  const waits = isBusinessQuota(code) ? [byBusiness, byAccount] : [byAccount, byBusiness];
  return waits.find((waitMs) => waitMs > 0);
}
