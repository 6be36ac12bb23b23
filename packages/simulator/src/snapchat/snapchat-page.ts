import type { SimulatedRequest } from '../dialect.js';
import type { Entity } from '../world-store.js';
import { refuseValue } from './snapchat-problem.js';

/** Smallest and largest page (https://developers.snap.com/marketing-api/Ads-API/api-patterns, read November 2026). */
const pageLimits = { least: 50, most: 1000 };

/** One page of a list. */
export interface SnapchatPage {
  readonly entities: readonly Entity[];
  /** Empty on the last page. */
  readonly paging: { readonly next_link?: string };
}

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

/** Cuts a page out of a list. Without `limit` everything comes at once; with it, page after page in order of creation. */
export const toPage = (request: SimulatedRequest, entities: readonly Entity[]): SnapchatPage => {
  const limit = limitOf(request);
  const sort = request.query.get('sort');
  if (sort !== null && sort !== 'created_at-desc') refuseValue('sort must be created_at-desc');
  const cursor = request.query.get('cursor');
  const after = cursor === null ? undefined : sequenceIn(cursor);
  const wanted = entities.filter(
    ({ sequence }) => after === undefined || (sort === null ? sequence > after : sequence < after),
  );
  if (sort !== null) wanted.reverse();
  const page = limit === undefined ? wanted : wanted.slice(0, limit);
  const last = page.at(-1);
  if (!last || page.length === wanted.length) return { entities: page, paging: {} };
  const next = new URLSearchParams(request.query);
  next.set('cursor', toCursor(last));
  return { entities: page, paging: { next_link: `${request.baseUrl}${request.path}?${next.toString()}` } };
};
