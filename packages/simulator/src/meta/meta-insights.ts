import type { DailyMetrics, Metrics } from '../metrics-store.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { renderInsightRow, type InsightRow } from './meta-insight-fields.js';
import { readInsightQuery, type InsightFilter, type InsightQuery } from './meta-insight-query.js';
import type { MetaInput } from './meta-input.js';
import { readPage, toPagedBody } from './meta-paging.js';
import { ok, type MetaCall, type MetaState } from './meta-state.js';
import { parentOf } from './meta-status.js';

const kindOfLevel = { campaign: 'campaign', adset: 'adGroup', ad: 'ad' } as const;
const levelOfKind: Readonly<Record<string, InsightQuery['level']>> = {
  campaign: 'campaign',
  adGroup: 'adset',
  ad: 'ad',
};

const add = (one: Metrics, other: Metrics): Metrics => ({
  impressions: one.impressions + other.impressions,
  reach: one.reach + other.reach,
  clicks: one.clicks + other.clicks,
  conversions: one.conversions + other.conversions,
  spendMicros: one.spendMicros + other.spendMicros,
});

const isUnder = (state: MetaState, entity: Entity, above: Entity): boolean => {
  for (let at: Entity | undefined = entity; at; at = parentOf(state, at)) if (at === above) return true;
  return false;
};

const passes = (state: MetaState, entity: Entity, { field, operator, values }: InsightFilter): boolean => {
  const [level, name] = field.split('.');
  if (name !== 'id' && name !== 'name') return true;
  let at: Entity | undefined = entity;
  const kind = kindOfLevel[level as keyof typeof kindOfLevel];
  while (at && at.kind !== kind) at = parentOf(state, at);
  const actual = (name === 'id' ? at?.id : at?.name) ?? '';
  if (operator === 'CONTAIN') return actual.toLowerCase().includes((values[0] ?? '').toLowerCase());
  return values.includes(actual) !== (operator === 'NOT_IN');
};

const hasImpressions = ({ metrics }: InsightRow, { field, operator, values }: InsightFilter): boolean => {
  if (!field.endsWith('impressions')) return true;
  const bound = Number(values[0]);
  if (operator === 'GREATER_THAN') return metrics.impressions > bound;
  return operator === 'LESS_THAN' ? metrics.impressions < bound : metrics.impressions === bound;
};

/** One row a day, or one for the whole range. */
const toRows = (
  query: InsightQuery,
  entity: Entity | undefined,
  days: readonly DailyMetrics[],
): readonly InsightRow[] => {
  const inRange = days.filter(({ date }) => date >= query.since && date <= query.until);
  if (query.daily) return inRange.map((day) => ({ entity, since: day.date, until: day.date, metrics: day }));
  const [first, ...others] = inRange;
  if (!first) return [];
  return [{ entity, since: query.since, until: query.until, metrics: others.reduce<Metrics>(add, first) }];
};

const accountDays = (state: MetaState): readonly DailyMetrics[] => {
  const days = new Map<string, DailyMetrics>();
  for (const campaign of state.world.ofKind('campaign')) {
    for (const day of state.metrics.daysOf(campaign.id)) {
      const before = days.get(day.date);
      days.set(day.date, before ? { ...day, ...add(before, day) } : day);
    }
  }
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
};

const collect = (state: MetaState, query: InsightQuery, node: Entity | undefined): readonly InsightRow[] => {
  if (query.level === 'account') return toRows(query, undefined, accountDays(state));
  return state.world
    .ofKind(kindOfLevel[query.level])
    .filter((entity) => !node || isUnder(state, entity, node))
    .filter((entity) => query.filters.every((filter) => passes(state, entity, filter)))
    .flatMap((entity) => toRows(query, entity, state.metrics.daysOf(entity.id)));
};

/** Rows of a query, written out: of the account, or of everything under a node. */
export const insightRows = (state: MetaState, input: MetaInput, node: Entity | undefined): readonly unknown[] => {
  const query = readInsightQuery(state, input, levelOfKind[node?.kind ?? ''] ?? 'account');
  return collect(state, query, node)
    .filter((row) => query.filters.every((filter) => hasImpressions(row, filter)))
    .map((row) => renderInsightRow(state, row, query.fields));
};

/** One page of rows. */
export const toInsightsReply = (
  { credentials }: MetaState,
  { request, input }: MetaCall,
  rows: readonly unknown[],
): Reply => {
  const page = readPage(input);
  const start = page.after === undefined ? 0 : page.after + 1;
  const part = rows.slice(start, start + page.limit);
  const last = start + part.length - 1;
  return ok(
    toPagedBody(request, credentials.accessToken, part, {
      first: part.length === 0 ? undefined : start,
      last: part.length === 0 ? undefined : last,
      hasMore: last + 1 < rows.length,
    }),
  );
};

/** `GET /act_{id}/insights` and `GET /{node}/insights` */
export const getInsights = (state: MetaState, node: Entity | undefined, call: MetaCall): Reply =>
  toInsightsReply(state, call, insightRows(state, call.input, node));
