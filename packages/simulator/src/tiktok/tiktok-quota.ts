import { createCallQuota, type CallQuota, type CallQuotaLimit } from '../call-quota.js';
import type { TikTokAccount } from './tiktok-account.js';

/**
 * Calls a minute by tier of the developer application (https://business-api.tiktok.com/portal/docs?id=1740029171730433, read
 * November 2026). The limits by second (10, 20, 30 and 50) are not counted: a simulated clock may stand still for a whole
 * run, and then everything would happen in one second.
 */
const callsPerMinute = { basic: 600, advanced: 1200, premium: 1800, ultimate: 3000 } as const;

/** Opens the application's quota; `given` takes the place of the published one. */
export const createTikTokQuota = ({ accessTier }: TikTokAccount, given: CallQuotaLimit | undefined): CallQuota =>
  createCallQuota(() => given ?? { callsPerMinute: callsPerMinute[accessTier] });
