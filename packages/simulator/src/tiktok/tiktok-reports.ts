import type { DailyMetrics, Metrics } from '../metrics-store.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { toPage } from './tiktok-paging.js';
import { toTikTokReply } from './tiktok-problem.js';
import { toReportMetric } from './tiktok-report-metrics.js';
import { readReportQuery, type ReportFilter, type ReportQuery } from './tiktok-report-query.js';
import { isSmartPlus, parentOf, type TikTokCall, type TikTokState } from './tiktok-state.js';
import { primaryStatus, secondaryStatus } from './tiktok-status.js';

/** One row of a report. All values are text. */
export interface ReportRow {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string>>;
}

const sum = (days: readonly Metrics[]): Metrics =>
  days.reduce(
    (total, each) => ({
      impressions: total.impressions + each.impressions,
      reach: total.reach + each.reach,
      clicks: total.clicks + each.clicks,
      conversions: total.conversions + each.conversions,
      spendMicros: total.spendMicros + each.spendMicros,
    }),
    { impressions: 0, reach: 0, clicks: 0, conversions: 0, spendMicros: 0n },
  );

const kindOfFilter = (name: string): string =>
  name.startsWith('campaign') ? 'campaign' : name.startsWith('adgroup') ? 'adGroup' : 'ad';

const passesStatus = (state: TikTokState, entity: Entity, wanted: string): boolean => {
  if (wanted === 'STATUS_ALL') return true;
  if (wanted === 'STATUS_NOT_DELETE') return !entity.removed;
  return primaryStatus(secondaryStatus(state, entity)) === wanted;
};

const passes = (state: TikTokState, entity: Entity, { name, values }: ReportFilter): boolean => {
  let at: Entity | undefined = entity;
  const kind = kindOfFilter(name);
  while (at && at.kind !== kind) at = parentOf(state, at);
  if (!at) return true;
  if (name === 'campaign_automation_type') return values.includes(String(at.fields['campaign_automation_type']));
  if (name.endsWith('_status')) {
    const found = at;
    return values.some((wanted) => passesStatus(state, found, wanted));
  }
  return values.includes(at.id);
};

const entitiesOf = (state: TikTokState, { kind, idDimension, filters }: ReportQuery): readonly Entity[] => {
  if (kind === 'account') return [];
  const asksStatus = filters.some(({ name }) => name.endsWith('_status'));
  return state.world.ofKind(kind).filter(
    (entity) =>
      // What Smart+ made appears under its own id in the second version of the dimension alone.
      !(idDimension === 'ad_id' && isSmartPlus(entity)) &&
      (asksStatus || !entity.removed) &&
      filters.every((filter) => passes(state, entity, filter)),
  );
};

const daysIn = (state: TikTokState, id: string, { range }: ReportQuery): readonly DailyMetrics[] =>
  state.metrics.daysOf(id).filter(({ date }) => !range || (date >= range.start && date <= range.end));

/** Every row of a report. Days without delivery have none; whoever asks for no days gets a row of zeros. */
export const toReportRows = (state: TikTokState, query: ReportQuery): readonly ReportRow[] => {
  const subjects: readonly { readonly id: string; readonly entity?: Entity }[] =
    query.kind === 'account'
      ? [{ id: state.account.id }]
      : entitiesOf(state, query).map((entity) => ({ id: entity.id, entity }));
  const rows = subjects.flatMap(({ id, entity }) => {
    const days = daysIn(state, id, query);
    const toRow = (metrics: Metrics, more: Readonly<Record<string, string>> = {}): ReportRow => ({
      dimensions: { [query.idDimension]: id, ...more },
      metrics: Object.fromEntries(
        query.metrics.map((name) => [name, toReportMetric(state, name, { metrics, entity })]),
      ),
    });
    if (!query.byDay) return [toRow(sum(days))];
    return days.map((metrics) => toRow(metrics, { stat_time_day: `${metrics.date} 00:00:00` }));
  });
  const { order } = query;
  if (!order) return rows;
  const valueOf = ({ metrics, dimensions }: ReportRow): number | string =>
    order.field === 'stat_time_day' ? (dimensions['stat_time_day'] ?? '') : Number(metrics[order.field] ?? 0);
  const ascending = [...rows].sort((one, other) =>
    valueOf(one) < valueOf(other) ? -1 : valueOf(one) > valueOf(other) ? 1 : 0,
  );
  return order.descending ? ascending.toReversed() : ascending;
};

/** `GET /report/integrated/get/` */
export const integratedReport = (state: TikTokState, call: TikTokCall): Reply => {
  const query = readReportQuery(call);
  const { items, page_info } = toPage(toReportRows(state, query), query);
  const ids = query.kind === 'account' ? [state.account.id] : entitiesOf(state, query).map(({ id }) => id);
  const all = sum(ids.flatMap((id) => daysIn(state, id, query)));
  return toTikTokReply(call.request, {
    list: items,
    page_info,
    ...(query.withTotals
      ? {
          total_metrics: Object.fromEntries(
            query.metrics.map((name) => [name, toReportMetric(state, name, { metrics: all })]),
          ),
        }
      : {}),
  });
};
