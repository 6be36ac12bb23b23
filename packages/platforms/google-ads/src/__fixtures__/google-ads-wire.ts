import { createTestClock, type TestClock } from '@adflux/core/testing';
import nock from 'nock';
import type { GoogleAdsPlatform } from '../google-ads-contract.js';
import { createGoogleAds } from '../google-ads-platform.js';
import type { GoogleAdsSettings } from '../google-ads-settings.js';

/** One request as it went over the wire. */
export interface WireRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** What the other end answers. */
export interface WireAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Google at the other end of a nock'd wire: an account in COP and Bogotá that knows Medellín, and what a test adds. */
export interface Wire {
  readonly platform: GoogleAdsPlatform;
  readonly clock: TestClock;
  readonly requests: readonly WireRequest[];
  /** Requests whose path ends so. */
  to(end: string): readonly WireRequest[];
  /** Answers requests whose path ends so, instead of the default. Called with the number of the request, from 1. */
  on(end: string, answer: (request: WireRequest, count: number) => WireAnswer): void;
}

const host = 'https://ads.example';

/** A row of `searchStream`, wrapped as Google does. */
export const stream = (...rows: readonly object[]): WireAnswer => ({
  body: rows.length === 0 ? [] : [{ results: rows }],
});

/** A `GoogleAdsFailure`. */
export const failure = (status: number, code: string, more: object = {}): WireAnswer => {
  const [field = '', value = ''] = code.split('.');
  const error = { errorCode: { [field]: value }, message: `Message of ${value}.`, ...more };
  return {
    status,
    headers: { 'request-id': 'R-1' },
    body: {
      error: {
        code: status,
        message: 'Request contains an invalid argument.',
        status: 'INVALID_ARGUMENT',
        details: [{ '@type': 'type.googleapis.com/google.ads.googleads.v25.errors.GoogleAdsFailure', errors: [error] }],
      },
    },
  };
};

/** Opens the wire. One for each test: the answers of the last one are forgotten. */
export function openWire(settings: Partial<GoogleAdsSettings> = {}): Wire {
  nock.cleanAll();
  const clock = createTestClock();
  const requests: WireRequest[] = [];
  const handlers = new Map<string, (request: WireRequest, count: number) => WireAnswer>([
    [
      '/token',
      () => ({ body: { access_token: `ya29.token-of-the-test-${String(requests.length)}`, expires_in: 3_599 } }),
    ],
    [
      'googleAds:searchStream',
      ({ body }) =>
        JSON.stringify(body).includes('FROM customer')
          ? stream({ customer: { currencyCode: 'COP', timeZone: 'America/Bogota' } })
          : stream(),
    ],
    [
      'geoTargetConstants:suggest',
      () => ({
        body: {
          geoTargetConstantSuggestions: [
            {
              geoTargetConstant: {
                resourceName: 'geoTargetConstants/1003651',
                name: 'Medellin',
                countryCode: 'CO',
                targetType: 'City',
                status: 'ENABLED',
                canonicalName: 'Medellin,Antioquia,Colombia',
              },
            },
          ],
        },
      }),
    ],
  ]);
  nock(host)
    .persist()
    .post(/.*/)
    .reply(function (uri, body) {
      const request = { path: uri, headers: this.req.headers, body };
      requests.push(request);
      const count = requests.filter(({ path }) => path === uri).length;
      const found = [...handlers].findLast(([end]) => uri.endsWith(end))?.[1](request, count);
      const answer = found ?? { status: 404, body: '<!DOCTYPE html>' };
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      return [answer.status ?? 200, text, { 'content-type': 'application/json', ...answer.headers }];
    });
  const platform = createGoogleAds({
    customerId: '123-456-7890',
    currency: 'COP',
    clientId: 'client-of-the-test',
    clientSecret: 'GOCSPX-secret-of-the-test',
    refreshToken: '1//refresh-of-the-test',
    baseUrl: host,
    tokenUrl: `${host}/token`,
    clock,
    random: () => 0.5,
    environment: {},
    ...settings,
  });
  return {
    platform,
    clock,
    requests,
    to: (end) => requests.filter(({ path }) => path.endsWith(end)),
    on: (end, answer) => {
      // The latest wins.
      handlers.delete(end);
      handlers.set(end, answer);
    },
  };
}

/** Resource names for the operations of a mutate, numbered from 100. */
export const created = ({ body }: WireRequest): WireAnswer => {
  const { mutateOperations } = body as { readonly mutateOperations: readonly Readonly<Record<string, object>>[] };
  return {
    body: {
      mutateOperationResponses: mutateOperations.map((operation, index) => {
        const [name = ''] = Object.keys(operation);
        const kind = name.replace(/Operation$/, '');
        const id = kind === 'adGroupAd' ? `103~${String(100 + index)}` : String(100 + index);
        return { [`${kind}Result`]: { resourceName: `customers/1234567890/${kind}s/${id}` } };
      }),
    },
  };
};

/** Answers queries by what they select from, and mutates with made-up names. */
export const answerQueries = (wire: Wire, answers: Readonly<Record<string, readonly object[]>>): void => {
  wire.on('googleAds:mutate', created);
  wire.on('googleAds:searchStream', ({ body }) => {
    const { query } = body as { readonly query: string };
    if (query.includes('FROM customer'))
      return stream({ customer: { currencyCode: 'COP', timeZone: 'America/Bogota' } });
    const from = /FROM (\w+)/.exec(query)?.[1] ?? '';
    return stream(...(answers[from] ?? []));
  });
};
/** Every operation of every mutate so far. */
export const operationsOf = (wire: Wire): readonly unknown[] =>
  wire
    .to('googleAds:mutate')
    .flatMap(({ body }) => (body as { readonly mutateOperations: readonly unknown[] }).mutateOperations);
