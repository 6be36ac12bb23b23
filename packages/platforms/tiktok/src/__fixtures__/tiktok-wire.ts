import { createTestClock, type TestClock } from '@adflux/core/testing';
import nock from 'nock';
import type { TiktokSettings } from '../tiktok-settings.js';

/** One request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Without version and query: `/campaign/create/`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON, or the text of a multipart body. */
  readonly body: unknown;
}

/** How a test answers: `data` of a success, or a whole answer. */
export interface WireAnswer {
  readonly status?: number;
  readonly data?: unknown;
  /** TikTok's return code. Default 0. */
  readonly code?: number;
  readonly message?: string;
  /** Instead of TikTok's envelope. */
  readonly text?: string;
}

/** A wire that a test answers on, and what was sent over it. */
export interface TiktokWire {
  readonly settings: TiktokSettings;
  readonly clock: TestClock;
  readonly requests: WireRequest[];
}

const root = 'https://tiktok.example.test';

/** The token that tests use. */
export const wireToken = '0123456789abcdef0123456789abcdef01234567';

/** The advertiser id that tests use: more than a number holds exactly. */
export const wireAccountId = '7000000000000000123';

const accountAnswer = {
  list: [
    {
      currency: 'COP',
      timezone: 'Etc/GMT+5',
      display_timezone: 'America/Bogota',
      country: 'CO',
      status: 'STATUS_ENABLE',
    },
  ],
};
const identityAnswer = { identity_list: [{ identity_id: 'identity-1', available_status: 'AVAILABLE' }] };
const regionAnswer = {
  region_info: [
    { location_id: '3686110', name: 'Colombia', region_code: 'CO', level: 'COUNTRY', parent_id: '0' },
    { location_id: '3689815', name: 'Antioquia', region_code: 'CO', level: 'PROVINCE', parent_id: '3686110' },
    { location_id: '3674962', name: 'Medellin', region_code: 'CO', level: 'CITY', parent_id: '3689815' },
  ],
};

/** Look-ups that every publication needs; tests that are not about them need not answer them. */
const standing: Readonly<Record<string, unknown>> = {
  '/advertiser/info/': accountAnswer,
  '/identity/get/': identityAnswer,
  '/tool/region/': regionAnswer,
};

/**
 * Opens a wire. Look-ups of the account, the identity and places are answered by themselves and are not listed.
 *
 * @param answer Answers every other request; undefined is an empty page.
 * @param lookUps Other answers of those look-ups, by path.
 */
export function openTiktokWire(
  answer: (request: WireRequest, index: number) => WireAnswer | undefined = () => undefined,
  settings: Partial<TiktokSettings> = {},
  lookUps: Readonly<Record<string, unknown>> = {},
): TiktokWire {
  nock.cleanAll();
  const clock = createTestClock();
  const requests: WireRequest[] = [];
  function reply(this: nock.ReplyFnContext, uri: string, body: nock.Body): nock.ReplyFnResult {
    const url = new URL(uri, root);
    const request: WireRequest = {
      method: this.req.method,
      path: url.pathname.replace(/^\/open_api\/v[\d.]+/, ''),
      query: Object.fromEntries(url.searchParams),
      headers: this.req.headers,
      body: typeof body === 'string' ? Buffer.from(body, /^[\da-f]+$/.test(body) ? 'hex' : 'utf8').toString() : body,
    };
    const known = lookUps[request.path] ?? standing[request.path];
    if (known !== undefined) return [200, { code: 0, message: 'OK', data: known }];
    requests.push(request);
    const {
      status = 200,
      code = 0,
      message = 'OK',
      data,
      text,
    } = answer(request, requests.length - 1) ?? {
      data: { list: [] },
    };
    return [status, text ?? JSON.stringify({ code, message, request_id: 'log-1', data: data ?? {} })];
  }
  const scope = nock(root).persist();
  scope.get(/.*/).reply(reply);
  scope.post(/.*/).reply(reply);
  return {
    clock,
    requests,
    settings: {
      accountId: wireAccountId,
      accessToken: wireToken,
      currency: 'COP',
      identityId: 'identity-1',
      musicId: '6900000000000000001',
      baseUrl: root,
      clock,
      random: () => 0.5,
      environment: {},
      ...settings,
    },
  };
}
