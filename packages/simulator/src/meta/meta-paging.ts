import type { SimulatedRequest } from '../dialect.js';
import { refuse, refuseParameter } from './meta-problem.js';
import type { MetaInput } from './meta-input.js';
import { integer, text } from './meta-readers.js';

/** Which part of a list was asked for. */
export interface MetaPage {
  readonly limit: number;
  /** What the cursor stands for; undefined on the first page. */
  readonly after: number | undefined;
}

const toCursor = (position: number): string => Buffer.from(`cursor:${String(position)}`).toString('base64url');

/** Reads `limit` and `after`. */
export const readPage = (input: MetaInput): MetaPage => {
  const limit = input['limit'] === undefined ? 25 : integer(input['limit'], 'limit');
  if (limit < 1 || limit > 5000) refuseParameter('limit', 'Param limit must be between 1 and 5000');
  if (input['after'] === undefined) return { limit, after: undefined };
  const position = /^cursor:(\d+)$/.exec(Buffer.from(text(input['after'], 'after'), 'base64url').toString('utf8'))?.[1];
  if (position === undefined) {
    return refuse({ code: 100, message: '(#100) Invalid cursors values', type: 'OAuthException' });
  }
  return { limit, after: Number(position) };
};

/** The next page as Meta offers it: a whole URL, token included. Careful clients use the cursor instead. */
const nextUrl = (request: SimulatedRequest, token: string, cursor: string): string => {
  const query = new URLSearchParams(request.query);
  query.set('access_token', token);
  query.set('after', cursor);
  return `${request.baseUrl}${request.path}?${query.toString()}`;
};

/** Wraps a page of rows; `positions` are what its cursors stand for. */
export const toPagedBody = (
  request: SimulatedRequest,
  token: string,
  rows: readonly unknown[],
  positions: { readonly first: number | undefined; readonly last: number | undefined; readonly hasMore: boolean },
): unknown => {
  const { first, last, hasMore } = positions;
  if (first === undefined || last === undefined) return { data: rows };
  const after = toCursor(last);
  return {
    data: rows,
    paging: {
      cursors: { before: toCursor(first), after },
      ...(hasMore ? { next: nextUrl(request, token, after) } : {}),
    },
  };
};
