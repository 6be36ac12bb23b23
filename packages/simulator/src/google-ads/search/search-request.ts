import type { DialectContext, SimulatedRequest } from '../../dialect.js';
import type { Reply } from '../../reply.js';
import type { GoogleAdsAccount, GoogleAdsAccountSettings } from '../google-ads-account.js';
import type { BodyReader } from '../google-ads-body.js';
import { toFailureReply, toRequestId } from '../google-ads-problem.js';
import { versionNumberOf } from '../google-ads-login.js';
import { messageIn, textIn, type Message } from '../message.js';
import { checkQuery } from './check-query.js';
import { parseGaql } from './gaql-parser.js';
import { queryProblem } from './gaql-problem.js';
import { createQuerySources } from './query-sources.js';
import { runQuery } from './run-query.js';

interface Answer {
  readonly rows: readonly Message[];
  readonly fieldMask: string;
}

/** A page token says where the next page begins, and of which query. */
const toPageToken = (query: string, offset: number): string =>
  Buffer.from(JSON.stringify([offset, query])).toString('base64url');

const fromPageToken = (token: string, query: string): number | undefined => {
  try {
    const [offset, ofQuery] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as unknown[];
    return typeof offset === 'number' && ofQuery === query ? offset : undefined;
  } catch {
    return undefined;
  }
};

/** Handles `googleAds:search` and `googleAds:searchStream`. */
export const createSearchHandlers = (
  { world, metrics, clock }: DialectContext<GoogleAdsAccountSettings>,
  account: GoogleAdsAccount,
  bodies: BodyReader,
): {
  readonly search: (request: SimulatedRequest) => Reply;
  readonly searchStream: (request: SimulatedRequest) => Reply;
} => {
  const { rowsPerPage } = account;

  const answerOf = (request: SimulatedRequest, message: Message, handle: (answer: Answer) => Reply): Reply => {
    const text = textIn(message, 'query') ?? '';
    const { date: today, text: nowText } = account.localTime(clock.nowMs());
    try {
      const sources = createQuerySources({
        world,
        account,
        nowText,
        nowMs: request.atMs,
        version: versionNumberOf(request),
      });
      const checked = checkQuery(parseGaql(text), sources, today);
      const fieldMask = checked.select.map(({ jsonPath }) => jsonPath.join('.')).join(',');
      return handle({ rows: runQuery(checked, metrics, today), fieldMask });
    } catch (error) {
      const problem = queryProblem(error);
      if (!problem) throw error;
      return toFailureReply(request, [problem]);
    }
  };

  // An empty list is left out, as everywhere in this API.
  const withResults = (rows: readonly Message[]) => (rows.length === 0 ? {} : { results: rows });

  const search = (request: SimulatedRequest): Reply => {
    const message = bodies.message(request, 'SearchGoogleAdsRequest');
    if (message['pageSize'] !== undefined) {
      return toFailureReply(request, [
        {
          code: 'requestError.PAGE_SIZE_NOT_SUPPORTED',
          message: `Setting the page size is not supported. Search Responses will have fixed page size of '${String(rowsPerPage)}' rows.`,
        },
      ]);
    }
    const query = textIn(message, 'query') ?? '';
    const token = textIn(message, 'pageToken') ?? '';
    const offset = token === '' ? 0 : fromPageToken(token, query);
    if (offset === undefined) {
      return toFailureReply(request, [{ code: 'requestError.INVALID_PAGE_TOKEN', message: 'Page token is invalid.' }]);
    }
    return answerOf(request, message, ({ rows, fieldMask }) => {
      if (message['validateOnly'] === true) return { status: 200, body: {} };
      const settings = messageIn(message, 'searchSettings');
      const next = offset + rowsPerPage;
      return {
        status: 200,
        body: {
          ...(settings['omitResults'] === true ? {} : withResults(rows.slice(offset, next))),
          ...(next < rows.length ? { nextPageToken: toPageToken(query, next) } : {}),
          ...(settings['returnTotalResultsCount'] === true ? { totalResultsCount: String(rows.length) } : {}),
          fieldMask,
          queryResourceConsumption: String(100 + rows.length),
        },
      };
    });
  };

  const searchStream = (request: SimulatedRequest): Reply => {
    const message = bodies.message(request, 'SearchGoogleAdsStreamRequest');
    return answerOf(request, message, ({ rows, fieldMask }) => {
      const chunks = Array.from({ length: Math.max(1, Math.ceil(rows.length / rowsPerPage)) }, (_, index) => ({
        ...withResults(rows.slice(index * rowsPerPage, (index + 1) * rowsPerPage)),
        fieldMask,
        requestId: toRequestId(request),
        queryResourceConsumption: String(100 + rows.length),
      }));
      return { status: 200, body: chunks };
    });
  };

  return { search, searchStream };
};
