import type { Capabilities } from '@adflux/core';
import { xImageAdLimits, X_NAME_LENGTH, xTextAdLimits } from './x-limits.js';

/**
 * What this adapter can do on X. Plans are checked against it; the table in docs/platforms is made from it.
 *
 * Website cards have no button on X, so none of the calls to action is shown: say it in the text.
 */
export const xCapabilities = {
  objectives: ['awareness', 'traffic', 'leads', 'applications'],
  creativeFormats: { image: xImageAdLimits, text: xTextAdLimits },
  // X requires a budget of the campaign for most funding instruments, also where line items have their own.
  budgets: ['daily:campaign', 'lifetime:campaign'],
  // X publishes no smallest budget.
  minimumDailyBudgetMicros: {},
  targeting: ['country', 'region', 'city', 'language', 'audience'],
  // Names of posts and cards hold 80, and are cut: nobody sees them.
  maximumNameLength: X_NAME_LENGTH,
  // Spend is final after 3 days and may be corrected for 14 (https://docs.x.com/x-ads-api/analytics, November 2026).
  insights: { levels: ['campaign', 'adGroup', 'ad'], settlesAfterDays: 14 },
  audiences: {
    identifiers: ['email', 'phone'],
    operations: ['add', 'remove'],
    membersPerRequest: 2_500,
    minimumMembers: 100,
    refusesSmallRemovals: false,
    idempotency: 'unique-name',
  },
  // A promoted post has no status that could be changed: it is created on, below a line item that is off.
  launchOrder: ['adGroup', 'campaign'],
  idempotency: { asset: 'lookup', campaign: 'lookup', adGroup: 'lookup', ad: 'lookup' },
  lookupDelayMs: 10_000,
  dryRun: false,
} as const satisfies Capabilities;
