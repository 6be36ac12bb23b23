import { deliverHour, hourOfLife } from '../delivery-model.js';
import type { LocalTime } from '../local-time.js';
import type { Entity } from '../world-store.js';
import { momentIn, numberIn, performanceKey, type SnapchatState } from './snapchat-state.js';
import { isRunning, reachStatus } from './snapchat-status.js';

const hourMs = 3_600_000;
const dayMs = 86_400_000;

const smaller = (one: bigint, ...others: readonly bigint[]): bigint =>
  others.reduce((least, other) => (other < least ? other : least), one);

/** What an ad squad may spend a day, and what is left of that today. */
const adSquadPurse = ({ metrics }: SnapchatState, adSquad: Entity, hourStartMs: number, date: string) => {
  const daily = numberIn(adSquad, 'daily_budget_micro');
  if (daily !== undefined) {
    return { dailyMicros: BigInt(daily), leftMicros: BigInt(daily) - metrics.spentOn(adSquad.id, date) };
  }
  const leftMicros = BigInt(numberIn(adSquad, 'lifetime_budget_micro') ?? 0) - metrics.spentEver(adSquad.id);
  const endMs = momentIn(adSquad, 'end_time') ?? hourStartMs + dayMs;
  const daysLeft = Math.max(1, Math.ceil((endMs - hourStartMs) / dayMs));
  return { dailyMicros: leftMicros / BigInt(daysLeft), leftMicros };
};

/** What the campaign's own caps leave. */
const campaignLeft = ({ metrics }: SnapchatState, campaign: Entity, date: string): readonly bigint[] => {
  const daily = numberIn(campaign, 'daily_budget_micro');
  const cap = numberIn(campaign, 'lifetime_spend_cap_micro');
  return [
    ...(daily === undefined ? [] : [BigInt(daily) - metrics.spentOn(campaign.id, date)]),
    ...(cap === undefined ? [] : [BigInt(cap) - metrics.spentEver(campaign.id)]),
  ];
};

/** The key under which an hour's figures are kept, next to those of the day. */
export const hourlyKey = (entityId: string): string => `hours of ${entityId}`;

/** Delivers one simulated hour of everything that runs; spend is booked on the ad and on everything above it. */
export const createSnapchatDelivery = (state: SnapchatState): ((hourStartMs: number) => void) => {
  const { account, metrics, dice, world } = state;

  // It stays as it is, and finding it out costs more than the hour itself.
  const births = new WeakMap<Entity, LocalTime>();
  const createdOn = (ad: Entity): LocalTime => {
    const known = births.get(ad) ?? state.localTime(ad.createdAtMs);
    births.set(ad, known);
    return known;
  };

  return (hourStartMs) => {
    if (!account.funded) return;
    const local = state.localTime(hourStartMs);
    const { date } = local;
    const hour = new Date(hourStartMs).toISOString();
    // A schedule that begins within the hour is on for it.
    const runs = (entity: Entity) => isRunning(entity, hourStartMs) || isRunning(entity, hourStartMs + hourMs - 1);
    for (const campaign of world.ofKind('campaign')) {
      if (!runs(campaign)) continue;
      for (const adSquad of world.children('adGroup', campaign.id)) {
        if (!runs(adSquad) || reachStatus(state, adSquad) !== 'VALID') continue;
        const ads = world
          .children('ad', adSquad.id)
          .filter((ad) => runs(ad) && ad.fields['review_status'] === 'APPROVED');
        for (const ad of ads) {
          const purse = adSquadPurse(state, adSquad, hourStartMs, date);
          const leftMicros = smaller(purse.leftMicros, purse.dailyMicros, ...campaignLeft(state, campaign, date));
          if (leftMicros <= 0n) continue;
          const delivered = deliverHour({
            dice,
            key: performanceKey(state, ad),
            hourKey: hourOfLife(createdOn(ad), local),
            localHour: local.hour,
            dailyBudgetMicros: purse.dailyMicros / BigInt(ads.length),
            leftMicros,
            unitMicros: 1,
            costPerMilleMicros: account.unitsPerDollar * 1_200_000,
            clickRate: 0.008,
            conversionRate: 0.04,
          });
          if (delivered.impressions === 0) continue;
          for (const id of [ad.id, adSquad.id, campaign.id, account.id]) {
            metrics.record(id, date, delivered);
            metrics.record(hourlyKey(id), hour, delivered);
          }
        }
      }
    }
  };
};
