import type { Capabilities, CreativeLimits } from '@adflux/core';

const limits: CreativeLimits = {
  headlines: { minimumCount: 1, maximumCount: 5, maximumLength: 40 },
  descriptions: null,
  primaryText: null,
  displayPath: null,
  images: {
    minimumCount: 1,
    maximumCount: 3,
    limit: {
      minimumWidthPixels: 600,
      minimumHeightPixels: 314,
      maximumBytes: 5_000_000,
      mediaTypes: ['image/jpeg', 'image/png'],
    },
  },
  callsToAction: ['apply_now', 'learn_more'],
  landingUrl: { maximumLength: 2_000, httpsOnly: true },
};

/** What a model platform that shows images can do. */
export const modelCapabilities: Capabilities = {
  objectives: ['traffic', 'applications'],
  creativeFormats: { image: limits },
  budgets: ['daily:campaign', 'lifetime:campaign', 'daily:adGroup'],
  minimumDailyBudgetMicros: { COP: 4_000_000_000n },
  targeting: ['country', 'region', 'city', 'language'],
  maximumNameLength: 120,
  insights: { levels: ['campaign'], settlesAfterDays: 3 },
  launchOrder: ['campaign'],
  idempotency: { asset: 'lookup', campaign: 'lookup', adGroup: 'lookup', ad: 'lookup' },
  lookupDelayMs: 0,
  dryRun: false,
};

/** Creative formats of a platform that shows text alone. */
export const textFormats: Capabilities['creativeFormats'] = { text: { ...limits, images: null } };
