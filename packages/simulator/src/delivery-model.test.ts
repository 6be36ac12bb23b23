import { describe, expect, it } from 'vitest';
import { deliverHour } from './delivery-model.js';
import type { Metrics } from './metrics-store.js';
import { createDice } from './random.js';

const day = (seed: number, key: string, dailyBudgetMicros: bigint): readonly Metrics[] => {
  let leftMicros = dailyBudgetMicros;
  return Array.from({ length: 24 }, (_, hour) => {
    const metrics = deliverHour({
      dice: createDice(seed),
      key,
      hourKey: `0:${String(hour)}`,
      localHour: hour,
      dailyBudgetMicros,
      leftMicros,
      unitMicros: 1_000_000,
      costPerMilleMicros: 6_400_000_000,
      clickRate: 0.011,
      conversionRate: 0.06,
    });
    leftMicros -= metrics.spendMicros;
    return metrics;
  });
};

describe('deliverHour', () => {
  it.each([1, 2, 3, 4, 5])('stays within the budget and keeps the funnel in order (seed %i)', (seed) => {
    const budget = 20_000_000_000n;
    const hours = day(seed, 'ad', budget);
    const spent = hours.reduce((sum, { spendMicros }) => sum + spendMicros, 0n);
    expect(spent).toBeLessThanOrEqual(budget);
    expect(spent).toBeGreaterThan(budget / 2n);
    for (const { impressions, reach, clicks, conversions, spendMicros } of hours) {
      expect(reach).toBeLessThanOrEqual(impressions);
      expect(clicks).toBeLessThanOrEqual(impressions);
      expect(conversions).toBeLessThanOrEqual(clicks);
      expect(spendMicros % 1_000_000n).toBe(0n);
    }
  });

  it('gives the same day for the same seed and another for another', () => {
    const budget = 50_000_000_000n;
    expect(day(1, 'ad', budget)).toEqual(day(1, 'ad', budget));
    expect(day(1, 'ad', budget)).not.toEqual(day(2, 'ad', budget));
    expect(day(1, 'ad', budget)).not.toEqual(day(1, 'another ad', budget));
  });

  it('delivers nothing without money', () => {
    expect(day(1, 'ad', 0n).every(({ impressions, spendMicros }) => impressions === 0 && spendMicros === 0n)).toBe(
      true,
    );
  });
});
