import type { AdGroupSpec, CreationKey } from '@adflux/core';
import { TIKTOK_NAME_LENGTH } from './tiktok-limits.js';
import { tiktokObjectives, type TiktokFlow } from './tiktok-objectives.js';
import { parseTiktokOptions } from './tiktok-options.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';
import { toTiktokAdGroupBudget, toTiktokAmount } from './to-tiktok-budget.js';
import { toTiktokName } from './to-tiktok-name.js';
import { toTiktokTime } from './to-tiktok-time.js';

/** The body of `/adgroup/create/` or `/smart_plus/adgroup/create/`, without parent, targeting and start: those need more. */
export type TiktokAdGroupBody = Readonly<Record<string, unknown>>;

/** What an ad group is converted with. */
export type TiktokAdGroupSettings = Pick<ResolvedTiktokSettings, 'currency' | 'pixelId'>;

function toGoal(spec: AdGroupSpec, settings: TiktokAdGroupSettings): TiktokAdGroupBody {
  const { goal, billingEvent, needsPixel, promotion } = tiktokObjectives[spec.objective];
  const options = parseTiktokOptions(spec.options);
  const pixelId = options.pixelId ?? settings.pixelId;
  return {
    ...promotion,
    optimization_goal: goal,
    billing_event: billingEvent,
    ...(needsPixel ? { pixel_id: pixelId, optimization_event: options.pixelEvent ?? 'FORM' } : {}),
  };
}

/**
 * Builds an ad group, switched off, for TikTok's own feed alone: the other placements show ads in apps of others.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739499616346114 ("Create an ad group", read November 2026)
 * @see https://business-api.tiktok.com/portal/docs?id=1843314887930946 ("Create a Smart+ ad group", read November 2026)
 */
export function toTiktokAdGroup(
  spec: AdGroupSpec,
  key: CreationKey,
  flow: TiktokFlow,
  settings: TiktokAdGroupSettings,
): TiktokAdGroupBody {
  const { currency } = settings;
  const { endsAt } = spec.schedule;
  const daily = flow === 'manual' ? 'BUDGET_MODE_DAY' : 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET';
  return {
    adgroup_name: toTiktokName(spec.name, key, TIKTOK_NAME_LENGTH),
    operation_status: 'DISABLE',
    ...toGoal(spec, settings),
    placement_type: 'PLACEMENT_TYPE_NORMAL',
    placements: ['PLACEMENT_TIKTOK'],
    ...toTiktokAdGroupBudget(spec.budget, daily, currency),
    schedule_type: endsAt === undefined ? 'SCHEDULE_FROM_NOW' : 'SCHEDULE_START_END',
    ...(endsAt === undefined ? {} : { schedule_end_time: toTiktokTime(endsAt) }),
    ...(spec.maximumBid
      ? { bid_type: 'BID_TYPE_CUSTOM', bid_price: toTiktokAmount(spec.maximumBid, currency) }
      : { bid_type: 'BID_TYPE_NO_BID' }),
    ...(flow === 'manual' ? { pacing: 'PACING_MODE_SMOOTH' } : { targeting_optimization_mode: 'MANUAL' }),
  };
}
