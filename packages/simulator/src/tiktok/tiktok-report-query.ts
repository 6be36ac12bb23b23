import { refuse, refuseParameter } from './tiktok-problem.js';
import {
  flag,
  flagText,
  fromJson,
  id,
  integer,
  list,
  object,
  oneOf,
  readFields,
  required,
  text,
  wholeText,
  type Reader,
} from './tiktok-readers.js';
import { isReportMetric } from './tiktok-report-metrics.js';
import type { TikTokCall } from './tiktok-state.js';
import { day } from './tiktok-time.js';

/** What a report has a row for. */
export type ReportKind = 'account' | 'campaign' | 'adGroup' | 'ad';

const levels = {
  AUCTION_ADVERTISER: { kind: 'account', dimensions: ['advertiser_id'] },
  AUCTION_CAMPAIGN: { kind: 'campaign', dimensions: ['campaign_id'] },
  AUCTION_ADGROUP: { kind: 'adGroup', dimensions: ['adgroup_id'] },
  AUCTION_AD: { kind: 'ad', dimensions: ['ad_id', 'ad_id_v2'] },
} as const satisfies Readonly<Record<string, { readonly kind: ReportKind; readonly dimensions: readonly string[] }>>;

const filterNames = [
  'campaign_ids',
  'adgroup_ids',
  'ad_ids',
  'ad_ids_v2',
  'campaign_status',
  'adgroup_status',
  'ad_status',
  'campaign_automation_type',
] as const;

/** One condition of a report: the values that pass. */
export interface ReportFilter {
  readonly name: (typeof filterNames)[number];
  readonly values: readonly string[];
}

/** A report that makes sense. Days are those of the account's calendar. */
export interface ReportQuery {
  readonly kind: ReportKind;
  readonly idDimension: string;
  readonly byDay: boolean;
  readonly metrics: readonly string[];
  /** Undefined: everything since the beginning. */
  readonly range: { readonly start: string; readonly end: string } | undefined;
  readonly filters: readonly ReportFilter[];
  readonly order: { readonly field: string; readonly descending: boolean } | undefined;
  readonly withTotals: boolean;
  readonly page: number | undefined;
  readonly page_size: number | undefined;
}

/** In a query lists are JSON and numbers are text; in a body they are what they are. */
const shapeOf = (inQuery: boolean) => {
  const json = <Value>(of: Reader<Value>): Reader<Value> => (inQuery ? fromJson(of) : of);
  const between =
    (maximum: number): Reader<number> =>
    (value, path) =>
      inQuery ? wholeText(1, maximum)(value, path) : wholeText(1, maximum)(String(integer(value, path)), path);
  return {
    advertiser_id: id,
    report_type: oneOf(['BASIC', 'AUDIENCE', 'PLAYABLE_MATERIAL', 'CATALOG', 'BC', 'TT_SHOP']),
    service_type: oneOf(['AUCTION', 'RESERVATION']),
    data_level: oneOf(Object.keys(levels) as (keyof typeof levels)[]),
    dimensions: json(list(text, { min: 1, max: 4 })),
    metrics: json(list(text)),
    start_date: day,
    end_date: day,
    query_lifetime: inQuery ? flagText : flag,
    query_mode: oneOf(['REGULAR', 'CHUNK']),
    enable_total_metrics: inQuery ? flagText : flag,
    filtering: json(list(object({ field_name: oneOf(filterNames), filter_type: oneOf(['IN']), filter_value: text }))),
    order_field: text,
    order_type: oneOf(['ASC', 'DESC']),
    page: between(1_000_000),
    page_size: between(1000),
    output_format: oneOf(['CSV_STRING', 'CSV_DOWNLOAD']),
    file_name: text,
  };
};

const dayMs = 86_400_000;

const checkRange = (start: string, end: string, maximumDays: number): void => {
  const days = (Date.parse(end) - Date.parse(start)) / dayMs + 1;
  if (days < 1) refuseParameter('end_date', 'end_date must not be earlier than start_date');
  if (days > maximumDays) {
    refuseParameter('start_date', `The time range must be within ${String(maximumDays)} days for these dimensions`);
  }
};

/**
 * Reads what a synchronous or an asynchronous report is about
 * (https://business-api.tiktok.com/portal/docs?id=1740302848100353, read November 2026).
 */
export const readReportQuery = ({ request, input }: TikTokCall): ReportQuery => {
  const given = readFields(shapeOf(request.method === 'GET'), input);
  if (required(given.report_type, 'report_type') !== 'BASIC') {
    refuse(40002, 'report_type: only BASIC reports are simulated');
  }
  const { kind, dimensions: known } = levels[required(given.data_level, 'data_level')];
  const dimensions = required(given.dimensions, 'dimensions');
  const byDay = dimensions.includes('stat_time_day');
  const [idDimension = '', ...more] = dimensions.filter((name) => name !== 'stat_time_day');
  if (!(known as readonly string[]).includes(idDimension) || more.length > 0) {
    refuseParameter('dimensions', `Expected ${known.join(' or ')}, and stat_time_day if wanted, at this data_level`);
  }
  const metrics = given.metrics ?? ['spend', 'impressions'];
  for (const metric of metrics)
    if (!isReportMetric(metric, kind)) refuseParameter('metrics', `Invalid metric ${metric}`);
  const lifetime = given.query_lifetime ?? false;
  if (lifetime && byDay) refuseParameter('query_lifetime', 'Not supported together with time dimensions');
  const range = lifetime
    ? undefined
    : { start: required(given.start_date, 'start_date'), end: required(given.end_date, 'end_date') };
  if (range) checkRange(range.start, range.end, byDay ? 30 : 365);
  const orderField = given.order_field;
  if (orderField !== undefined && !metrics.includes(orderField) && orderField !== 'stat_time_day') {
    refuseParameter('order_field', 'order_field must be one of the metrics');
  }
  return {
    kind,
    idDimension,
    byDay,
    metrics,
    range,
    filters: (given.filtering ?? []).map((filter) => ({
      name: required(filter.field_name, 'filtering.field_name'),
      values: fromJson((value, path) => (typeof value === 'string' ? [value] : list(text)(value, path)))(
        required(filter.filter_value, 'filtering.filter_value'),
        'filtering.filter_value',
      ),
    })),
    order: orderField === undefined ? undefined : { field: orderField, descending: given.order_type !== 'ASC' },
    withTotals: given.enable_total_metrics ?? false,
    page: given.page,
    page_size: given.page_size,
  };
};
