import type { BucketLimits } from '@adflux/platform-kit';

/** Families of requests that Snapchat counts apart: what their answers say of the quota is about their family alone. */
export type SnapchatBucket = 'read' | 'write' | 'media' | 'stats';

/**
 * How fast each family may go. A token may make 10 requests a second, an app 20; the four add up to ten, so that one client
 * keeps the token's limit whatever it does at once. The answers' own headers can only slow a family down.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/rate-limits (read November 2026)
 */
export const snapchatBuckets = {
  read: { maximumConcurrent: 4, quota: { amount: 4, intervalMs: 1_000 } },
  write: { maximumConcurrent: 3, quota: { amount: 3, intervalMs: 1_000 } },
  media: { maximumConcurrent: 1, quota: { amount: 1, intervalMs: 1_000 } },
  stats: { maximumConcurrent: 2, quota: { amount: 2, intervalMs: 1_000 } },
} as const satisfies Readonly<Record<SnapchatBucket, BucketLimits>>;

/**
 * Longest name of a campaign, ad squad, ad, creative or segment. Media say nothing of theirs; the same is assumed.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/campaigns (read November 2026)
 */
export const SNAPCHAT_NAME_LENGTH = 375;

/** Longest headline and brand name (https://developers.snap.com/marketing-api/Ads-API/creatives, read November 2026). */
export const snapchatTextLength = { headline: 34, brandName: 32 } as const;

/**
 * The picture of an ad: upright, 9:16, best at 1080 x 1920.
 *
 * @see https://businesshelp.snapchat.com/s/article/single-image-video-specs (read October 2026)
 */
export const snapchatImage = {
  widthPixels: 720,
  heightPixels: 1_280,
  bytes: 5_000_000,
  /** Width divided by height. Others are refused (E2601). */
  ratio: 9 / 16,
} as const;

/** Least daily budget of an ad squad, in micros, the same number in every currency (ad-squads page, November 2026). */
export const SNAPCHAT_MINIMUM_SQUAD_BUDGET_MICROS = 5_000_000n;

/** Least daily cap of a campaign in dollars, in micros; reported by advertisers, not in the reference (November 2026). */
export const SNAPCHAT_MINIMUM_CAMPAIGN_CAP_USD_MICROS = 20_000_000n;

/** Entities on one page of a list, the most there may be (https://developers.snap.com/marketing-api/Ads-API/api-patterns). */
export const SNAPCHAT_PAGE_SIZE = 1_000;

/** Identifiers in one request (https://developers.snap.com/marketing-api/Ads-API/customer-lists, read November 2026). */
export const SNAPCHAT_IDENTIFIERS_PER_REQUEST = 100_000;

/** No ads are shown to fewer matched people (https://businesshelp.snapchat.com, customer lists, read November 2026). */
export const SNAPCHAT_MINIMUM_SEGMENT = 1_000;
