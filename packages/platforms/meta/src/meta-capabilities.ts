import type { Capabilities, CreativeLimits } from '@adflux/core';
import { META_IMAGE_BYTES, META_MEMBERS_PER_REQUEST, META_MINIMUM_MEMBERS, META_NAME_LENGTH } from './meta-limits.js';
import { metaIdentifiers } from './to-meta-member.js';

/**
 * What a link ad takes. Lengths are what the API accepts: 255 characters for title and description, 2,200 for the text
 * (https://developers.facebook.com/docs/marketing-api/reference/ad-creative and the ads guide, read November 2026; the
 * guide's shorter recommendations are warnings of `check`). The length of a URL is not documented; 2,000 is cautious.
 */
const linkAd = {
  headlines: { minimumCount: 1, maximumCount: 1, maximumLength: 255 },
  descriptions: { minimumCount: 0, maximumCount: 1, maximumLength: 255 },
  primaryText: { minimumCount: 1, maximumCount: 1, maximumLength: 2_200 },
  displayPath: null,
  callsToAction: ['apply_now', 'learn_more', 'sign_up', 'contact_us'],
  landingUrl: { maximumLength: 2_000, httpsOnly: false },
} as const satisfies Omit<CreativeLimits, 'images'>;

/** What the adapter can do on Meta. */
export const metaCapabilities = {
  objectives: ['awareness', 'traffic', 'leads', 'applications'],
  creativeFormats: {
    image: {
      ...linkAd,
      images: {
        minimumCount: 1,
        maximumCount: 1,
        limit: {
          // 600 pixels wide, down to the flattest shape a feed shows, 1.91:1
          // (https://www.facebook.com/business/ads-guide/update/image/facebook-feed, November 2026).
          minimumWidthPixels: 600,
          minimumHeightPixels: 314,
          maximumBytes: META_IMAGE_BYTES,
          mediaTypes: ['image/jpeg', 'image/png'],
        },
      },
    },
    // Without an image Meta shows the one that the landing page names.
    text: { ...linkAd, images: null },
  },
  budgets: ['daily:campaign', 'lifetime:campaign', 'daily:adGroup', 'lifetime:adGroup'],
  // One dollar a day when billed by impressions (https://www.facebook.com/business/help/203183363050448, November 2026).
  // Other currencies are converted from dollars at a rate Meta does not publish, so they are not guessed here.
  minimumDailyBudgetMicros: { USD: 1_000_000n },
  targeting: ['country', 'region', 'city', 'radius', 'language', 'audience'],
  declarations: [
    'special_ad_categories',
    'special_ad_category_country',
    'targeting_automation.advantage_audience',
    'dsa_beneficiary',
    'dsa_payor',
    'status',
  ],
  maximumNameLength: META_NAME_LENGTH,
  insights: { levels: ['campaign', 'adGroup', 'ad'], settlesAfterDays: 28 },
  audiences: {
    identifiers: metaIdentifiers,
    operations: ['add', 'remove', 'replace'],
    membersPerRequest: META_MEMBERS_PER_REQUEST,
    minimumMembers: META_MINIMUM_MEMBERS,
    refusesSmallRemovals: true,
    idempotency: 'lookup',
  },
  launchOrder: ['ad', 'adGroup', 'campaign'],
  // Meta has no idempotency key and names are not unique (images are known by their content, so they never double).
  idempotency: { asset: 'lookup', campaign: 'lookup', adGroup: 'lookup', ad: 'lookup' },
  lookupDelayMs: 10_000,
  dryRun: true,
} as const satisfies Capabilities;
