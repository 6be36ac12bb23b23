import type { Capabilities } from '@adflux/core';
import {
  MAXIMUM_NAME_LENGTH,
  MEMBERS_PER_REQUEST,
  MINIMUM_MEMBERS,
  responsiveSearchAdLimits,
} from './google-ads-limits.js';
import { googleAdsIdentifiers } from './to-google-ads-member.js';

/** What this adapter can do on Google Ads: search campaigns with responsive search ads. */
export const googleAdsCapabilities = {
  objectives: ['traffic', 'leads', 'applications'],
  creativeFormats: { text: responsiveSearchAdLimits },
  budgets: ['daily:campaign'],
  // The minimum depends on the account and is not published; Google answers BUDGET_BELOW_PER_DAY_MINIMUM.
  minimumDailyBudgetMicros: {},
  targeting: ['country', 'region', 'city', 'language', 'keyword', 'audience'],
  declarations: ['contains_eu_political_advertising'],
  maximumNameLength: MAXIMUM_NAME_LENGTH,
  // Invalid clicks are credited and conversions counted for weeks after the click.
  // https://support.google.com/google-ads/answer/2544985 (October 2026)
  insights: { levels: ['campaign', 'adGroup', 'ad'], settlesAfterDays: 30 },
  audiences: {
    identifiers: googleAdsIdentifiers,
    operations: ['add', 'remove', 'replace'],
    membersPerRequest: MEMBERS_PER_REQUEST,
    minimumMembers: MINIMUM_MEMBERS,
    refusesSmallRemovals: false,
    // "The name must also be unique for user lists owned by a given customer":
    // https://developers.google.com/google-ads/api/reference/rpc/v25/UserList (November 2026)
    idempotency: 'unique-name',
  },
  launchOrder: ['campaign'],
  idempotency: { asset: 'unique-name', campaign: 'unique-name', adGroup: 'unique-name', ad: 'lookup' },
  // Not published; names are unique, so too short a wait could not make a second campaign.
  lookupDelayMs: 2_000,
  dryRun: true,
} as const satisfies Capabilities;
