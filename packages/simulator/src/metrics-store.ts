/** What one entity delivered. */
export interface Metrics {
  readonly impressions: number;
  /** Different people. Adding up days counts a person once a day, as platforms do when asked by day. */
  readonly reach: number;
  readonly clicks: number;
  readonly conversions: number;
  readonly spendMicros: bigint;
}

/** What one entity delivered on one day of the account's calendar. */
export interface DailyMetrics extends Metrics {
  readonly entityId: string;
  /** `YYYY-MM-DD` in the account's time zone. */
  readonly date: string;
}

/** Delivered metrics, by entity and day. */
export interface MetricsStore {
  record(entityId: string, date: string, metrics: Metrics): void;
  /** Days with delivery, oldest first. */
  daysOf(entityId: string): readonly DailyMetrics[];
  /** Spent on that day so far. */
  spentOn(entityId: string, date: string): bigint;
  /** Spent since the beginning. */
  spentEver(entityId: string): bigint;
}

/** Creates an empty store. */
export const createMetricsStore = (): MetricsStore => {
  const days = new Map<string, Map<string, DailyMetrics>>();
  const spent = new Map<string, bigint>();
  return {
    record: (entityId, date, added) => {
      let ofEntity = days.get(entityId);
      if (!ofEntity) {
        ofEntity = new Map();
        days.set(entityId, ofEntity);
      }
      const before = ofEntity.get(date);
      ofEntity.set(date, {
        entityId,
        date,
        impressions: (before?.impressions ?? 0) + added.impressions,
        reach: (before?.reach ?? 0) + added.reach,
        clicks: (before?.clicks ?? 0) + added.clicks,
        conversions: (before?.conversions ?? 0) + added.conversions,
        spendMicros: (before?.spendMicros ?? 0n) + added.spendMicros,
      });
      spent.set(entityId, (spent.get(entityId) ?? 0n) + added.spendMicros);
    },
    daysOf: (entityId) => [...(days.get(entityId)?.values() ?? [])],
    spentOn: (entityId, date) => days.get(entityId)?.get(date)?.spendMicros ?? 0n,
    spentEver: (entityId) => spent.get(entityId) ?? 0n,
  };
};
