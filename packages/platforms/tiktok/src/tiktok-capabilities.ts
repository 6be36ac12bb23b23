import { MICROS_PER_UNIT, type Capabilities } from '@adflux/core';
import { tiktokCurrencies } from './tiktok-currencies.js';
import {
  TIKTOK_AD_TEXT_LENGTH,
  TIKTOK_MEMBERS_PER_FILE,
  TIKTOK_MINIMUM_MEMBERS,
  TIKTOK_NAME_LENGTH,
  tiktokBudgetUnits,
  tiktokCarousel,
} from './tiktok-limits.js';

/** Of an ad group; a campaign's own budget has a higher bound, which `check` knows. */
const minimumDailyBudgetMicros = Object.fromEntries(
  Object.entries(tiktokCurrencies).map(([currency, { ratio }]) => [
    currency,
    tiktokBudgetUnits.adGroup * ratio * MICROS_PER_UNIT,
  ]),
);

/** What the adapter can do on TikTok. */
export const tiktokCapabilities = {
  objectives: ['awareness', 'traffic', 'leads', 'applications'],
  creativeFormats: {
    // A carousel of one picture or more: the only ads with pictures in TikTok's own feed.
    image: {
      headlines: {
        minimumCount: 1,
        maximumCount: 1,
        maximumLength: TIKTOK_AD_TEXT_LENGTH,
        fullWidthCountsTwice: true,
      },
      descriptions: null,
      primaryText: null,
      displayPath: null,
      images: {
        minimumCount: 1,
        maximumCount: tiktokCarousel.maximumImages,
        limit: {
          // TikTok publishes no smallest size for carousels; these are the smallest sides of the sizes it recommends
          // (640 × 640 and 1200 × 628, https://ads.tiktok.com/help/article/carousel-ads, November 2026, unsure).
          minimumWidthPixels: 640,
          minimumHeightPixels: 628,
          maximumBytes: tiktokCarousel.maximumBytes,
          mediaTypes: ['image/jpeg', 'image/png'],
        },
      },
      callsToAction: ['apply_now', 'learn_more', 'sign_up', 'contact_us'],
      // The length of a URL is not documented; 2,000 is cautious.
      landingUrl: { maximumLength: 2_000, httpsOnly: false },
    },
  },
  budgets: ['daily:campaign', 'lifetime:campaign', 'daily:adGroup', 'lifetime:adGroup'],
  minimumDailyBudgetMicros,
  targeting: ['country', 'region', 'city', 'language', 'audience'],
  declarations: ['special_industries'],
  maximumNameLength: TIKTOK_NAME_LENGTH,
  // Conversions are counted up to 28 days after a click
  // (https://ads.tiktok.com/help/article/attribution-manager, November 2026).
  insights: { levels: ['campaign', 'adGroup', 'ad'], settlesAfterDays: 28 },
  audiences: {
    identifiers: ['email', 'phone'],
    operations: ['add', 'remove', 'replace'],
    membersPerRequest: TIKTOK_MEMBERS_PER_FILE,
    minimumMembers: TIKTOK_MINIMUM_MEMBERS,
    refusesSmallRemovals: true,
    idempotency: 'lookup',
  },
  launchOrder: ['ad', 'adGroup', 'campaign'],
  // A create with a used `request_id` is refused without saying what the first one made, so it has to be looked up.
  idempotency: { asset: 'unique-name', campaign: 'lookup', adGroup: 'lookup', ad: 'lookup' },
  // Reads lag about ten seconds behind writes (https://business-api.tiktok.com/portal/docs?id=1739067433456642, November 2026).
  lookupDelayMs: 10_000,
  dryRun: false,
} as const satisfies Capabilities;
