import { createTestClock, type TestClock } from '@adflux/core/testing';
import nock from 'nock';
import type { SnapchatSettings } from '../snapchat-settings.js';

/** One request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Without version and query: `/adaccounts/account-1/campaigns`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON, or text. */
  readonly body: unknown;
}

/** How a test answers; `lost` breaks the connection instead. */
export type WireAnswer =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }
  | { readonly lost: true };

/** A wire that a test answers on, and what was sent over it. */
export interface SnapchatWire {
  readonly settings: SnapchatSettings;
  readonly clock: TestClock;
  /** Without reads of the account, of countries and of tokens. */
  readonly requests: WireRequest[];
  readonly tokenRequests: string[];
}

const root = 'https://ads.example.test';

/** Secrets that tests use. */
export const wireSecrets = [
  'client-secret-of-the-test',
  'refresh-token-of-the-test',
  'access-token-of-the-test',
] as const;

/** What every account answers. */
export const anAccount = {
  id: 'account-1',
  currency: 'COP',
  timezone: 'America/Bogota',
  status: 'ACTIVE',
  funding_source_ids: ['funding-1'],
  regulations: { restricted_delivery_signals: true },
};

/** Entities in Snapchat's envelope. */
export const found = (
  plural: string,
  singular: string,
  entities: readonly object[],
  paging: object = {},
): Record<string, unknown> => ({
  request_status: 'SUCCESS',
  request_id: 'request-1',
  paging,
  [plural]: entities.map((entity) => ({ sub_request_status: 'SUCCESS', [singular]: entity })),
});

/** Snapchat's error envelope. */
export const refused = (code: string, message = 'What went wrong'): Record<string, unknown> => ({
  request_status: 'ERROR',
  request_id: 'request-1',
  debug_message: message,
  display_message: 'Something went wrong',
  error_code: code,
});

type Answer = (request: WireRequest, index: number) => WireAnswer | undefined;

const standing = ({ method, path }: WireRequest, account: object): WireAnswer | null => {
  if (method !== 'GET') return null;
  if (path === '/adaccounts/account-1') return { body: found('adaccounts', 'adaccount', [account]) };
  if (path !== '/targeting/geo/country') return null;
  const countries = [
    { id: 'co', name: 'Colombia', code: 'co' },
    { id: 'mx', name: 'Mexico', code: 'mx' },
  ];
  return { body: found('targeting_dimensions', 'country', countries) };
};

/** What stands behind the wire besides the answers of a test. */
interface WireWorld {
  readonly account?: object;
  /** Answers the token endpoint. */
  readonly token?: (index: number) => { readonly status: number; readonly body: object };
}

const aToken = () => ({
  status: 200,
  body: { access_token: wireSecrets[2], expires_in: 3_600, refresh_token: wireSecrets[1] },
});

/**
 * Opens a wire. Reads of the account and of countries are answered by themselves and are not listed.
 *
 * @param answer Answers every other request; undefined is an empty answer.
 */
export function openSnapchatWire(
  answer: Answer = () => undefined,
  settings: Partial<SnapchatSettings> = {},
  { account = anAccount, token = aToken }: WireWorld = {},
): SnapchatWire {
  nock.cleanAll();
  const clock = createTestClock();
  const requests: WireRequest[] = [];
  const tokenRequests: string[] = [];
  const reply = function (
    this: nock.ReplyFnContext,
    uri: string,
    body: nock.Body,
    callback: (error: NodeJS.ErrnoException | null, result: nock.ReplyFnResult) => void,
  ): void {
    const url = new URL(uri, root);
    const request: WireRequest = {
      method: this.req.method,
      path: url.pathname.replace(/^\/v\d+/, ''),
      query: Object.fromEntries(url.searchParams),
      headers: this.req.headers,
      body,
    };
    const known = standing(request, account);
    if (known === null) requests.push(request);
    const given = known ?? answer(request, requests.length - 1) ?? { body: { request_status: 'SUCCESS' } };
    if ('lost' in given) {
      callback(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }), [200]);
      return;
    }
    const { status = 200, headers = {}, body: sent } = given;
    callback(null, [status, typeof sent === 'string' ? sent : JSON.stringify(sent), headers]);
  };
  const scope = nock(root).persist();
  scope.get(/.*/).reply(reply);
  scope.post('/token').reply((_uri, body) => {
    const { status, body: sent } = token(tokenRequests.push(typeof body === 'string' ? body : '') - 1);
    return [status, JSON.stringify(sent)];
  });
  scope.post(/.*/).reply(reply);
  scope.put(/.*/).reply(reply);
  scope.delete(/.*/).reply(reply);
  return {
    clock,
    requests,
    tokenRequests,
    settings: {
      accountId: 'account-1',
      currency: 'COP',
      clientId: 'client-of-the-test',
      clientSecret: wireSecrets[0],
      refreshToken: wireSecrets[1],
      profileId: 'profile-1',
      brandName: 'Empleos Andina',
      baseUrl: root,
      tokenUrl: `${root}/token`,
      clock,
      random: () => 0.5,
      environment: {},
      ...settings,
    },
  };
}
