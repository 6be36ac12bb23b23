import type { CreativeLimits } from '@adflux/core';
import type { BucketLimits } from '@adflux/platform-kit';

const minuteMs = 60_000;

/**
 * Classes of requests that X limits apart: reads of campaigns, line items and promoted posts (`core`), other reads of the
 * account (`account`), targeting (`targeting`), reads without an account (`global`), figures (`stats`), all writes
 * (`write`), members of audiences (`audience`), and uploads to the media host (`media`).
 */
export type XBucket = 'core' | 'account' | 'targeting' | 'global' | 'stats' | 'write' | 'audience' | 'media';

/**
 * How fast each class may go, as X's chart says; headers of answers say how much is left. How many at once X does not say:
 * these are cautious. Limits of the media host differ by access level and come from its headers alone.
 *
 * @see https://docs.x.com/x-ads-api/fundamentals/rate-limiting (read November 2026)
 */
export const xBuckets = {
  core: { maximumConcurrent: 6, quota: { amount: 10_000, intervalMs: 15 * minuteMs } },
  account: { maximumConcurrent: 4, quota: { amount: 2_000, intervalMs: 15 * minuteMs } },
  targeting: { maximumConcurrent: 2, quota: { amount: 400, intervalMs: 15 * minuteMs } },
  global: { maximumConcurrent: 1, quota: { amount: 5, intervalMs: 15 * minuteMs } },
  stats: { maximumConcurrent: 2, quota: { amount: 250, intervalMs: 15 * minuteMs } },
  write: { maximumConcurrent: 4, quota: { amount: 450, intervalMs: minuteMs } },
  audience: { maximumConcurrent: 4, quota: { amount: 1_500, intervalMs: minuteMs } },
  media: { maximumConcurrent: 2 },
} as const satisfies Readonly<Record<XBucket, BucketLimits>>;

/** Longest name of a campaign and of a line item (https://docs.x.com/x-ads-api/campaign-management/reference, November 2026). */
export const X_NAME_LENGTH = 255;

/** Longest name of a card and of a post (https://docs.x.com/x-ads-api/creatives/reference, November 2026). */
export const X_CREATIVE_NAME_LENGTH = 80;

/** Longest name in the media library, from the same page. */
export const X_MEDIA_NAME_LENGTH = 100;

/** Longest name of an audience: the longest search X takes for one (https://docs.x.com/x-ads-api/audiences/reference, November 2026). */
export const X_AUDIENCE_NAME_LENGTH = 255;

/** Most targeting criteria in one request, all or nothing; more would need two, and one could be lost. */
export const X_CRITERIA_PER_REQUEST = 500;

/** Most ids in one filter of a list. */
export const X_IDS_PER_READ = 200;

/** Most rows of one page; X advises to ask for them. */
export const X_ROWS_PER_PAGE = 1_000;

/** Most line items of one campaign. X's pages contradict each other on active ones, so those are left to `TOO_MANY_*`. */
export const X_LINE_ITEMS_PER_CAMPAIGN = 100;

/** Largest image of a card, in bytes (https://business.x.com/en/help/campaign-setup/advertiser-card-specifications, November 2026). */
export const X_IMAGE_BYTES = 3_000_000;

/** How much of a file goes into one request (https://docs.x.com/x-api/media/quickstart/media-upload-chunked, November 2026). */
export const X_CHUNK_BYTES = 1_000_000;

/** What a link counts in the length of a post, whatever its own (https://docs.x.com/fundamentals/counting-characters, November 2026). */
const X_LINK_LENGTH = 23;

/** Longest post, weighted: Chinese, Japanese and Korean characters and emoji count twice (same page). */
const X_POST_LENGTH = 280;

/** Shapes of a card's picture, width by height, from the card specifications. */
export const xImageRatios = { square: 1, wide: 1.91 } as const;

const post = {
  descriptions: null,
  displayPath: null,
  // X has no button on website cards, so all phrases are taken and none is shown: `check` says so for each ad.
  callsToAction: ['apply_now', 'learn_more', 'sign_up', 'contact_us'],
  landingUrl: { maximumLength: 2_000, httpsOnly: false },
} as const satisfies Partial<CreativeLimits>;

/** A post with a website card: text above, picture and headline below. The headline's 70 characters are from the card specifications. */
export const xImageAdLimits = {
  ...post,
  headlines: { minimumCount: 1, maximumCount: 1, maximumLength: 70 },
  primaryText: { minimumCount: 1, maximumCount: 1, maximumLength: X_POST_LENGTH, fullWidthCountsTwice: true },
  images: {
    minimumCount: 1,
    maximumCount: 1,
    // 800 pixels wide, square or 1.91:1: the flatter one is 419 high. `check` refuses what lies between the two shapes.
    limit: {
      minimumWidthPixels: 800,
      minimumHeightPixels: 418,
      aspectRatio: { minimum: xImageRatios.square, maximum: xImageRatios.wide },
      maximumBytes: X_IMAGE_BYTES,
      mediaTypes: ['image/jpeg', 'image/png'],
    },
  },
} as const satisfies CreativeLimits;

/** A post of text and a link; room for a space and the link is taken off. */
export const xTextAdLimits = {
  ...post,
  // Not shown, but every creative has one.
  headlines: { minimumCount: 0, maximumCount: 1, maximumLength: 255 },
  primaryText: {
    minimumCount: 1,
    maximumCount: 1,
    maximumLength: X_POST_LENGTH - X_LINK_LENGTH - 1,
    fullWidthCountsTwice: true,
  },
  images: null,
} as const satisfies CreativeLimits;
