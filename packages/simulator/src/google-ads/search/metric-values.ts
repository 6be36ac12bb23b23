import type { DailyMetrics, Metrics } from '../../metrics-store.js';
import type { Message } from '../message.js';

/** Adds up days. */
export const sumMetrics = (days: readonly DailyMetrics[]): Metrics => {
  const sum = { impressions: 0, reach: 0, clicks: 0, conversions: 0, spendMicros: 0n };
  for (const day of days) {
    sum.impressions += day.impressions;
    sum.reach += day.reach;
    sum.clicks += day.clicks;
    sum.conversions += day.conversions;
    sum.spendMicros += day.spendMicros;
  }
  return sum;
};

const ratio = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

/**
 * The metrics that the simulator fills; every other metric is left out of rows, as Google does with values it does not
 * have. Averages are in micros and fractional, as on the platform; without a denominator they are left out.
 */
export const toMetricValues = ({ impressions, clicks, conversions, spendMicros }: Metrics): Message => {
  const cost = Number(spendMicros);
  return {
    impressions: String(impressions),
    clicks: String(clicks),
    interactions: String(clicks),
    costMicros: String(spendMicros),
    conversions,
    allConversions: conversions,
    conversionsValue: 0,
    allConversionsValue: 0,
    ctr: ratio(clicks, impressions) ?? 0,
    interactionRate: ratio(clicks, impressions) ?? 0,
    averageCpc: ratio(cost, clicks),
    averageCost: ratio(cost, clicks),
    averageCpm: ratio(cost * 1000, impressions),
    costPerConversion: ratio(cost, conversions),
    costPerAllConversions: ratio(cost, conversions),
    conversionsFromInteractionsRate: ratio(conversions, clicks),
    allConversionsFromInteractionsRate: ratio(conversions, clicks),
  };
};
