import type { Metrics } from '../metrics-store.js';
import type { Entity } from '../world-store.js';
import { refuse } from './meta-problem.js';
import type { MetaState } from './meta-state.js';
import { parentOf } from './meta-status.js';

/** One row before it is written out: what was delivered, by whom, between which days. */
export interface InsightRow {
  /** Undefined on the level of the account. */
  readonly entity: Entity | undefined;
  readonly since: string;
  readonly until: string;
  readonly metrics: Metrics;
}

/** Clicks that lead to the page; the rest of all clicks are likes, comments and unfolded texts. */
const linkClicks = ({ clicks, conversions }: Metrics): number => Math.max(conversions, Math.floor(clicks * 0.92));

const decimal = (value: number): string => String(Math.round(value * 1e6) / 1e6);

const share = (part: number, whole: number): string | undefined => (whole === 0 ? undefined : decimal(part / whole));

/**
 * The action types of a job ad; `submit_application_total` is the application
 * (https://developers.facebook.com/docs/marketing-api/reference/ads-action-stats, read November 2026).
 */
const actionsOf = (metrics: Metrics): readonly (readonly [string, number])[] =>
  (
    [
      ['link_click', linkClicks(metrics)],
      ['landing_page_view', Math.max(metrics.conversions, Math.floor(linkClicks(metrics) * 0.85))],
      ['submit_application_total', metrics.conversions],
      ['submit_application_website', metrics.conversions],
    ] as const
  ).filter(([, count]) => count > 0);

const isApplication = ([type]: readonly [string, number]): boolean => type.startsWith('submit_application');

const toStats = (actions: readonly (readonly [string, number])[], value: (count: number) => string) =>
  actions.length === 0 ? undefined : actions.map(([type, count]) => ({ action_type: type, value: value(count) }));

type FieldWriter = (row: InsightRow, state: MetaState) => unknown;

const spendOf = ({ metrics }: InsightRow): number => Number(metrics.spendMicros) / 1e6;

const ancestor = (state: MetaState, { entity }: InsightRow, kind: string): Entity | undefined => {
  let at = entity;
  while (at && at.kind !== kind) at = parentOf(state, at);
  return at;
};

/** Every field of a row (https://developers.facebook.com/docs/marketing-api/reference/adgroup/insights, read November 2026). */
const writers: Readonly<Record<string, FieldWriter>> = {
  account_id: (_row, { account }) => account.id,
  account_name: (_row, { account }) => account.name,
  account_currency: (_row, { account }) => account.currency,
  campaign_id: (row, state) => ancestor(state, row, 'campaign')?.id,
  campaign_name: (row, state) => ancestor(state, row, 'campaign')?.name,
  objective: (row, state) => ancestor(state, row, 'campaign')?.fields['objective'],
  adset_id: (row, state) => ancestor(state, row, 'adGroup')?.id,
  adset_name: (row, state) => ancestor(state, row, 'adGroup')?.name,
  ad_id: (row, state) => ancestor(state, row, 'ad')?.id,
  ad_name: (row, state) => ancestor(state, row, 'ad')?.name,
  date_start: ({ since }) => since,
  date_stop: ({ until }) => until,
  impressions: ({ metrics }) => String(metrics.impressions),
  reach: ({ metrics }) => String(metrics.reach),
  frequency: ({ metrics }) => share(metrics.impressions, metrics.reach),
  clicks: ({ metrics }) => String(metrics.clicks),
  inline_link_clicks: ({ metrics }) => String(linkClicks(metrics)),
  // Major units, unlike every budget.
  spend: (row, { account }) => spendOf(row).toFixed(account.offset === 1 ? 0 : 2),
  ctr: ({ metrics }) => share(metrics.clicks * 100, metrics.impressions),
  cpc: (row) => share(spendOf(row), row.metrics.clicks),
  cpm: (row) => share(spendOf(row) * 1000, row.metrics.impressions),
  cpp: (row) => share(spendOf(row) * 1000, row.metrics.reach),
  inline_link_click_ctr: ({ metrics }) => share(linkClicks(metrics) * 100, metrics.impressions),
  cost_per_inline_link_click: (row) => share(spendOf(row), linkClicks(row.metrics)),
  actions: ({ metrics }) => toStats(actionsOf(metrics), String),
  conversions: ({ metrics }) => toStats(actionsOf(metrics).filter(isApplication), String),
  cost_per_action_type: (row) => toStats(actionsOf(row.metrics), (count) => decimal(spendOf(row) / count)),
  cost_per_conversion: (row) =>
    toStats(actionsOf(row.metrics).filter(isApplication), (count) => decimal(spendOf(row) / count)),
};

/** Reads the names of the wanted fields; unknown ones are refused. */
export const readInsightFields = (source: string | undefined): readonly string[] => {
  const names = (source ?? 'account_id,impressions,spend')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of names) {
    if (Object.hasOwn(writers, name)) continue;
    refuse({
      code: 100,
      message: `(#100) ${name} is not valid for fields param. please check https://developers.facebook.com/docs/marketing-api/reference/ads-insights/ for all valid values`,
    });
  }
  return [...new Set([...names, 'date_start', 'date_stop'])];
};

/** Writes a row out. All numbers are text; a ratio without a divisor is left out. */
export const renderInsightRow = (state: MetaState, row: InsightRow, fields: readonly string[]): unknown =>
  Object.fromEntries(
    fields
      .map((name) => [name, writers[name]?.(row, state)] as const)
      .filter(([, value]) => value !== undefined && value !== null),
  );
