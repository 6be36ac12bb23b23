import type { DailyMetrics, MetricsStore } from '../../metrics-store.js';
import { isMessage, type Message } from '../message.js';
import type { CheckedQuery } from './check-query.js';
import { compareValues, toConditionTest } from './condition-test.js';
import type { QueryField } from './gaql-fields.js';
import { sumMetrics, toMetricValues } from './metric-values.js';
import type { SourceRow } from './query-sources.js';
import { segmentValue } from './segment-values.js';
import { toJsonName } from '../shape.js';

const valueAt = (message: Message, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (isMessage(value) ? value[name] : undefined), message);

const setAt = (target: Message, [name = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next: Message = isMessage(inner) ? inner : {};
  target[name] = next;
  setAt(next, rest, value);
};

/** The days of a source row, split by the selected segments. */
const groupDays = (
  days: readonly DailyMetrics[],
  segments: readonly string[],
): readonly (readonly DailyMetrics[])[] => {
  const groups = new Map<string, DailyMetrics[]>();
  for (const day of days) {
    const key = segments.map((segment) => String(segmentValue(segment, day.date))).join('\n');
    const group = groups.get(key);
    if (group) group.push(day);
    else groups.set(key, [day]);
  }
  return [...groups.values()];
};

/** Only what was selected, with the resource names that always come along. */
const project = (row: Message, { query, select }: CheckedQuery): Message => {
  const answer: Message = {};
  const names = new Set([query.from, ...select.map(({ resource }) => resource)]);
  for (const name of names) {
    if (name === 'metrics' || name === 'segments') continue;
    const json = toJsonName(name);
    setAt(answer, [json, 'resourceName'], valueAt(row, [json, 'resourceName']));
  }
  for (const { jsonPath, resource } of select) {
    const value = valueAt(row, jsonPath);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (resource === 'ad_group_ad' && jsonPath[1] === 'ad') {
      setAt(answer, ['adGroupAd', 'ad', 'resourceName'], valueAt(row, ['adGroupAd', 'ad', 'resourceName']));
    }
    setAt(answer, jsonPath, value);
  }
  return answer;
};

/** Runs a checked query; every row as it is answered. */
export const runQuery = (checked: CheckedQuery, metrics: MetricsStore, today: string): readonly Message[] => {
  const { query, source, select, where, orderBy } = checked;
  const segments = select.filter(({ resource }) => resource === 'segments').map(({ jsonPath }) => jsonPath[1] ?? '');
  const everyField = [...select, ...where.map(([field]) => field), ...orderBy.map(([field]) => field)];
  const resources = new Set([query.from, ...everyField.map(({ resource }) => resource)]);
  const needsMetrics = resources.has('metrics') || segments.length > 0;

  const tests = where.map(([field, condition]) => ({ field, holds: toConditionTest(condition, field.type, today) }));
  const dayTests = tests.filter(({ field }) => field.resource === 'segments');
  const metricTests = tests.filter(({ field }) => field.resource === 'metrics');
  const attributeTests = tests.filter(({ field }) => field.resource !== 'segments' && field.resource !== 'metrics');
  const passes = (row: Message, of: typeof tests) =>
    of.every(({ field, holds }) => holds(valueAt(row, field.jsonPath)));

  const expand = ({ metricsId, resources: parts }: SourceRow): readonly Message[] => {
    const base: Message = {};
    for (const name of resources) {
      const part = parts[name];
      if (part) base[toJsonName(name)] = part();
    }
    if (!passes(base, attributeTests)) return [];
    if (!needsMetrics) return [base];
    const days = metrics
      .daysOf(metricsId)
      .filter(({ date }) => dayTests.every(({ field, holds }) => holds(segmentValue(field.jsonPath[1] ?? '', date))));
    // Split by segments, only what happened is answered; unsplit, there is a row of zeros too.
    const groups = segments.length > 0 ? groupDays(days, segments) : [days];
    return groups
      .map((group): Message => ({
        ...base,
        metrics: toMetricValues(sumMetrics(group)),
        segments: Object.fromEntries(segments.map((segment) => [segment, segmentValue(segment, group[0]?.date ?? '')])),
      }))
      .filter((row) => passes(row, metricTests));
  };

  const rows = source.rows(query).flatMap(expand);
  const sorted = orderBy.length === 0 ? rows : [...rows].sort((one, other) => compareRows(one, other, orderBy));
  return sorted.slice(0, query.limit).map((row) => project(row, checked));
};

const compareRows = (one: Message, other: Message, orderBy: readonly (readonly [QueryField, boolean])[]): number => {
  for (const [{ jsonPath, type }, descending] of orderBy) {
    const order = compareValues(type, valueAt(one, jsonPath) ?? '', valueAt(other, jsonPath) ?? '');
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
};
