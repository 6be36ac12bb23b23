import type { AdGroupSpec, Budget, CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { SNAPCHAT_NAME_LENGTH } from './snapchat-limits.js';
import { toSnapchatObjective } from './snapchat-objectives.js';
import { parseSnapchatOptions } from './snapchat-options.js';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';
import type { SnapchatFields } from './snapchat-whole-object.js';
import { toSnapchatMicros } from './to-snapchat-micros.js';
import { toSnapchatTime } from './to-snapchat-time.js';

/** What an ad squad may spend: a daily or a lifetime budget, one of the two. */
export interface SnapchatSquadBudget {
  readonly delivery_constraint: 'DAILY_BUDGET' | 'LIFETIME_BUDGET';
  readonly daily_budget_micro?: number;
  readonly lifetime_budget_micro?: number;
}

/** A budget in the fields of an ad squad. */
export const squadBudget = (period: Budget['period'], micros: number): SnapchatSquadBudget =>
  period === 'daily'
    ? { delivery_constraint: 'DAILY_BUDGET', daily_budget_micro: micros }
    : { delivery_constraint: 'LIFETIME_BUDGET', lifetime_budget_micro: micros };

/**
 * Builds an ad squad, switched off, without parent, targeting and the budget that its campaign holds: those need look-ups.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/ad-squads (read November 2026)
 */
export function toSnapchatAdGroup(
  spec: AdGroupSpec,
  key: CreationKey,
  settings: Pick<ResolvedSnapchatSettings, 'currency' | 'pixelId'>,
): SnapchatFields {
  const options = parseSnapchatOptions(spec.options);
  const { goal, needsPixel } = toSnapchatObjective(spec.objective, options);
  const { budget, maximumBid, schedule } = spec;
  return {
    name: tagName(spec.name, key, SNAPCHAT_NAME_LENGTH),
    type: 'SNAP_ADS',
    status: 'PAUSED',
    // Since November 2025 placements that are named one by one have to hold certain others.
    placement_v2: { config: 'AUTOMATIC' },
    billing_event: 'IMPRESSION',
    optimization_goal: goal,
    ...(needsPixel ? { pixel_id: options.pixelId ?? settings.pixelId } : {}),
    // A bid beside AUTO_BID is refused.
    ...(maximumBid === null
      ? { bid_strategy: 'AUTO_BID' }
      : { bid_strategy: 'LOWEST_COST_WITH_MAX_BID', bid_micro: toSnapchatMicros(maximumBid, settings.currency) }),
    ...(budget === null ? {} : squadBudget(budget.period, toSnapchatMicros(budget.amount, settings.currency))),
    start_time: toSnapchatTime(schedule.startsAt),
    ...(schedule.endsAt === undefined ? {} : { end_time: toSnapchatTime(schedule.endsAt) }),
  };
}
