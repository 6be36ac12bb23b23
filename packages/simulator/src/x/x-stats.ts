import type { Metrics } from '../metrics-store.js';
import { sharedEngagements, xMetricGroups, type XMetricCount } from './data/x-metrics.js';
import type { XState } from './x-state.js';
import { sourcesOf, type XStatsQuery } from './x-stats-query.js';

const nothing: Metrics = { impressions: 0, reach: 0, clicks: 0, conversions: 0, spendMicros: 0n };

const plus = (one: Metrics, other: Metrics): Metrics => ({
  impressions: one.impressions + other.impressions,
  reach: one.reach + other.reach,
  clicks: one.clicks + other.clicks,
  conversions: one.conversions + other.conversions,
  spendMicros: one.spendMicros + other.spendMicros,
});

/** What was delivered in each slot of the time series. */
const seriesOf = (state: XState, { entity, placement, edges }: XStatsQuery, id: string): readonly Metrics[] => {
  const slots = edges.slice(1).map(() => nothing);
  if (placement !== 'ALL_ON_TWITTER') return slots;
  for (const source of sourcesOf(state, entity, id)) {
    // Hours come in order, so that one pass over the slots is enough.
    let slot = 0;
    for (const hour of state.hours.daysOf(source)) {
      const atMs = Date.parse(hour.date);
      if (atMs < (edges[0] ?? Infinity)) continue;
      while (slot < slots.length && (edges[slot + 1] ?? Infinity) <= atMs) slot += 1;
      if (slot >= slots.length) break;
      slots[slot] = plus(slots[slot] ?? nothing, hour);
    }
  }
  return slots;
};

/** A list with one number for each slot, or null if there is nothing to tell. */
const count = (series: readonly Metrics[], metric: XMetricCount): readonly number[] | null => {
  if (!metric) return null;
  const numbers = series.map(metric);
  return numbers.some((number) => number !== 0) ? numbers : null;
};

const metricsOf = (
  state: XState,
  query: XStatsQuery,
  series: readonly Metrics[],
): Readonly<Record<string, unknown>> => {
  const isShared = query.entity === 'ACCOUNT' || query.entity === 'FUNDING_INSTRUMENT';
  const shown: Record<string, unknown> = {};
  for (const group of query.groups) {
    for (const [name, metric] of Object.entries(xMetricGroups[group] ?? {})) {
      if (isShared && group === 'ENGAGEMENT' && !sharedEngagements.includes(name)) continue;
      const isTold = group !== 'WEB_CONVERSION' || state.account.webEventTags.length > 0;
      const numbers = isTold ? count(series, metric) : null;
      shown[name] =
        group === 'WEB_CONVERSION' && numbers
          ? { metric: numbers, post_engagement: numbers, post_view: null, order_quantity: null, sale_amount: null }
          : numbers;
    }
  }
  return shown;
};

/** Statistics as both the synchronous endpoint and the files of jobs show them. */
export const computeStats = (
  state: XState,
  query: XStatsQuery,
): { readonly data: unknown; readonly more: Readonly<Record<string, unknown>> } => ({
  data: query.entityIds.map((id) => ({
    id,
    id_data: [{ segment: null, metrics: metricsOf(state, query, seriesOf(state, query, id)) }],
  })),
  more: { data_type: 'stats', time_series_length: query.edges.length - 1 },
});
