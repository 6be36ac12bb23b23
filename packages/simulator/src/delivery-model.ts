import type { LocalTime } from './local-time.js';
import type { Metrics } from './metrics-store.js';
import type { Dice } from './random.js';

/** What one ad has to work with in one hour. */
export interface HourlyDelivery {
  readonly dice: Dice;
  /** Identifies the ad; two ads with different keys perform differently. */
  readonly key: string;
  /**
   * Which hour of the ad's life it is, as `hourOfLife` gives it. A moment would make the numbers depend on when the
   * simulator was started.
   */
  readonly hourKey: string;
  /** 0 to 23, on the audience's clock. */
  readonly localHour: number;
  /** What a day should cost, in micros of the account's currency. */
  readonly dailyBudgetMicros: bigint;
  /** What may still be spent, over every limit that applies, in micros. */
  readonly leftMicros: bigint;
  /** Spend is a multiple of this: the smallest amount the platform can report, in micros. */
  readonly unitMicros: number;
  /** Typical price of 1,000 impressions, in micros. */
  readonly costPerMilleMicros: number;
  /** Typical share of impressions that are clicked. */
  readonly clickRate: number;
  /** Typical share of clicks that become an application. */
  readonly conversionRate: number;
}

/** How a day's attention is spread over its hours; the weights add up to 1. */
const hourWeights = [
  0.008, 0.005, 0.004, 0.004, 0.006, 0.015, 0.03, 0.045, 0.055, 0.06, 0.06, 0.058, 0.06, 0.062, 0.058, 0.055, 0.055,
  0.058, 0.062, 0.066, 0.066, 0.056, 0.036, 0.016,
];

/** The key of an hour in an ad's life: days since its creation on the account's calendar, and the hour on its clock. */
export const hourOfLife = (createdOn: LocalTime, now: LocalTime): string =>
  `${String(Math.round((Date.parse(now.date) - Date.parse(createdOn.date)) / 86_400_000))}:${String(now.hour)}`;

/** A whole number near `expected`: the fraction becomes a chance, so small hours add up to the right total. */
const wholeNear = (expected: number, dice: number): number => Math.floor(expected + dice);

/**
 * Delivers one hour of one ad. Never spends more than is left; clicks never exceed impressions, nor conversions clicks.
 */
export const deliverHour = (hour: HourlyDelivery): Metrics => {
  const roll = (what: string) => hour.dice('delivery', hour.key, hour.hourKey, what);
  const quality = 0.6 + hour.dice('quality', hour.key) * 0.9;
  const fit = 0.5 + hour.dice('fit', hour.key) * 1.2;

  const target = Number(hour.dailyBudgetMicros) * (hourWeights[hour.localHour] ?? 0) * (0.7 + 0.55 * roll('pace'));
  const budget = Math.max(0, Math.min(target, Number(hour.leftMicros)));
  const price = (hour.costPerMilleMicros / 1000) * (0.8 + 0.4 * roll('price'));
  const impressions = Math.floor(budget / price);
  const clicks = Math.min(
    impressions,
    wholeNear(impressions * hour.clickRate * quality * (0.6 + 0.8 * roll('clicks')), roll('click')),
  );
  const conversions = Math.min(
    clicks,
    wholeNear(clicks * hour.conversionRate * fit * (0.5 + roll('conversions')), roll('conversion')),
  );
  return {
    impressions,
    reach: Math.min(impressions, Math.ceil(impressions * (0.72 + 0.2 * roll('reach')))),
    clicks,
    conversions,
    spendMicros: BigInt(Math.floor((impressions * price) / hour.unitMicros) * hour.unitMicros),
  };
};
