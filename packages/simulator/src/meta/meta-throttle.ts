import type { MetaProblem } from './meta-problem.js';
import { toUsageHeaders, type MetaQuotaType, type MetaUsage } from './meta-quota.js';

/** The dresses in which Meta says "too many calls", as code/subcode. */
export const metaThrottleVariants = [
  '17/2446079',
  '80004/2446079',
  '613/1487742',
  '613/5044001',
  '200/4841013',
  '613/4841018',
  '4',
] as const;

/**
 * What each dress says. 200/4841013 is no mistake of ours: applications of the lowest tier get their throttle labelled as
 * a permission error (https://developers.facebook.com/docs/graph-api/overview/rate-limiting and client reports, November 2026).
 */
const dresses: Readonly<Record<string, Omit<MetaProblem, 'headers'>>> = {
  '4': { code: 4, message: '(#4) Application request limit reached', transient: true },
  '17/2446079': { code: 17, subcode: 2446079, message: '(#17) User request limit reached', transient: true },
  '613/1487742': {
    code: 613,
    subcode: 1487742,
    message: '(#613) Calls to this api have exceeded the rate limit.',
    title: 'Too Many Calls From Ad Account',
    userMessage: 'There have been too many calls from this ad-account. Wait a bit and try again.',
  },
  '613/5044001': {
    code: 613,
    subcode: 5044001,
    message: '(#613) Calls to this api have exceeded the rate limit.',
    title: 'Too Many Requests Per Second',
    userMessage: 'The limit of mutations per second was exceeded for this app and ad account.',
  },
  '613/4841018': {
    code: 613,
    subcode: 4841018,
    message: '(#613) Calls to this api have exceeded the rate limit.',
  },
  '200/4841013': { code: 200, subcode: 4841013, message: 'Permissions error', status: 403 },
  '80004/2446079': {
    code: 80004,
    subcode: 2446079,
    message:
      '(#80004) There have been too many calls to this ad-account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting#ads-management.',
  },
  '80000/2446079': {
    code: 80000,
    subcode: 2446079,
    message:
      '(#80000) There have been too many calls from this ad-account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting#ads-insights.',
  },
  '80003/2446079': {
    code: 80003,
    subcode: 2446079,
    message:
      '(#80003) There have been too many calls from this ad-account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting#custom-audience.',
  },
};

/** The dress of the real quota: one code for insights, another for the rest. */
export const quotaVariantOf = (type: MetaQuotaType): string =>
  ({ ads_insights: '80000/2446079', custom_audience: '80003/2446079', ads_management: '80004/2446079' })[type];

/** Dresses a throttle. Without a wait the usage headers say 0, as Meta's do for limits that they do not cover. */
export const toMetaThrottle = (variant: string, accountId: string, usage: MetaUsage, waitMs: number): MetaProblem => {
  const dress = dresses[variant] ?? dresses['17/2446079'];
  if (!dress) throw new Error(`Unknown throttle variant "${variant}"`);
  const mislabelled = variant.endsWith('/4841013') || variant.endsWith('/4841018');
  return {
    ...dress,
    headers: toUsageHeaders(accountId, {
      ...usage,
      percent: 100,
      waitMs,
      tier: mislabelled ? 'development_access' : usage.tier,
    }),
  };
};
