import type { LocalTime } from '../local-time.js';
import type { Entity } from '../world-store.js';
import { xMetricGroups } from './data/x-metrics.js';
import { findEntity, xKinds } from './x-entity.js';
import {
  identifier,
  listOf,
  numberOf,
  oneOf,
  readParameters,
  required,
  textOf,
  textsOf,
  type XParameters,
  type XParameterShape,
  type XReader,
} from './x-parameters.js';
import { refuseValue, refuseWith } from './x-problem.js';
import type { XState } from './x-state.js';
import { midnightOf, parseXTime } from './x-time.js';

/** A question for statistics that is in order. */
export interface XStatsQuery {
  readonly params: XParameters;
  readonly entity: string;
  readonly entityIds: readonly string[];
  readonly groups: readonly string[];
  readonly placement: string;
  /** Starts of the time series' slots; the last one is the end. */
  readonly edges: readonly number[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const entities = ['ACCOUNT', 'CAMPAIGN', 'FUNDING_INSTRUMENT', 'LINE_ITEM', 'PROMOTED_ACCOUNT', 'PROMOTED_TWEET'];

/** Whole hours; a day alone means midnight on the account's clock. */
export const statsMoment =
  (localTime: (atMs: number) => LocalTime): XReader<number> =>
  (value, parameter) => {
    const atMs = parseXTime(value, (date) => midnightOf(localTime, date)) ?? refuseValue(parameter, 'time', value);
    return atMs % hourMs === 0 ? atMs : refuseValue(parameter, 'time in whole hours', value);
  };

const shapeOf = (state: XState): XParameterShape => ({
  entity: required(oneOf(entities)),
  entity_ids: required(listOf(identifier, 20)),
  start_time: required(statsMoment(state.localTime)),
  end_time: required(statsMoment(state.localTime)),
  granularity: required(oneOf(['DAY', 'HOUR', 'TOTAL'])),
  metric_groups: required(listOf(oneOf(Object.keys(xMetricGroups)), 6)),
  placement: required(oneOf(['ALL_ON_TWITTER', 'SPOTLIGHT', 'TREND', 'PUBLISHER_NETWORK'])),
});

const refuseWindow = (message: string, parameter: string): never =>
  refuseWith(400, 'INVALID_TIME_WINDOW', message, { parameter });

const checkEntities = (state: XState, entity: string, ids: readonly string[]): void => {
  const { accountId, fundingInstrumentId } = state.account.credentials;
  const kinds = { CAMPAIGN: xKinds.campaign, LINE_ITEM: xKinds.lineItem, PROMOTED_TWEET: xKinds.promotedTweet };
  for (const id of ids) {
    const kind = Object.entries(kinds).find(([name]) => name === entity)?.[1];
    if (kind) findEntity(state, kind, id, true);
    else if (entity === 'FUNDING_INSTRUMENT' && id !== fundingInstrumentId) {
      refuseWith(404, 'FUNDING_INSTRUMENT_NOT_FOUND', `Funding Instrument ${id} was not found`);
    } else if (entity === 'ACCOUNT' && id !== accountId) refuseValue('entity_ids', 'this account', id);
    else if (entity === 'PROMOTED_ACCOUNT') {
      refuseWith(404, 'PROMOTED_ACCOUNT_NOT_FOUND', `Promoted Account ${id} was not found`);
    }
  }
};

const checkGroups = (entity: string, groups: readonly string[]): void => {
  const isMobile = groups.some((group) => group.includes('MOBILE'));
  if (isMobile && groups.length > 1) {
    refuseWith(400, 'EXCLUSIVE_PARAMETERS', 'Metrics of mobile conversions are requested separately', {
      parameter: 'metric_groups',
    });
  }
  const allowed: Readonly<Record<string, readonly string[]>> = {
    ACCOUNT: ['ENGAGEMENT'],
    FUNDING_INSTRUMENT: ['ENGAGEMENT', 'BILLING'],
  };
  const wrong = groups.find((group) => allowed[entity]?.includes(group) === false);
  if (wrong !== undefined) refuseValue('metric_groups', `a group of ${entity}`, wrong);
};

const edgesOf = (state: XState, granularity: string, startMs: number, endMs: number): readonly number[] => {
  if (granularity === 'TOTAL') return [startMs, endMs];
  const isMidnight = (atMs: number): boolean => state.localTime(atMs).text.endsWith('00:00:00');
  const edges: number[] = [];
  for (let atMs = startMs; atMs <= endMs; atMs += hourMs) {
    if (granularity === 'HOUR' || isMidnight(atMs)) edges.push(atMs);
  }
  return edges;
};

/**
 * Reads a question for statistics (https://docs.x.com/x-ads-api/analytics, read November 2026).
 * @param maximumDays how long the time range may be
 */
export const readStatsQuery = (
  state: XState,
  given: Readonly<Record<string, string>>,
  maximumDays: number,
  more: XParameterShape = {},
): XStatsQuery => {
  const params = readParameters({ ...shapeOf(state), ...more }, given);
  const [startMs = 0, endMs = 0] = [numberOf(params, 'start_time'), numberOf(params, 'end_time')];
  const [entity = '', granularity = ''] = [textOf(params, 'entity'), textOf(params, 'granularity')];
  if (endMs <= startMs) refuseWindow('end_time must be later than start_time', 'end_time');
  if (endMs - startMs > maximumDays * dayMs) {
    refuseWindow(`A maximum time range of ${String(maximumDays)} days is allowed`, 'end_time');
  }
  for (const [name, atMs] of granularity === 'DAY'
    ? ([
        ['start_time', startMs],
        ['end_time', endMs],
      ] as const)
    : []) {
    if (!state.localTime(atMs).text.endsWith('00:00:00')) {
      refuseWindow(`${name} must be aligned with midnight in the account's time zone for the granularity DAY`, name);
    }
  }
  const entityIds = textsOf(params, 'entity_ids') ?? [];
  const groups = textsOf(params, 'metric_groups') ?? [];
  checkEntities(state, entity, entityIds);
  checkGroups(entity, groups);
  return {
    params,
    entity,
    entityIds,
    groups,
    placement: textOf(params, 'placement') ?? '',
    edges: edgesOf(state, granularity, startMs, endMs),
  };
};

/** The entities of the world whose figures make up those of an id. */
export const sourcesOf = ({ world }: Pick<XState, 'world'>, entity: string, id: string): readonly string[] =>
  entity === 'ACCOUNT' || entity === 'FUNDING_INSTRUMENT'
    ? world.ofKind('campaign').map((campaign: Entity) => campaign.id)
    : [id];
