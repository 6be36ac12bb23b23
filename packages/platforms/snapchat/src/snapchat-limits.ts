import type { CreativeLimits } from '@adflux/core';
import type { BucketLimits } from '@adflux/platform-kit';

/** Classes of requests that Snapchat limits on their own. */
export type SnapchatBucket = 'read' | 'write';

/** How fast each class may go. Give a link and a date for every number. */
export const snapchatBuckets: Readonly<Record<SnapchatBucket, BucketLimits>> = {
  read: { maximumConcurrent: 5 },
  write: { maximumConcurrent: 2 },
};

/** Longest name of a campaign, ad group or ad. Give a link and a date. */
export const MAXIMUM_NAME_LENGTH = 255;

/** What a text ad takes. Give a link and a date. */
export const textAdLimits = {
  headlines: { minimumCount: 1, maximumCount: 15, maximumLength: 100 },
  descriptions: { minimumCount: 0, maximumCount: 15, maximumLength: 500 },
  primaryText: null,
  displayPath: null,
  images: null,
  callsToAction: ['apply_now', 'learn_more'],
  landingUrl: { maximumLength: 2_000, httpsOnly: true },
} as const satisfies CreativeLimits;
