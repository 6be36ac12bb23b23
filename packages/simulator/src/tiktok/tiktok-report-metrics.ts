import type { Metrics } from '../metrics-store.js';
import type { Entity } from '../world-store.js';
import { parentOf, textIn, type TikTokState } from './tiktok-state.js';

const share = (part: number, whole: number, times = 1): string =>
  whole === 0 ? '0.00' : ((part / whole) * times).toFixed(2);

const moneyOf = ({ spendMicros }: Metrics): number => Number(spendMicros) / 1_000_000;

/** Figures, all of them text; rates are percentages. */
const figures: Readonly<Record<string, (metrics: Metrics) => string>> = {
  spend: (metrics) => moneyOf(metrics).toFixed(2),
  impressions: ({ impressions }) => String(impressions),
  clicks: ({ clicks }) => String(clicks),
  reach: ({ reach }) => String(reach),
  conversion: ({ conversions }) => String(conversions),
  result: ({ conversions }) => String(conversions),
  real_time_conversion: ({ conversions }) => String(conversions),
  ctr: ({ clicks, impressions }) => share(clicks, impressions, 100),
  cpc: (metrics) => share(moneyOf(metrics), metrics.clicks),
  cpm: (metrics) => share(moneyOf(metrics), metrics.impressions, 1000),
  cost_per_1000_reached: (metrics) => share(moneyOf(metrics), metrics.reach, 1000),
  frequency: ({ impressions, reach }) => share(impressions, reach),
  conversion_rate: ({ conversions, clicks }) => share(conversions, clicks, 100),
  conversion_rate_v2: ({ conversions, impressions }) => share(conversions, impressions, 100),
  cost_per_conversion: (metrics) => share(moneyOf(metrics), metrics.conversions),
  cost_per_result: (metrics) => share(moneyOf(metrics), metrics.conversions),
};

const kinds = ['account', 'campaign', 'adGroup', 'ad'];

/** What a report says about an entity and those above it, and the level from which on it is known. */
const attributes: Readonly<Record<string, { readonly from: string; readonly field: string }>> = {
  campaign_id: { from: 'campaign', field: 'id' },
  campaign_name: { from: 'campaign', field: 'name' },
  objective_type: { from: 'campaign', field: 'objective_type' },
  campaign_automation_type: { from: 'campaign', field: 'campaign_automation_type' },
  adgroup_id: { from: 'adGroup', field: 'id' },
  adgroup_name: { from: 'adGroup', field: 'name' },
  promotion_type: { from: 'adGroup', field: 'promotion_type' },
  billing_event: { from: 'adGroup', field: 'billing_event' },
  ad_name: { from: 'ad', field: 'name' },
  ad_text: { from: 'ad', field: 'ad_text' },
  call_to_action: { from: 'ad', field: 'call_to_action' },
};

/** Whether a report on a kind of entity can have a metric. */
export const isReportMetric = (metric: string, kind: string): boolean => {
  if (Object.hasOwn(figures, metric) || metric === 'currency') return true;
  const attribute = Object.hasOwn(attributes, metric) ? attributes[metric] : undefined;
  return attribute !== undefined && kinds.indexOf(attribute.from) <= kinds.indexOf(kind);
};

/** One metric of one row. */
export const toReportMetric = (
  state: TikTokState,
  metric: string,
  { metrics, entity }: { readonly metrics: Metrics; readonly entity?: Entity | undefined },
): string => {
  const figure = Object.hasOwn(figures, metric) ? figures[metric] : undefined;
  if (figure) return figure(metrics);
  if (metric === 'currency') return state.account.currency;
  const attribute = Object.hasOwn(attributes, metric) ? attributes[metric] : undefined;
  let at = entity;
  while (attribute && at && at.kind !== attribute.from) at = parentOf(state, at);
  if (!attribute || !at) return '-';
  if (attribute.field === 'id') return at.id;
  return (attribute.field === 'name' ? at.name : textIn(at, attribute.field)) ?? '-';
};
