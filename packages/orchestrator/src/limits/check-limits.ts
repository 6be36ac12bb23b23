import { checkSpendLimits } from '@adflux/compliance';
import type { Finding } from '@adflux/core';
import type { Context } from '../context.js';
import type { Wanted } from '../plan/wanted.js';
import { committedSpend, plannedSpend } from './planned-spend.js';

/**
 * Whether the campaign keeps within what may be spent per client, platform and day, together with every other campaign
 * that is on. Counts what budgets allow, not what was spent: a limit that is met only afterwards is none.
 */
export async function checkLimits(
  { clock, spendLimits, storage }: Context,
  campaignId: string,
  wanted: readonly Wanted[],
): Promise<readonly Finding[]> {
  if (spendLimits.length === 0) return [];
  const planned = wanted.flatMap((one) => plannedSpend(one, clock.now()));
  const others = (await storage.links.liveBudgets()).filter((live) => live.campaignId !== campaignId);
  const spent = committedSpend(others, new Set(planned.map(({ day }) => day)));
  return checkSpendLimits({ limits: spendLimits, spent, planned }).map((finding) => ({
    ...finding,
    localId: campaignId,
  }));
}
