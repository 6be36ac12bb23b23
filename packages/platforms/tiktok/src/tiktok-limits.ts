import type { BucketLimits } from '@adflux/platform-kit';

/** Requests wait their turn in one of two queues: TikTok limits creating ads more tightly than everything else. */
export type TiktokBucket = 'general' | 'adCreate';

/** How far TikTok lets a developer app go; `sandbox` is its test environment. */
export type TiktokTier = 'sandbox' | 'basic' | 'advanced' | 'premium' | 'ultimate';

const perSecond = (amount: number): BucketLimits => ({
  maximumConcurrent: Math.min(amount, 10),
  quota: { amount, intervalMs: 1_000 },
});
const perMinute = (amount: number): BucketLimits => ({
  maximumConcurrent: 2,
  // Spread over the minute, because the limit of a second is near: five at a time at most.
  quota: { amount: 5, intervalMs: (5 * 60_000) / amount },
});

/**
 * How fast requests may go. No header tells what is left, so the client counts. TikTok's limits of a minute and a day are
 * 60 and 86,400 times those of a second, so keeping the second keeps all three; `/ad/create/` is limited by the minute
 * (its 86,400 a day are out of reach of one campaign's ads). TikTok counts by developer app, this client by ad account:
 * give several accounts of one app a higher-level queue, or fewer at once.
 *
 * @see https://business-api.tiktok.com/portal/docs/rate-limits/v1.3 (read November 2026)
 */
export const tiktokBuckets: Readonly<Record<TiktokTier, Readonly<Record<TiktokBucket, BucketLimits>>>> = {
  sandbox: {
    general: { maximumConcurrent: 1, quota: { amount: 1, intervalMs: 2_000 } },
    adCreate: { maximumConcurrent: 1, quota: { amount: 1, intervalMs: 2_000 } },
  },
  basic: { general: perSecond(10), adCreate: perMinute(150) },
  advanced: { general: perSecond(20), adCreate: perMinute(200) },
  premium: { general: perSecond(30), adCreate: perMinute(300) },
  ultimate: { general: perSecond(50), adCreate: perMinute(300) },
};

/**
 * Longest name of a campaign, ad group or ad: 512 characters where a full-width one counts twice, so 256 always fit
 * (https://business-api.tiktok.com/portal/docs?id=1739318962329602, November 2026).
 */
export const TIKTOK_NAME_LENGTH = 256;

/** Longest file name of an image (https://business-api.tiktok.com/portal/docs?id=1739067433456642, November 2026). */
export const TIKTOK_FILE_NAME_LENGTH = 100;

/** Longest name of an audience (https://business-api.tiktok.com/portal/docs?id=1739940567842818, November 2026). */
export const TIKTOK_AUDIENCE_NAME_LENGTH = 128;

/** Longest text of an ad; a full-width character counts twice (https://business-api.tiktok.com/portal/docs?id=1739953377508354, November 2026). */
export const TIKTOK_AD_TEXT_LENGTH = 100;

/**
 * Images of a carousel, the only ads with pictures that TikTok's own feed shows.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1766217791987713 ("Carousel Ads", read November 2026)
 */
export const tiktokCarousel = {
  maximumImages: 35,
  /** The longer and the shorter side at the most. */
  maximumSides: [2_340, 1_242],
  /** An upload of more pixels than this is refused. */
  maximumPixels: 3_686_400,
  /** The longer side is at most 20/9 of the shorter. */
  maximumRatio: 20 / 9,
  maximumBytes: 50 * 1024 * 1024 - 1,
} as const;

/** Most ad groups of a Smart+ campaign and ads of its ad groups (https://business-api.tiktok.com/portal/docs?id=1843312852800706, November 2026). */
export const tiktokSmartPlusCounts = { adGroupsPerCampaign: 30, adsPerAdGroup: 30 } as const;

/**
 * Smallest and largest budgets in dollars' worth, to be multiplied by the currency's ratio. Largest: excluded.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1737585839634433 (read November 2026)
 */
export const tiktokBudgetUnits = { campaign: 50n, adGroup: 20n, maximum: 10_000_000n } as const;

/** Ids in one filter (https://business-api.tiktok.com/portal/docs?id=1739315828649986, November 2026). */
export const TIKTOK_IDS_PER_READ = 100;

/** Entities of one page of a list, from the same page. */
export const TIKTOK_PAGE_SIZE = 1_000;

/** Members of one uploaded file: a few megabytes, far below the 250 that TikTok takes, so that memory stays flat. */
export const TIKTOK_MEMBERS_PER_FILE = 50_000;

/** Files that TikTok recommends at most for one change of an audience, from "Create an audience by file". */
export const TIKTOK_FILES_PER_CHANGE = 50;

/** Fewer members than this and TikTok shows no ads and refuses changes, from the same page. */
export const TIKTOK_MINIMUM_MEMBERS = 1_000;
