import type { Entity } from '../world-store.js';
import { refuseValue, refuseWith } from './x-problem.js';
import type { XAnswer, XCall, XState } from './x-state.js';
import {
  boolean,
  numberOf,
  oneOf,
  optional,
  readParameters,
  textOf,
  textsOf,
  whole,
  type XParameters,
  type XParameterShape,
} from './x-parameters.js';

/** What a list of one kind offers. */
export interface XList {
  readonly kind: string;
  /** Parameters beyond those of every list. */
  readonly shape: XParameterShape;
  /** Attributes of `sort_by`; without any, the list cannot be sorted. */
  readonly sortable: readonly string[];
  readonly maximumCount: number;
  readonly defaultCount: number;
  /** Whether an entity is meant; deleted and hidden ones are sorted out before. */
  readonly matches: (entity: Entity, params: XParameters) => boolean;
  /** Parameters that name entities of the list by their ids. */
  readonly idParameters?: readonly string[];
  /** The parameter that asks for the beginning of a name. */
  readonly nameParameter?: string;
  /** Refuses questions about what is not there. */
  readonly check?: (params: XParameters) => void;
  /** Narrows the search down by another index. */
  readonly candidates?: (params: XParameters) => readonly Entity[] | undefined;
  readonly render: (entity: Entity) => Readonly<Record<string, unknown>>;
  /** Newest first unless sorted otherwise: lists of tweets and media. Default false. */
  readonly newestFirst?: boolean;
  readonly withTotalCount?: boolean;
}

const toCursor = (sequence: number): string => `c-${sequence.toString(36)}`;

const readCursor = (text: string): number => {
  const found = /^c-([0-9a-z]{1,9})$/.exec(text)?.[1];
  return found === undefined ? refuseValue('cursor', 'cursor', text) : Number.parseInt(found, 36);
};

/** Numbers and words among themselves; what is not there comes first. */
const compare = (one: unknown, other: unknown): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [first, second] = [one, other].map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value ?? null),
  );
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
};

const sortKey = (list: XList, entity: Entity, attribute: string): unknown => {
  // Rendering every entity of a large account only to sort it would make look-ups slow.
  if (attribute === 'created_at') return entity.createdAtMs;
  if (attribute === 'updated_at') return entity.updatedAtMs;
  return list.render(entity)[attribute];
};

const sorted = (entities: readonly Entity[], list: XList, sortBy: string | undefined): readonly Entity[] => {
  const [attribute = '', direction = ''] = sortBy?.split('-') ?? [];
  if (attribute === '') return list.newestFirst ? [...entities].reverse() : entities;
  const keyed = entities.map((entity) => ({ entity, key: sortKey(list, entity, attribute) }));
  const sign = direction === 'desc' ? -1 : 1;
  return keyed
    .sort((one, other) => sign * (compare(one.key, other.key) || one.entity.sequence - other.entity.sequence))
    .map(({ entity }) => entity);
};

const shapeOf = (list: XList): XParameterShape => ({
  count: optional(whole(1, list.maximumCount)),
  cursor: optional((value) => value),
  with_deleted: optional(boolean),
  ...(list.withTotalCount === false ? {} : { with_total_count: optional(boolean) }),
  ...(list.sortable.length === 0
    ? {}
    : { sort_by: optional(oneOf(list.sortable.flatMap((name) => [`${name}-asc`, `${name}-desc`]))) }),
  ...list.shape,
});

/** What an index knows of the ids or the name that is asked for. */
const foundByIndex = ({ world }: XState, list: XList, params: XParameters): readonly Entity[] | undefined => {
  const ids = list.idParameters?.flatMap((name) => textsOf(params, name) ?? []) ?? [];
  if (ids.length > 0) return ids.flatMap((id) => world.get(list.kind, id) ?? []);
  const beginning = textOf(params, list.nameParameter ?? '');
  return beginning === undefined ? undefined : world.mayBeginWith(list.kind, beginning);
};

/** What can be meant at all, in order of creation. */
const candidatesOf = (state: XState, list: XList, params: XParameters): readonly Entity[] => {
  const found = list.candidates?.(params) ?? foundByIndex(state, list, params);
  return found
    ? [...new Set(found)].sort((one, other) => one.sequence - other.sequence)
    : state.world.ofKind(list.kind);
};

/** Answers a list, page by page (https://docs.x.com/x-ads-api/fundamentals/pagination, read November 2026). */
export const answerList = (state: XState, list: XList, { input }: XCall): XAnswer => {
  const params = readParameters(shapeOf(list), input.given);
  const cursor = textOf(params, 'cursor');
  const wantsTotal = params['with_total_count'] === true;
  if (wantsTotal && cursor !== undefined) {
    return refuseWith(400, 'EXCLUSIVE_PARAMETERS', 'cursor and with_total_count are exclusive', {
      parameter: 'with_total_count',
    });
  }
  list.check?.(params);
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const all = sorted(candidatesOf(state, list, params), list, textOf(params, 'sort_by'));
  const isMeant = (entity: Entity): boolean =>
    state.world.isListed(entity) &&
    (!entity.removed || params['with_deleted'] === true) &&
    (list.idParameters?.every((name) => among(params, name, entity.id)) ?? true) &&
    (list.nameParameter === undefined || hasPrefix(params, list.nameParameter, entity.name)) &&
    list.matches(entity, params);
  // A cursor names the last entity of the page before it; entities that came or went meanwhile do not shift pages.
  const start = after === undefined ? 0 : all.findIndex(({ sequence }) => sequence === after) + 1;
  if (after !== undefined && start === 0) refuseValue('cursor', 'cursor of this list', cursor);
  const rest = all.slice(start).filter(isMeant);
  const page = rest.slice(0, numberOf(params, 'count') ?? list.defaultCount);
  const last = page.at(-1);
  return {
    data: page.map(list.render),
    params,
    nextCursor: last && page.length < rest.length ? toCursor(last.sequence) : null,
    ...(wantsTotal ? { more: { total_count: rest.length } } : {}),
  };
};

/** Filters by the ids given in a parameter, if it is there. */
export const among = (params: XParameters, name: string, value: string | null | undefined): boolean => {
  const ids = textsOf(params, name);
  return ids === undefined || (value != null && ids.includes(value));
};

/** Case-insensitive prefix of a name: what X says of most lists, and the strict reading where it does not say. */
const hasPrefix = (params: XParameters, name: string, value: string | null): boolean => {
  const prefix = textOf(params, name);
  return prefix === undefined || (value ?? '').toLowerCase().startsWith(prefix.toLowerCase());
};
