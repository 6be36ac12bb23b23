import type { SimulatedRequest } from '../dialect.js';
import { checkParameters } from './snapchat-list.js';
import { refuseValue } from './snapchat-problem.js';
import { checkStatFields, uniqueFields } from './snapchat-stat-fields.js';
import type { SnapchatZone } from './snapchat-zone.js';

/** What statistics can be about, from the top down. */
export const statLevels = ['adaccount', 'campaign', 'adsquad', 'ad'] as const;

/** One of the levels. */
export type StatLevel = (typeof statLevels)[number];

/** A query, checked. */
export interface StatQuery {
  readonly granularity: 'TOTAL' | 'DAY' | 'HOUR' | 'LIFETIME';
  /** Absent: everything so far. */
  readonly range: { readonly startMs: number; readonly endMs: number } | undefined;
  readonly fields: readonly string[];
  readonly breakdown: StatLevel | undefined;
  readonly omitEmpty: boolean;
}

const dayMs = 86_400_000;

const unsupported = (message: string): never => refuseValue(`Unsupported Stats Query: ${message}`);

const wordIn = <const Word extends string>(request: SimulatedRequest, name: string, words: readonly Word[]) => {
  const given = request.query.get(name);
  if (given === null) return undefined;
  return words.find((word) => word === given) ?? unsupported(`${name} must be one of ${words.join(', ')}`);
};

const momentOf = (request: SimulatedRequest, name: string, zone: SnapchatZone): number | undefined => {
  const given = request.query.get(name);
  if (given === null) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(given)) return zone.midnightOf(given);
  const isIso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(given);
  const atMs = isIso ? Date.parse(given.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
  return Number.isNaN(atMs) ? unsupported(`${name} is not a valid ISO 8601 date-time`) : atMs;
};

const checkDays = (startMs: number, endMs: number, zone: SnapchatZone): void => {
  const rule = (what: string) =>
    unsupported(
      `Timeseries queries with DAY granularity must have ${what} that is the start of day (00:00:00) for the account's timezone.`,
    );
  if (!zone.isMidnight(startMs)) rule('a start time');
  if (!zone.isMidnight(endMs)) rule('an end time');
  if (endMs - startMs > 32 * dayMs) {
    unsupported('Timeseries queries with DAY granularity cannot query time intervals of more than 32 days');
  }
};

const rangeOf = (request: SimulatedRequest, granularity: StatQuery['granularity'], zone: SnapchatZone) => {
  const startMs = momentOf(request, 'start_time', zone);
  const endMs = momentOf(request, 'end_time', zone);
  if (startMs === undefined && endMs === undefined) {
    if (granularity === 'DAY' || granularity === 'HOUR') unsupported('start_time and end_time are required');
    return undefined;
  }
  if (startMs === undefined || endMs === undefined) return unsupported('start_time and end_time go together');
  if (granularity === 'LIFETIME') unsupported('LIFETIME granularity takes no start_time and end_time');
  if (!zone.isFullHour(startMs)) unsupported('Start time should start at the beginning of an hour.');
  if (!zone.isFullHour(endMs)) unsupported('End time should end at the beginning of an hour.');
  if (endMs <= startMs) unsupported('end_time must be after start_time');
  if (granularity === 'DAY') checkDays(startMs, endMs, zone);
  // How long a stretch may be asked for by the hour is not published.
  if (granularity === 'HOUR' && endMs - startMs > 7 * dayMs) {
    unsupported('Timeseries queries with HOUR granularity cannot query time intervals of more than 7 days');
  }
  return { startMs, endMs };
};

const fieldsOf = (request: SimulatedRequest, level: StatLevel, query: Pick<StatQuery, 'granularity' | 'breakdown'>) => {
  const spendOnly = level === 'adaccount' && query.breakdown === undefined;
  const given = request.query.get('fields');
  const fields = given === null ? (spendOnly ? ['spend'] : ['impressions', 'spend']) : given.split(',');
  checkStatFields(fields);
  if (spendOnly && fields.some((field) => field !== 'spend')) {
    unsupported("Only field 'spend' should be used when querying AdAccount stats.");
  }
  if (query.granularity === 'HOUR' && fields.some((field) => uniqueFields.includes(field))) {
    unsupported('uniques and frequency are not available with HOUR granularity');
  }
  return fields;
};

/**
 * Reads the parameters of `GET …/stats`. The refusals are worded as clients have seen them
 * (https://developers.snap.com/marketing-api/Ads-API/measurement and clients' reports, November 2026).
 */
export const readStatQuery = (request: SimulatedRequest, level: StatLevel, zone: SnapchatZone): StatQuery => {
  checkParameters(request, [
    'granularity',
    'start_time',
    'end_time',
    'fields',
    'breakdown',
    'omit_empty',
    'swipe_up_attribution_window',
    'view_attribution_window',
    'action_report_time',
    'limit',
    'cursor',
  ]);
  wordIn(request, 'swipe_up_attribution_window', ['1_DAY', '7_DAY', '28_DAY']);
  wordIn(request, 'view_attribution_window', ['none', '1_HOUR', '3_HOUR', '6_HOUR', '1_DAY', '7_DAY', '28_DAY']);
  wordIn(request, 'action_report_time', ['conversion', 'impression']);
  const granularity = wordIn(request, 'granularity', ['TOTAL', 'DAY', 'HOUR', 'LIFETIME']) ?? 'TOTAL';
  const below = statLevels.slice(statLevels.indexOf(level) + 1);
  const breakdown = wordIn(request, 'breakdown', below);
  return {
    granularity,
    breakdown,
    range: rangeOf(request, granularity, zone),
    fields: fieldsOf(request, level, { granularity, breakdown }),
    omitEmpty: wordIn(request, 'omit_empty', ['true', 'false']) === 'true',
  };
};
