import { createTestClock, type TestClock } from '@adflux/core/testing';
import nock from 'nock';
import type { MetaSettings } from '../meta-settings.js';

/** One request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Without version and query: `/act_42/campaigns`. */
  readonly path: string;
  readonly url: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON, or empty text. */
  readonly body: unknown;
}

/** How a test answers. */
export interface WireAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A wire that a test answers on, and what was sent over it. */
export interface MetaWire {
  readonly settings: MetaSettings;
  readonly clock: TestClock;
  readonly requests: WireRequest[];
}

const root = 'https://graph.example.test';

/** The token that tests use. */
export const wireToken = 'EAAtesttoken0123456789abcdef';

/** What every account answers. */
const accountAnswer = { currency: 'COP', timezone_name: 'America/Bogota', id: 'act_42' };

const isAccount = ({ method, path }: WireRequest): boolean => method === 'GET' && path === '/act_42';

/**
 * Opens a wire. Reads of the account are answered by themselves and are not listed.
 *
 * @param answer Answers every other request; undefined is an empty page.
 */
export function openMetaWire(
  answer: (request: WireRequest, index: number) => WireAnswer | undefined = () => undefined,
  settings: Partial<MetaSettings> = {},
): MetaWire {
  nock.cleanAll();
  const clock = createTestClock();
  const requests: WireRequest[] = [];
  function reply(this: nock.ReplyFnContext, uri: string, body: nock.Body): nock.ReplyFnResult {
    const url = new URL(uri, root);
    const request: WireRequest = {
      method: this.req.method,
      path: url.pathname.replace(/^\/v[\d.]+/, ''),
      url: url.href,
      query: Object.fromEntries(url.searchParams),
      headers: this.req.headers,
      body,
    };
    if (isAccount(request)) return [200, accountAnswer];
    requests.push(request);
    const { status = 200, headers = {}, body: sent } = answer(request, requests.length - 1) ?? { body: { data: [] } };
    return [status, typeof sent === 'string' ? sent : JSON.stringify(sent), headers];
  }
  const scope = nock(root).persist();
  scope.get(/.*/).reply(reply);
  scope.post(/.*/).reply(reply);
  scope.delete(/.*/).reply(reply);
  return {
    clock,
    requests,
    settings: {
      accountId: 'act_42',
      accessToken: wireToken,
      currency: 'COP',
      pageId: '77',
      baseUrl: root,
      clock,
      random: () => 0.5,
      environment: {},
      ...settings,
    },
  };
}

/** Meta's error envelope. */
export const metaErrorBody = (code: number, subcode?: number, more: Readonly<Record<string, unknown>> = {}) => ({
  error: {
    message: 'What went wrong',
    type: 'OAuthException',
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    fbtrace_id: 'trace-1',
    ...more,
  },
});
