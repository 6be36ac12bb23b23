import type { BucketLimits } from '@adflux/platform-kit';

/** Requests wait their turn in one of three queues, because Meta counts managing ads, reading figures and audiences apart. */
export type MetaBucket = 'management' | 'insights' | 'audiences';

/**
 * How many requests run at once. Meta publishes no number for this: what it limits is calls per hour and, far above these,
 * 100 changes per second (613/5044001). The hourly quota is not written here: it grows with the number of active ads, so
 * the headers of every answer tell the limiter how much is left.
 *
 * @see https://developers.facebook.com/docs/marketing-api/overview/rate-limiting (read November 2026)
 */
export const metaBuckets = {
  management: { maximumConcurrent: 8 },
  insights: { maximumConcurrent: 4 },
  audiences: { maximumConcurrent: 4 },
} as const satisfies Readonly<Record<MetaBucket, BucketLimits>>;

/** How far an app may go: `development_access` is limited access, `standard_access` full access. */
export type MetaAccessTier = 'development_access' | 'standard_access';

/**
 * Calls per rolling hour and ad account at the least, by what is called and by access tier. Every active ad adds more, so
 * a share used of this base is the cautious reading of Meta's percentages.
 *
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read November 2026)
 */
export const metaHourlyCalls: Readonly<Record<MetaBucket, Readonly<Record<MetaAccessTier, number>>>> = {
  management: { development_access: 300, standard_access: 100_000 },
  insights: { development_access: 600, standard_access: 190_000 },
  audiences: { development_access: 5_000, standard_access: 190_000 },
};

/**
 * The score an ad account may reach within 300 seconds (`x-ad-account-usage`): a read costs one point, a write three.
 *
 * @see https://developers.facebook.com/docs/marketing-api/overview/rate-limiting (read November 2026)
 */
export const metaAccountScore: Readonly<Record<MetaAccessTier, number>> = {
  development_access: 60,
  standard_access: 9_000,
};
/** What the most expensive call adds to the account's score: a write. */
export const META_WRITE_SCORE = 3;

/** Calls per hour that an app may make for each of its users (`x-app-usage`), from the same page. */
export const META_APP_CALLS = 200;

/**
 * Longest name of a campaign, ad set or ad. Meta does not document it; 400 is what its own editor accepts (unsure).
 */
export const META_NAME_LENGTH = 400;

/** Longest name of a creative (https://developers.facebook.com/docs/marketing-api/reference/ad-creative, November 2026). */
export const META_CREATIVE_NAME_LENGTH = 100;

/** Longest name of an image (https://developers.facebook.com/docs/marketing-api/reference/ad-image, November 2026). */
export const META_IMAGE_NAME_LENGTH = 100;

/**
 * Radius around a city, in kilometres.
 *
 * @see https://developers.facebook.com/docs/marketing-api/audiences/reference/basic-targeting (read November 2026)
 */
export const metaRadiusKilometers = { minimum: 17, maximum: 80 } as const;

/** Most ad sets of a campaign and most ads of an ad set (https://www.facebook.com/business/help/652738434773716, November 2026). */
export const metaCounts = { adGroupsPerCampaign: 200, adsPerAdGroup: 50 } as const;

/**
 * Texts that are longer are cut off on phones, though not refused.
 *
 * @see https://www.facebook.com/business/ads-guide/update/image/facebook-feed (read November 2026)
 */
export const metaVisibleLength = { headline: 40, description: 30, primaryText: 125 } as const;

/** Largest image that is accepted, from the same guide. */
export const META_IMAGE_BYTES = 30 * 1024 * 1024;

/** Members of one request (https://developers.facebook.com/docs/marketing-api/audiences/guides/custom-audiences, November 2026). */
export const META_MEMBERS_PER_REQUEST = 10_000;

/** Longest name of an audience. Not documented; cautious (unsure). */
export const META_AUDIENCE_NAME_LENGTH = 100;

/**
 * Fewer members than this and Meta shows no ads and removes nobody. Meta publishes "more than 100 people" for lookalike
 * sources alone; users of the API report the same number here (https://github.com/grouparoo/grouparoo/pull/1108, unsure).
 */
export const META_MINIMUM_MEMBERS = 100;
