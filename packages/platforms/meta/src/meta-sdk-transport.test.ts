import type { IncomingMessage, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { FacebookAdsApi } from 'facebook-nodejs-business-sdk';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, wireRequest, wireWrite, withServer, withTcp } from './__fixtures__/meta-sockets.js';
import type { MetaApiClient } from './meta-api-client.js';
import { createMetaSdkTransport } from './meta-sdk-transport.js';

// nock replaces agents and sockets; this is about the real ones, on 127.0.0.1.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

const token = 'EAAtesttoken0123456789abcdef';
const open = () => createMetaSdkTransport(new FacebookAdsApi(token, 'en_US', false));
const read = (url: string, more = {}) => wireRequest(url, token, more);
const nobody = 'http://127.0.0.1:1/v26.0/act_42/campaigns';

interface Seen {
  readonly method: string | undefined;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const seenOf = async (incoming: IncomingMessage): Promise<Seen> => {
  const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://meta.test');
  const body = await text(incoming);
  return {
    method: incoming.method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    body: body === '' ? null : (JSON.parse(body) as unknown),
  };
};

/** Something that is no error, for clients that throw it all the same. */
const thrown = (value: unknown): Error => value as Error;

/** A server that writes down what it was asked. */
const recording =
  (seen: Seen[]): RequestListener =>
  (incoming, response) =>
    void seenOf(incoming).then((one) => {
      seen.push(one);
      response.end('{"id":"1"}');
    });

describe('requests through a FacebookAdsApi', () => {
  it("go to the adapter's version and host, with the token of the request", async () => {
    const seen: Seen[] = [];
    await withServer(recording(seen), async (url) => {
      const fields = `${url}/v26.0/act_42/campaigns?fields=id%2Cname&appsecret_proof=abc`;
      expect((await open()(read(fields))).body).toEqual({ id: '1' });
      await open()(wireWrite(`${url}/v26.0/act_42/campaigns`, token, { name: 'A&B' }));
    });
    const query = { access_token: token };
    expect(seen).toEqual([
      {
        method: 'GET',
        path: '/v26.0/act_42/campaigns',
        query: { fields: 'id,name', appsecret_proof: 'abc', ...query },
        body: {},
      },
      { method: 'POST', path: '/v26.0/act_42/campaigns', query, body: { name: 'A&B' } },
    ]);
  });

  it('carry the body of a DELETE by POST, which the client would drop', async () => {
    const seen: Seen[] = [];
    const body = { payload: { schema: ['EMAIL'], data: [['abc']] } };
    await withServer(recording(seen), async (url) => {
      await open()(wireWrite(`${url}/v26.0/7/users`, token, body, { method: 'DELETE' }));
      await open()(read(`${url}/v26.0/7`, { method: 'DELETE' }));
    });
    expect(seen.map(({ method, query, body: sent }) => ({ method, override: query['method'], sent }))).toEqual([
      { method: 'POST', override: 'delete', sent: body },
      { method: 'DELETE', override: undefined, sent: {} },
    ]);
  });

  it.each([
    [200, '{"data":[]}', { data: [] }, true],
    [200, '', '', false],
    [200, '<html>hello</html>', '<html>hello</html>', false],
    [302, '', '', false],
    [400, '{"error":{"code":100,"message":"Invalid"}}', { error: { code: 100, message: 'Invalid' } }, true],
    [400, '{"reason":"else"}', { reason: 'else' }, true],
    [500, 'null', '', false],
    [502, '<html>gone fishing</html>', '', false],
  ])('answer %i %s with status and headers', async (status, sent, body, bodyIsJson) => {
    let requests = 0;
    const listener: RequestListener = (_incoming, response) => {
      requests += 1;
      response.writeHead(status, { 'X-App-Usage': '{"call_count":7}', Location: '/elsewhere' });
      response.end(sent);
    };
    await withServer(listener, async (url) => {
      const answer = await open()(read(`${url}/v26.0/act_42`));
      expect(answer).toMatchObject({ status, body, bodyIsJson, headers: { 'x-app-usage': '{"call_count":7}' } });
    });
    expect(requests).toBe(1);
  });

  it('tell a refused connection from one that broke', async () => {
    expect((await failureOf(open()(read(nobody)))).code).toBe('ECONNREFUSED');
    await withTcp(
      (socket) => socket.resetAndDestroy(),
      async (url) => {
        expect((await failureOf(open()(wireWrite(`${url}/v26.0/act_42`, token, {})))).code).toBe('ECONNRESET');
      },
    );
  });

  it.each(['200 OK', '400 Bad Request'])('fail when an answer %s is cut off before its end', async (status) => {
    const half = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"data":`;
    await withTcp(
      (socket) => void socket.end(half),
      async (url) => {
        expect((await failureOf(open()(read(`${url}/v26.0/act_42`)))).code).toBe('ECONNRESET');
      },
    );
  });

  it('end at once when they are aborted, and close their connection', async () => {
    let closed = (): void => undefined;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    await withTcp(
      (socket) => {
        socket.once('close', closed);
        controller.abort(new Error('enough'));
      },
      async (url) => {
        const request = wireWrite(`${url}/v26.0/act_42`, token, {}, { signal: controller.signal });
        expect((await failureOf(open()(request))).message).toBe('enough');
        await isClosed;
      },
    );
    const aborted = AbortSignal.abort(new Error('before'));
    expect((await failureOf(open()(read(nobody, { signal: aborted })))).message).toBe('before');
  });
  const controller = new AbortController();

  it('never reach the network where the client cannot send them', async () => {
    const parts = read(nobody, { method: 'POST', data: 'a=b', content: { form: { a: 'b' } } });
    expect((await failureOf(open()(parts))).code).toBe('ERR_BAD_REQUEST');
    expect((await failureOf(open()(read('ftp://meta.test/')))).code).toBe('ERR_BAD_REQUEST');
    expect((await failureOf(open()(read('nowhere')))).code).toBe('ERR_INVALID_URL');
  });

  it('fail without token, URL and parameters in any part of the error', async () => {
    const error = await failureOf(open()(wireWrite(nobody, token, { name: 'Secreto' })));
    const shown = inspect(error, { depth: 12, showHidden: true }) + JSON.stringify(error);
    for (const secret of [token, 'act_42', 'Secreto']) expect(shown).not.toContain(secret);
  });
});

describe("a caller's FacebookAdsApi", () => {
  it('is left as it was, and so are the parameters and the defaults of the process', async () => {
    const client = new FacebookAdsApi(token, 'en_US', false);
    const before = inspect(client, { showHidden: true, depth: 5 });
    const listeners = process.listenerCount('uncaughtException');
    const body = Object.freeze({ name: 'n', targeting: Object.freeze({ age_min: 18 }) });
    await withServer(recording([]), async (url) => {
      await createMetaSdkTransport(client)(wireWrite(`${url}/v26.0/act_42/adsets`, token, body));
    });
    expect(inspect(client, { showHidden: true, depth: 5 })).toBe(before);
    expect(FacebookAdsApi.getDefaultApi()).toBeUndefined();
    expect([FacebookAdsApi.VERSION, FacebookAdsApi.GRAPH]).toEqual(['v24.0', 'https://graph.facebook.com']);
    expect(process.listenerCount('uncaughtException')).toBe(listeners);
  });

  it('may keep its own switches, which then do not get into the answers', async () => {
    const client = new FacebookAdsApi(token, 'en_US', false).setShowHeader(true);
    const listener: RequestListener = (_incoming, response) => {
      response.writeHead(200, { 'x-app-usage': '{}' });
      response.end('<html></html>');
    };
    await withServer(listener, async (url) => {
      const answer = await createMetaSdkTransport(client)(read(`${url}/v26.0/act_42`));
      expect(answer).toMatchObject({ status: 200, bodyIsJson: false, headers: { 'x-app-usage': '{}' } });
    });
  });

  it('may watch its calls, and is the one that is called', async () => {
    const client = new FacebookAdsApi(token, 'en_US', false);
    const { call } = client;
    const paths: string[] = [];
    client.call = function <T>(this: unknown, method: string, path: string | string[], params?: object): Promise<T> {
      // A stand-in for private fields, which a copy or a proxy of the client would not have.
      expect(this).toBe(client);
      paths.push(new URL(String(path)).pathname);
      return call.call(client, method, path, params) as Promise<T>;
    };
    await withServer(recording([]), async (url) => {
      expect((await createMetaSdkTransport(client)(read(`${url}/v26.0/act_42`))).status).toBe(200);
    });
    expect(paths).toEqual(['/v26.0/act_42']);
  });

  it.each([
    ['a text', thrown('no')],
    ['nothing', thrown(undefined)],
    ['an object', thrown({ status: 'broken', token })],
  ])('that rejects with %s fails with an error', async (_what, reason) => {
    const call = (): Promise<never> => Promise.reject(reason);
    const client: MetaApiClient = { accessToken: token, call };
    const error = await failureOf(createMetaSdkTransport(client)(read(nobody)));
    expect(error).toBeInstanceOf(Error);
    expect(error.code).toBeUndefined();
    expect(inspect(error)).not.toContain(token);
  });

  it('that does not send through node:http is believed what it says of a refusal', async () => {
    const failed = { status: 400, headers: { 'X-App-Usage': '{}' }, response: { code: 190, message: 'Expired' } };
    const client: MetaApiClient = {
      accessToken: token,
      call: () => Promise.reject(Object.assign(new Error(), failed)),
    };
    expect(await createMetaSdkTransport(client)(read(nobody))).toMatchObject({
      status: 400,
      body: { error: { code: 190 } },
      headers: { 'x-app-usage': '{}' },
    });
  });

  it('sends other requests at the same time, and none gets the answer of another', async () => {
    const client = new FacebookAdsApi(token, 'en_US', false);
    const listener: RequestListener = (incoming, response) => {
      const number = Number(new URL(incoming.url ?? '', 'http://meta.test').pathname.split('/').at(-1));
      response.writeHead(number % 2 === 0 ? 200 : 400, { 'x-number': String(number) });
      response.flushHeaders();
      const body = number % 2 === 0 ? { number } : { error: { code: number } };
      // The heads of the others come before the end of this one.
      setTimeout(() => response.end(JSON.stringify(body)), 50 + ((7 * number) % 11));
    };
    await withServer(listener, async (url) => {
      const send = createMetaSdkTransport(client);
      const numbers = Array.from({ length: 20 }, (_, number) => number);
      const others = numbers.map((number) => client.call('GET', `${url}/v26.0/${String(2 * number)}`));
      const answers = await Promise.all(numbers.map((number) => send(read(`${url}/v26.0/${String(number)}`))));
      expect(answers.map(({ headers }) => Number(headers['x-number']))).toEqual(numbers);
      expect(answers.map(({ status }) => status)).toEqual(numbers.map((number) => (number % 2 === 0 ? 200 : 400)));
      await Promise.all(others);
    });
  });
});
