import type { CreativeLimits } from '@adflux/core';
import type { BucketLimits } from '@adflux/platform-kit';

/** What requests are paced by. */
export type GoogleAdsBucket = 'read' | 'write';

/**
 * How many requests run at once. Google meters each customer and Cloud project with a token bucket whose figures it does not
 * publish, so this is a modest choice; the answers say when it is too much.
 *
 * @see https://developers.google.com/google-ads/api/docs/best-practices/quotas (October 2026)
 */
export const googleAdsBuckets: Readonly<Record<GoogleAdsBucket, BucketLimits>> = {
  read: { maximumConcurrent: 8 },
  write: { maximumConcurrent: 4 },
};

/** The largest image asset, in bytes (https://support.google.com/google-ads/answer/9823397, "5120 KB", November 2026). */
export const GOOGLE_ADS_IMAGE_BYTES = 5_242_880;

/** What requests of the Data Manager API are paced by. */
export type DataManagerBucket = 'members' | 'status';

/**
 * The published limits of a Cloud project on changes and on reads; two uploads at a time are enough to reach them.
 *
 * @see https://developers.google.com/data-manager/api/devguides/limits (November 2026)
 */
export const dataManagerBuckets: Readonly<Record<DataManagerBucket, BucketLimits>> = {
  members: { maximumConcurrent: 2, quota: { amount: 300, intervalMs: 60_000 } },
  status: { maximumConcurrent: 2, quota: { amount: 300, intervalMs: 60_000 } },
};

/** Members in one request (same page). */
export const MEMBERS_PER_REQUEST = 10_000;

/**
 * Ads are shown to no fewer people than this.
 *
 * @see https://support.google.com/ads-data-hub/answer/9935747 (November 2026)
 */
export const MINIMUM_MEMBERS = 100;

/** The longest that a member stays without being added again, in days. Longer is not offered, and shorter forgets. */
export const LONGEST_MEMBERSHIP_DAYS = '540';

/**
 * What a responsive search ad takes.
 *
 * @see https://developers.google.com/google-ads/api/docs/responsive-search-ads/overview (October 2026)
 */
export const responsiveSearchAdLimits = {
  headlines: { minimumCount: 3, maximumCount: 15, maximumLength: 30, fullWidthCountsTwice: true },
  descriptions: { minimumCount: 2, maximumCount: 4, maximumLength: 90, fullWidthCountsTwice: true },
  primaryText: null,
  displayPath: { minimumCount: 0, maximumCount: 2, maximumLength: 15, fullWidthCountsTwice: true },
  images: null,
  // A search ad has no button. Whatever the creative asks for, its words have to say it.
  callsToAction: ['apply_now', 'learn_more', 'sign_up', 'contact_us'],
  landingUrl: { maximumLength: 2_048, httpsOnly: false },
} as const satisfies CreativeLimits;

/**
 * How many responsive search ads of one ad group may be enabled.
 *
 * @see https://support.google.com/google-ads/answer/7684791 (October 2026)
 */
export const MAXIMUM_ADS_IN_AD_GROUP = 3;

/**
 * What a keyword may consist of. Google refuses longer ones and ones with these signs.
 *
 * @see https://support.google.com/google-ads/answer/7476658 (October 2026)
 */
export const keywordLimits = { maximumLength: 80, maximumWords: 10, forbidden: /[!@%,*()={};~`<>?\\|^]/u } as const;

/**
 * Longest name that AdFlux gives a campaign or ad group, creation key included. Google takes up to 255 characters; the rest
 * is room for what people append by hand.
 *
 * @see https://developers.google.com/google-ads/api/reference/rpc/v25/AdGroup#name (October 2026)
 */
export const MAXIMUM_NAME_LENGTH = 200;

/**
 * Longest value of a custom parameter, in UTF-8 bytes; it may hold no white space.
 *
 * @see https://developers.google.com/google-ads/scripts/docs/reference/adsapp/adsapp_adurls (October 2026)
 */
export const MAXIMUM_CUSTOM_PARAMETER_BYTES = 200;

/** How many ids one query asks for: short enough for any proxy's idea of a request, few enough queries. */
export const IDS_IN_ONE_QUERY = 500;

/**
 * Days of one insights query. Google answers any range; a month at a time keeps the answers of large accounts small.
 */
export const DAYS_IN_ONE_QUERY = 31;

/**
 * Currencies that Google bills in whole units; all others in hundredths. Where Google's own unit is finer than the one
 * here, amounts that pass are still multiples of it, so nothing that is let through is refused there.
 *
 * @see https://developers.google.com/google-ads/api/reference/rpc/v25/CurrencyConstant (October 2026)
 */
export const wholeUnitCurrencies: ReadonlySet<string> = new Set([
  'CLP',
  'COP',
  'CRC',
  'HUF',
  'IDR',
  'ISK',
  'JPY',
  'KRW',
  'PYG',
  'TWD',
  'VND',
]);
