import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { ok, toItem } from './snapchat-batch.js';
import { refuseValue } from './snapchat-problem.js';
import type { JsonObject } from './snapchat-readers.js';
import { wireNames, type SnapchatKind, type SnapchatState } from './snapchat-state.js';

/** Smallest and largest page (https://developers.snap.com/marketing-api/Ads-API/api-patterns, read November 2026). */
const pageLimits = { least: 50, most: 1000 };

/** Refuses parameters that the endpoint does not know: the real one would quietly filter by nothing. */
export const checkParameters = (request: SimulatedRequest, known: readonly string[]): void => {
  for (const name of request.query.keys()) {
    if (!known.includes(name)) refuseValue(`Unknown query parameter "${name}"`);
  }
};

const toCursor = (entity: Entity): string =>
  Buffer.from(`${String(entity.sequence)}:${entity.id}`).toString('base64url');

const sequenceIn = (cursor: string): number => {
  const found = /^(\d+):./.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  return found === undefined ? refuseValue('The cursor is invalid') : Number(found);
};

const limitOf = (request: SimulatedRequest): number | undefined => {
  const given = request.query.get('limit');
  if (given === null) return undefined;
  const limit = Number(given);
  return Number.isInteger(limit) && limit >= pageLimits.least && limit <= pageLimits.most
    ? limit
    : refuseValue(`limit must be between ${String(pageLimits.least)} and ${String(pageLimits.most)}`);
};

/** `GET` on a collection. Without `limit` everything comes at once; with it, page after page in order of creation. */
export const handleList = (
  { world }: Pick<SnapchatState, 'world'>,
  kind: SnapchatKind,
  request: SimulatedRequest,
  entities: readonly Entity[],
  view: (entity: Entity) => JsonObject,
): Reply => {
  checkParameters(request, ['limit', 'cursor', 'sort', 'read_deleted_entities']);
  const limit = limitOf(request);
  const { query } = request;
  const sort = query.get('sort');
  if (sort !== null && sort !== 'created_at-desc') refuseValue('sort must be created_at-desc');
  const withDeleted = query.get('read_deleted_entities') === 'true';
  const cursor = query.get('cursor');
  const after = cursor === null ? undefined : sequenceIn(cursor);
  const wanted = entities.filter(
    (entity) =>
      (withDeleted || !entity.removed) &&
      world.isListed(entity) &&
      (after === undefined || (sort === null ? entity.sequence > after : entity.sequence < after)),
  );
  if (sort !== null) wanted.reverse();
  const page = limit === undefined ? wanted : wanted.slice(0, limit);
  const last = page.at(-1);
  const next = new URLSearchParams(query);
  if (last) next.set('cursor', toCursor(last));
  return ok(request, {
    paging:
      last && page.length < wanted.length ? { next_link: `${request.baseUrl}${request.path}?${next.toString()}` } : {},
    [wireNames[kind].plural]: page.map((entity) =>
      toItem(kind, { ...view(entity), ...(entity.removed ? { deleted: true } : {}) }),
    ),
  });
};
