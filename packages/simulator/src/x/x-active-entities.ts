import type { Entity } from '../world-store.js';
import {
  identifier,
  listOf,
  numberOf,
  oneOf,
  optional,
  readParameters,
  required,
  textOf,
  textsOf,
} from './x-parameters.js';
import { refuseWith } from './x-problem.js';
import type { XAnswer, XCall, XState } from './x-state.js';
import { sourcesOf, statsMoment } from './x-stats-query.js';
import { toXTime } from './x-time.js';

const hourMs = 3_600_000;
const maximumMs = 90 * 24 * hourMs;

const kindOf: Readonly<Record<string, string>> = { CAMPAIGN: 'campaign', LINE_ITEM: 'adGroup', PROMOTED_TWEET: 'ad' };

const filters = ['campaign_ids', 'funding_instrument_ids', 'line_item_ids'] as const;

/** Ids of an entity and of everything above it. */
const lineage = ({ world }: XState, entity: Entity): readonly string[] => {
  const lineItem = entity.kind === 'ad' ? world.get('adGroup', entity.parentId ?? '') : undefined;
  return [entity.id, entity.parentId ?? '', lineItem?.parentId ?? ''];
};

/** Which entities' figures changed in some hours (https://docs.x.com/x-ads-api/analytics#active-entities, read November 2026). */
export const answerActiveEntities = (state: XState, { input }: XCall): XAnswer => {
  const ids = optional(listOf(identifier, 200));
  const params = readParameters(
    {
      entity: required(oneOf(['CAMPAIGN', 'FUNDING_INSTRUMENT', 'LINE_ITEM', 'PROMOTED_ACCOUNT', 'PROMOTED_TWEET'])),
      start_time: required(statsMoment(state.localTime)),
      end_time: required(statsMoment(state.localTime)),
      campaign_ids: ids,
      funding_instrument_ids: ids,
      line_item_ids: ids,
    },
    input.given,
  );
  const [startMs = 0, endMs = 0] = [numberOf(params, 'start_time'), numberOf(params, 'end_time')];
  if (endMs <= startMs || endMs - startMs > maximumMs) {
    refuseWith(400, 'INVALID_TIME_WINDOW', 'A time range of up to 90 days is allowed', { parameter: 'end_time' });
  }
  const given = filters.filter((name) => params[name] !== undefined);
  if (given.length > 1) {
    refuseWith(400, 'EXCLUSIVE_PARAMETERS', `${given.join(' and ')} are exclusive`, { parameter: given[1] ?? '' });
  }
  const { fundingInstrumentId } = state.account.credentials;
  const wanted = given[0] === undefined ? undefined : textsOf(params, given[0]);
  const entity = textOf(params, 'entity') ?? '';
  const candidates =
    entity === 'FUNDING_INSTRUMENT'
      ? [{ id: fundingInstrumentId, above: [fundingInstrumentId] }]
      : state.world
          .ofKind(kindOf[entity] ?? '')
          .map((found) => ({ id: found.id, above: [...lineage(state, found), fundingInstrumentId] }));
  const data = candidates
    .filter(({ above }) => wanted === undefined || above.some((id) => wanted.includes(id)))
    .flatMap(({ id }) => {
      const hours = sourcesOf(state, entity, id)
        .flatMap((source) => state.hours.daysOf(source))
        .map(({ date }) => Date.parse(date))
        .filter((atMs) => atMs >= startMs && atMs < endMs);
      if (hours.length === 0) return [];
      const first = hours.reduce((low, atMs) => Math.min(low, atMs));
      const last = hours.reduce((high, atMs) => Math.max(high, atMs));
      return [
        {
          entity_id: id,
          activity_start_time: toXTime(first),
          activity_end_time: toXTime(last + hourMs - 1000),
          placements: ['ALL_ON_TWITTER'],
        },
      ];
    });
  return { data, params };
};
