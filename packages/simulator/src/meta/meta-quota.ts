import { createCallQuota, type CallQuotaLimit, type CallQuotaState } from '../call-quota.js';
import type { SimulatedRequest } from '../dialect.js';
import type { MetaState } from './meta-state.js';
import { effectiveStatus } from './meta-status.js';

/** Meta counts calls for insights and for custom audiences apart from all others. */
export type MetaQuotaType = 'ads_management' | 'ads_insights' | 'custom_audience';

/** What the four usage headers are made of. */
export interface MetaUsage {
  readonly type: MetaQuotaType;
  readonly state: CallQuotaState;
  readonly tier: string;
  /** Percent used, over which the platform throttles. */
  readonly percent: number;
  /** Until calls are taken again, in milliseconds; 0 while there is room. */
  readonly waitMs: number;
}

/** The account's rolling quotas. */
export interface MetaQuota {
  take(request: SimulatedRequest): MetaUsage;
  usage(request: SimulatedRequest): MetaUsage;
}

/** Which quota a request is counted against. */
export const quotaTypeOf = (request: SimulatedRequest): MetaQuotaType =>
  request.path.endsWith('/insights')
    ? 'ads_insights'
    : /\/(customaudiences|users|usersreplace)$/.test(request.path)
      ? 'custom_audience'
      : 'ads_management';

/**
 * Calls per hour and how many more each active ad (for audiences: each audience, here none) brings
 * (https://developers.facebook.com/docs/graph-api/overview/rate-limiting, "Ads Management", "Ads Insights" and "Custom
 * Audience", read November 2026).
 */
const published = {
  standard_access: { ads_management: [100_000, 40], ads_insights: [190_000, 400], custom_audience: [190_000, 0] },
  development_access: { ads_management: [300, 40], ads_insights: [600, 400], custom_audience: [5_000, 0] },
} as const;

/** Opens the account's quotas; `given` takes the place of the published ones. */
export const createMetaQuota = (state: MetaState, given: CallQuotaLimit | undefined): MetaQuota => {
  const { accessTier: tier } = state.account;
  let countedAtMs = -Infinity;
  let activeAds = 0;
  // Counting ads at each call would make calls slower the more ads there are; Meta's own count lags as well.
  const countActiveAds = (): number => {
    const nowMs = state.clock.nowMs();
    if (nowMs - countedAtMs >= 60_000) {
      countedAtMs = nowMs;
      activeAds = state.world.ofKind('ad').filter((ad) => effectiveStatus(state, ad) === 'ACTIVE').length;
    }
    return activeAds;
  };
  const open = (type: MetaQuotaType) =>
    createCallQuota(() => {
      if (given) return given;
      const [base, perAd] = published[tier][type];
      return { callsPerHour: base + perAd * countActiveAds() };
    });
  const quotas = {
    ads_management: open('ads_management'),
    ads_insights: open('ads_insights'),
    custom_audience: open('custom_audience'),
  };
  const toUsage = (type: MetaQuotaType, quota: CallQuotaState): MetaUsage => ({
    type,
    state: quota,
    tier,
    percent: Math.min(100, (quota.used / quota.limit) * 100),
    waitMs: quota.waitMs,
  });
  return {
    take: (request) => {
      const type = quotaTypeOf(request);
      return toUsage(type, quotas[type].take(request.atMs));
    },
    usage: (request) => {
      const type = quotaTypeOf(request);
      return toUsage(type, quotas[type].state(request.atMs));
    },
  };
};

/**
 * The usage headers. Beware: minutes in one, seconds in the other, and the account's key has no `act_`
 * (https://developers.facebook.com/docs/graph-api/overview/rate-limiting, read November 2026).
 */
export const toUsageHeaders = (accountId: string, usage: MetaUsage): Readonly<Record<string, string>> => {
  const whole = Math.floor(usage.percent);
  const part = { call_count: whole, total_cputime: Math.floor(whole * 0.8), total_time: Math.floor(whole * 0.8) };
  const accountPercent = Math.round(usage.percent * 100) / 100;
  return {
    'x-business-use-case-usage': JSON.stringify({
      [accountId]: [
        {
          type: usage.type,
          ...part,
          estimated_time_to_regain_access: Math.ceil(usage.waitMs / 60_000),
          ads_api_access_tier: usage.tier,
        },
      ],
    }),
    'x-app-usage': JSON.stringify(part),
    'x-ad-account-usage': JSON.stringify({
      acc_id_util_pct: accountPercent,
      reset_time_duration: Math.ceil(usage.waitMs / 1000),
      ads_api_access_tier: usage.tier,
    }),
    ...(usage.type === 'ads_insights'
      ? {
          'x-fb-ads-insights-throttle': JSON.stringify({
            app_id_util_pct: accountPercent,
            acc_id_util_pct: accountPercent,
            ads_api_access_tier: usage.tier,
          }),
        }
      : {}),
  };
};
