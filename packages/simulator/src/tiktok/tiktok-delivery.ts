import { deliverHour, hourOfLife } from '../delivery-model.js';
import type { Entity } from '../world-store.js';
import { toMicros } from './tiktok-budget.js';
import { momentIn, numberIn, performanceKey, type TikTokState } from './tiktok-state.js';
import { reviewOf } from './tiktok-status.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What an entity with a budget may still spend. */
interface Purse {
  readonly dailyMicros: bigint;
  readonly leftMicros: bigint;
}

const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** The purse of a campaign or an ad group; undefined if it has no budget of its own. */
const purseOf = (
  { metrics }: TikTokState,
  entity: Entity,
  { startMs, date, endMs }: { readonly startMs: number; readonly date: string; readonly endMs: number },
): Purse | undefined => {
  const budget = numberIn(entity, 'budget');
  const mode = entity.fields['budget_mode'];
  if (budget === undefined || budget === 0 || mode === 'BUDGET_MODE_INFINITE') return undefined;
  if (mode !== 'BUDGET_MODE_TOTAL') {
    const dailyMicros = toMicros(budget);
    return { dailyMicros, leftMicros: dailyMicros - metrics.spentOn(entity.id, date) };
  }
  const leftMicros = toMicros(budget) - metrics.spentEver(entity.id);
  // A lifetime budget without an end in sight is spent over a month.
  const days = Math.min(30, Math.max(1, Math.ceil((endMs - startMs) / dayMs)));
  return { dailyMicros: leftMicros / BigInt(days), leftMicros };
};

/** Delivers one simulated hour of everything that runs; spend is booked on the ad and on everything above it. */
export const deliverTikTokHour = (state: TikTokState, startMs: number): void => {
  const local = state.localTime(startMs);
  const { date } = local;
  const { account, metrics, dice, world } = state;
  const isOn = ({ status, removed }: Entity) => status === 'ENABLE' && !removed;
  for (const campaign of world.ofKind('campaign').filter(isOn)) {
    const running = world
      .children('adGroup', campaign.id)
      .filter(isOn)
      .map((adGroup) => ({
        adGroup,
        endMs: momentIn(adGroup, 'schedule_end_time') ?? Infinity,
        ads: world.children('ad', adGroup.id).filter((ad) => isOn(ad) && reviewOf(ad) === 'approved'),
      }))
      .filter(
        ({ adGroup, endMs, ads }) =>
          ads.length > 0 && endMs > startMs && (momentIn(adGroup, 'schedule_start_time') ?? 0) < startMs + hourMs,
      );
    const lastEndMs = Math.max(...running.map(({ endMs }) => endMs));
    for (const { adGroup, endMs, ads } of running) {
      for (const ad of ads) {
        const shared = purseOf(state, campaign, { startMs, date, endMs: lastEndMs });
        const own = purseOf(state, adGroup, { startMs, date, endMs });
        const purse = own ?? shared;
        if (!purse) continue;
        const leftMicros = shared ? smaller(purse.leftMicros, shared.leftMicros) : purse.leftMicros;
        if (leftMicros <= 0n) continue;
        const delivered = deliverHour({
          dice,
          key: performanceKey(state, ad),
          hourKey: hourOfLife(state.localTime(ad.createdAtMs), local),
          localHour: local.hour,
          dailyBudgetMicros: purse.dailyMicros / BigInt(own ? ads.length : ads.length * running.length),
          leftMicros: smaller(leftMicros, purse.dailyMicros),
          unitMicros: account.money.precisionMicros,
          costPerMilleMicros: account.money.unitsPerDollar * 1_200_000,
          clickRate: 0.009,
          conversionRate: 0.04,
        });
        if (delivered.impressions === 0) continue;
        for (const id of [ad.id, adGroup.id, campaign.id, account.id]) metrics.record(id, date, delivered);
      }
    }
  }
};
