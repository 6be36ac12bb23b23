import type { Capabilities } from '@adflux/core';
import { MAXIMUM_NAME_LENGTH, textAdLimits } from './snapchat-limits.js';

/** What this adapter can do on Snapchat. Plans are checked against it; the table in docs/platforms is made from it. */
export const snapchatCapabilities = {
  objectives: ['traffic'],
  creativeFormats: { text: textAdLimits },
  budgets: ['daily:campaign'],
  minimumDailyBudgetMicros: {},
  targeting: ['country'],
  maximumNameLength: MAXIMUM_NAME_LENGTH,
  insights: { levels: ['campaign'], settlesAfterDays: 3 },
  launchOrder: ['campaign'],
  idempotency: { asset: 'lookup', campaign: 'lookup', adGroup: 'lookup', ad: 'lookup' },
  lookupDelayMs: 10_000,
  dryRun: false,
} as const satisfies Capabilities;
