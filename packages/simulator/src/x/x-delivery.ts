import { deliverHour, hourOfLife } from '../delivery-model.js';
import type { Entity } from '../world-store.js';
import { numberIn, performanceKey, type XState } from './x-state.js';
import { approvalOf } from './x-status.js';
import { toXTime } from './x-time.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What an entity with a budget may still spend. */
interface Purse {
  readonly dailyMicros: bigint;
  readonly leftMicros: bigint;
}

const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** The purse of a campaign or a line item; undefined if it has no budget of its own. */
const purseOf = (
  state: XState,
  entity: Entity,
  hourStartMs: number,
  date: string,
  endMs: number,
): Purse | undefined => {
  const daily = numberIn(entity, 'daily_budget_amount_local_micro');
  const total = numberIn(entity, 'total_budget_amount_local_micro');
  if (daily === undefined && total === undefined) return undefined;
  const totalLeft = total === undefined ? undefined : BigInt(total) - state.metrics.spentEver(entity.id);
  if (daily === undefined) {
    const left = totalLeft ?? 0n;
    const daysLeft = Math.max(1, Math.ceil((endMs - hourStartMs) / dayMs));
    return { dailyMicros: left / BigInt(daysLeft), leftMicros: left };
  }
  const dayLeft = BigInt(daily) - state.metrics.spentOn(entity.id, date);
  return { dailyMicros: BigInt(daily), leftMicros: totalLeft === undefined ? dayLeft : smaller(dayLeft, totalLeft) };
};

const isRunning = (lineItem: Entity, hourStartMs: number): boolean =>
  lineItem.status === 'ACTIVE' &&
  !lineItem.removed &&
  (numberIn(lineItem, 'start_time') ?? 0) < hourStartMs + hourMs &&
  (numberIn(lineItem, 'end_time') ?? Infinity) > hourStartMs;

/** Delivers one simulated hour of everything that runs; spend is booked on the ad, its line item and its campaign. */
export const deliverXHour = (state: XState, hourStartMs: number): void => {
  const { account, metrics, hours, dice, world } = state;
  if (!account.funding.ableToFund) return;
  const local = state.localTime(hourStartMs);
  for (const campaign of world.ofKind('campaign')) {
    if (campaign.status !== 'ACTIVE' || campaign.removed) continue;
    const running = world
      .children('adGroup', campaign.id)
      .filter((lineItem) => isRunning(lineItem, hourStartMs))
      .map((lineItem) => ({
        lineItem,
        ads: world.children('ad', lineItem.id).filter((ad) => !ad.removed && approvalOf(ad) === 'ACCEPTED'),
      }))
      .filter(({ ads }) => ads.length > 0);
    const adCount = running.reduce((sum, { ads }) => sum + ads.length, 0);
    for (const { lineItem, ads } of running) {
      const endMs = numberIn(lineItem, 'end_time') ?? hourStartMs + dayMs;
      for (const ad of ads) {
        const shared = purseOf(state, campaign, hourStartMs, local.date, endMs);
        const own = purseOf(state, lineItem, hourStartMs, local.date, endMs);
        const shares = [
          ...(shared ? [{ ...shared, sharers: BigInt(adCount) }] : []),
          ...(own ? [{ ...own, sharers: BigInt(ads.length) }] : []),
        ];
        const [first, ...others] = shares;
        if (!first) continue;
        const dailyMicros = others.reduce(
          (least, { dailyMicros: daily, sharers }) => smaller(least, daily / sharers),
          first.dailyMicros / first.sharers,
        );
        const leftMicros = others.reduce((least, { leftMicros: left }) => smaller(least, left), first.leftMicros);
        if (leftMicros <= 0n) continue;
        const delivered = deliverHour({
          dice,
          key: performanceKey(state, ad),
          hourKey: hourOfLife(state.localTime(ad.createdAtMs), local),
          localHour: local.hour,
          dailyBudgetMicros: dailyMicros,
          leftMicros,
          unitMicros: account.denominationMicros,
          costPerMilleMicros: account.unitsPerDollar * 1_300_000,
          clickRate: 0.009,
          conversionRate: 0.05,
        });
        if (delivered.impressions === 0) continue;
        for (const entity of [ad, lineItem, campaign]) {
          metrics.record(entity.id, local.date, delivered);
          hours.record(entity.id, toXTime(hourStartMs), delivered);
        }
      }
    }
  }
};
