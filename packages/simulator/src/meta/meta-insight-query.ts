import type { MetaInput } from './meta-input.js';
import { readInsightFields } from './meta-insight-fields.js';
import { refuse, refuseParameter } from './meta-problem.js';
import { anyObject, flag, integer, list, object, oneOf, readFields, text, type Reader } from './meta-readers.js';
import type { MetaState } from './meta-state.js';

/** A condition on insight rows. */
export interface InsightFilter {
  readonly field: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** What was asked of the insights, checked. Days are `YYYY-MM-DD` of the account's calendar, both included. */
export interface InsightQuery {
  readonly level: 'account' | 'campaign' | 'adset' | 'ad';
  readonly fields: readonly string[];
  readonly since: string;
  readonly until: string;
  readonly daily: boolean;
  readonly filters: readonly InsightFilter[];
}

const levels = ['account', 'campaign', 'adset', 'ad'] as const;
const presets = [
  'today',
  'yesterday',
  'last_3d',
  'last_7d',
  'last_14d',
  'last_28d',
  'last_30d',
  'last_90d',
  'this_month',
  'maximum',
] as const;

const filterable = /^(?:campaign|adset|ad)\.(?:id|name|impressions)$|^impressions$/;

const date: Reader<string> = (value, path) => {
  const read = text(value, path);
  return /^\d{4}-\d{2}-\d{2}$/.test(read) && !Number.isNaN(Date.parse(read))
    ? read
    : refuseParameter(path, `${path} must be a date in the form YYYY-MM-DD`);
};

const shape = {
  access_token: text,
  appsecret_proof: text,
  fields: text,
  level: oneOf(levels),
  date_preset: oneOf(presets),
  time_range: object({ since: date, until: date }),
  time_increment: text,
  filtering: list(object({ field: text, operator: text, value: (value: unknown): unknown => value })),
  limit: integer,
  after: text,
  before: text,
  locale: text,
  sort: list(text),
  use_account_attribution_setting: flag,
  use_unified_attribution_setting: flag,
  action_attribution_windows: list(text),
  action_report_time: text,
  breakdowns: list(text),
  action_breakdowns: list(text),
  export_format: text,
  default_summary: flag,
  summary: list(text),
  filtering_options: anyObject,
};

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const presetRange = (preset: (typeof presets)[number], today: string): readonly [string, string] => {
  const days = /^last_(\d+)d$/.exec(preset)?.[1];
  if (days !== undefined) return [addDays(today, -Number(days)), addDays(today, -1)];
  if (preset === 'yesterday') return [addDays(today, -1), addDays(today, -1)];
  if (preset === 'this_month') return [`${today.slice(0, 8)}01`, today];
  return preset === 'today' ? [today, today] : [addDays(today, -1100), today];
};

const readFilter = (filter: { field?: string; operator?: string; value?: unknown }, index: number): InsightFilter => {
  const path = `filtering[${String(index)}]`;
  const { field = '', operator = '', value } = filter;
  if (!filterable.test(field)) refuseParameter(`${path}[field]`, `Filtering field ${field} is invalid`);
  if (!['EQUAL', 'IN', 'NOT_IN', 'CONTAIN', 'GREATER_THAN', 'LESS_THAN'].includes(operator)) {
    refuseParameter(`${path}[operator]`, `Filtering operator ${operator} is invalid`);
  }
  const values = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return { field, operator, values: values.map((one) => text(one, `${path}[value]`)) };
};

/** Reads and checks an insights query. */
export const readInsightQuery = (
  state: MetaState,
  input: MetaInput,
  defaultLevel: InsightQuery['level'],
): InsightQuery => {
  const asked = readFields(shape, input);
  if (asked.breakdowns?.length) refuseParameter('breakdowns', 'Breakdowns are not available in this simulator');
  const today = state.localTime(state.clock.nowMs()).date;
  const [presetSince, presetUntil] = presetRange(asked.date_preset ?? 'last_30d', today);
  const { since = presetSince, until = presetUntil } = asked.time_range ?? {};
  if (since > until) refuseParameter('time_range', 'The start of the time range must not be after its end');
  if (asked.time_range && since < addDays(today, -1127)) {
    refuse({
      code: 3018,
      message: '(#3018) The start date of the time range cannot be beyond 37 months from the current date',
    });
  }
  const increment = asked.time_increment ?? 'all_days';
  if (increment !== '1' && increment !== 'all_days') {
    refuseParameter('time_increment', 'Param time_increment must be 1 or all_days in this simulator');
  }
  return {
    level: asked.level ?? defaultLevel,
    fields: readInsightFields(asked.fields),
    since,
    until,
    daily: increment === '1',
    filters: (asked.filtering ?? []).map(readFilter),
  };
};
