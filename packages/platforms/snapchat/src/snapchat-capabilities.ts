import type { CallToAction, Capabilities } from '@adflux/core';
import {
  SNAPCHAT_IDENTIFIERS_PER_REQUEST,
  SNAPCHAT_MINIMUM_SEGMENT,
  SNAPCHAT_MINIMUM_SQUAD_BUDGET_MICROS,
  SNAPCHAT_NAME_LENGTH,
  snapchatImage,
  snapchatTextLength,
} from './snapchat-limits.js';

const callsToAction = ['apply_now', 'learn_more', 'sign_up'] as const satisfies readonly CallToAction[];

/**
 * What this adapter can do on Snapchat. Plans are checked against it; the table in docs/platforms is made from it.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/introduction (read November 2026)
 */
export const snapchatCapabilities = {
  objectives: ['awareness', 'traffic', 'leads', 'applications'],
  creativeFormats: {
    image: {
      headlines: { minimumCount: 1, maximumCount: 1, maximumLength: snapchatTextLength.headline },
      // A Snap is a picture with one line and a button.
      descriptions: null,
      primaryText: null,
      displayPath: null,
      images: {
        minimumCount: 1,
        maximumCount: 1,
        limit: {
          minimumWidthPixels: snapchatImage.widthPixels,
          minimumHeightPixels: snapchatImage.heightPixels,
          aspectRatio: { minimum: snapchatImage.ratio, maximum: snapchatImage.ratio },
          maximumBytes: snapchatImage.bytes,
          mediaTypes: ['image/jpeg', 'image/png'],
        },
      },
      callsToAction,
      // Snapchat does not say how long a URL may be; 2,000 is cautious.
      landingUrl: { maximumLength: 2_000, httpsOnly: true },
    },
  },
  budgets: ['daily:campaign', 'lifetime:campaign', 'daily:adGroup', 'lifetime:adGroup'],
  // The reference gives one number "across all supported currencies"; for those without small units it says next to nothing.
  minimumDailyBudgetMicros: { USD: SNAPCHAT_MINIMUM_SQUAD_BUDGET_MICROS },
  targeting: ['country', 'region', 'city', 'language', 'audience'],
  // Towns are metros, and those are of the United States (DMA).
  cityCountries: ['US'],
  maximumNameLength: SNAPCHAT_NAME_LENGTH,
  insights: { levels: ['campaign', 'adGroup', 'ad'], settlesAfterDays: 28 },
  audiences: {
    identifiers: ['email', 'phone'],
    operations: ['add', 'remove', 'replace'],
    membersPerRequest: SNAPCHAT_IDENTIFIERS_PER_REQUEST,
    minimumMembers: SNAPCHAT_MINIMUM_SEGMENT,
    refusesSmallRemovals: false,
    idempotency: 'lookup',
  },
  launchOrder: ['ad', 'adGroup', 'campaign'],
  // No idempotency key, and names are not unique.
  idempotency: { asset: 'lookup', campaign: 'lookup', adGroup: 'lookup', ad: 'lookup' },
  // Snapchat does not say how long a new entity may be missing from lists; ten seconds is what others wait (unsure).
  lookupDelayMs: 10_000,
  dryRun: false,
} as const satisfies Capabilities;
