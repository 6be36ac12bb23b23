import { deliverHour, hourOfLife } from '../delivery-model.js';
import type { Metrics } from '../metrics-store.js';
import type { Entity } from '../world-store.js';
import { momentIn, numberIn, performanceKey, type MetaState } from './meta-state.js';
import { effectiveStatus } from './meta-status.js';

const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** What an entity with a budget may still spend. */
interface Purse {
  readonly dailyMicros: bigint;
  readonly leftMicros: bigint;
}

const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** The purse of a campaign or an ad set; undefined if it has no budget of its own. */
const purseOf = (state: MetaState, entity: Entity, hourStartMs: number, date: string): Purse | undefined => {
  const unit = BigInt(1_000_000 / state.account.offset);
  const daily = numberIn(entity, 'daily_budget');
  if (daily !== undefined) {
    const dailyMicros = BigInt(daily) * unit;
    return { dailyMicros, leftMicros: dailyMicros - state.metrics.spentOn(entity.id, date) };
  }
  const lifetime = numberIn(entity, 'lifetime_budget');
  if (lifetime === undefined) return undefined;
  const leftMicros = BigInt(lifetime) * unit - state.metrics.spentEver(entity.id);
  const endMs = momentIn(entity, 'end_time') ?? momentIn(entity, 'stop_time') ?? hourStartMs + dayMs;
  const daysLeft = Math.max(1, Math.ceil((endMs - hourStartMs) / dayMs));
  return { dailyMicros: leftMicros / BigInt(daysLeft), leftMicros };
};

const isScheduled = (entity: Entity, startField: string, endField: string, hourStartMs: number): boolean => {
  const startMs = momentIn(entity, startField);
  const endMs = momentIn(entity, endField);
  return (startMs === undefined || startMs < hourStartMs + hourMs) && (endMs === undefined || endMs > hourStartMs);
};

const activeAds = (state: MetaState, adSet: Entity): readonly Entity[] =>
  state.world.children('ad', adSet.id).filter((ad) => effectiveStatus(state, ad) === 'ACTIVE');

/** Delivers one simulated hour of everything that runs; spend is booked on the ad, its ad set and its campaign. */
export const deliverMetaHour = (state: MetaState, hourStartMs: number): void => {
  const local = state.localTime(hourStartMs);
  const { date } = local;
  const { account, metrics, dice } = state;
  for (const campaign of state.world.ofKind('campaign')) {
    if (campaign.status !== 'ACTIVE' || !isScheduled(campaign, 'start_time', 'stop_time', hourStartMs)) continue;
    const adSets = state.world
      .children('adGroup', campaign.id)
      .filter((adSet) => adSet.status === 'ACTIVE' && isScheduled(adSet, 'start_time', 'end_time', hourStartMs))
      .map((adSet) => ({ adSet, ads: activeAds(state, adSet) }))
      .filter(({ ads }) => ads.length > 0);
    for (const { adSet, ads } of adSets) {
      for (const ad of ads) {
        const shared = purseOf(state, campaign, hourStartMs, date);
        const purse = shared ?? purseOf(state, adSet, hourStartMs, date);
        if (!purse || purse.leftMicros <= 0n) continue;
        const sharers = BigInt(shared ? adSets.length * ads.length : ads.length);
        const delivered: Metrics = deliverHour({
          dice,
          key: performanceKey(state, ad),
          hourKey: hourOfLife(state.localTime(ad.createdAtMs), local),
          localHour: local.hour,
          dailyBudgetMicros: purse.dailyMicros / sharers,
          leftMicros: smaller(purse.leftMicros, purse.dailyMicros),
          unitMicros: 1_000_000 / account.offset,
          costPerMilleMicros: account.unitsPerDollar * 1_600_000,
          clickRate: 0.011,
          conversionRate: 0.06,
        });
        if (delivered.impressions === 0) continue;
        for (const entity of [ad, adSet, campaign]) metrics.record(entity.id, date, delivered);
      }
    }
  }
};
