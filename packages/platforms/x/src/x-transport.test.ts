import { createHmac } from 'node:crypto';
import { Agent, createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { inspect } from 'node:util';
import type { WireRequest } from '@adflux/platform-kit';
import nock from 'nock';
import { TwitterApi } from 'twitter-api-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createXClientOf } from './x-credentials.js';
import { createXTransport } from './x-transport.js';

// nock replaces agents and sockets; this is about the real ones, on 127.0.0.1.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

const tokens = { appKey: 'key-1', appSecret: 'secret-1', accessToken: 'token-1', accessSecret: 'secret-2' };
const headers = {
  'x-app-key': tokens.appKey,
  'x-app-secret': tokens.appSecret,
  'x-access-token': tokens.accessToken,
  'x-access-secret': tokens.accessSecret,
};

/** The adapter's own client, and one that a caller brings along. */
const transports = {
  'the default client': () => createXTransport(createXClientOf()),
  "a caller's client": () => {
    const client = new TwitterApi(tokens, { httpAgent: new Agent({ keepAlive: true }) });
    return createXTransport(() => client);
  },
};

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

async function withServer(listener: RequestListener, body: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(listener);
  try {
    await body(await listening(server));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A server that does to each connection what it is told, once it has read something. */
async function withTcp(onData: (socket: Socket) => void, body: (url: string) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => onData(socket));
  });
  try {
    await body(await listening(server));
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

const request = (url: string, more: Partial<WireRequest> = {}): WireRequest => ({
  method: 'GET',
  url,
  headers,
  data: undefined,
  content: {},
  signal: new AbortController().signal,
  ...more,
});

const failureOf = (work: Promise<unknown>): Promise<Error & { code?: string }> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error as Error & { code?: string },
  );

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!*'()]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** The signature by RFC 5849, worked out apart from the client. */
function expectedSignature(method: string, url: URL, form: URLSearchParams, authorization: string): string {
  const given = [...authorization.matchAll(/(oauth_\w+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decodeURIComponent(value)] as const,
  );
  const pairs = [...url.searchParams, ...form, ...given.filter(([name]) => name !== 'oauth_signature')]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  const base = [
    method,
    encode(`${url.origin}${url.pathname}`),
    encode(pairs.map((pair) => pair.join('=')).join('&')),
  ].join('&');
  return createHmac('sha1', `${encode(tokens.appSecret)}&${encode(tokens.accessSecret)}`)
    .update(base)
    .digest('base64');
}

describe.each(Object.entries(transports))('requests through %s', (_name, open) => {
  it('are signed each with a nonce of its own, forms included, and carry no credential besides', async () => {
    const seen: string[] = [];
    const listener: RequestListener = (incoming, response) => {
      void bodyOf(incoming).then((body) => {
        const authorization = incoming.headers.authorization ?? '';
        const url = new URL(incoming.url ?? '', `http://${incoming.headers.host ?? ''}`);
        const form = new URLSearchParams(body.toString());
        expect(decodeURIComponent(/oauth_signature="([^"]*)"/.exec(authorization)?.[1] ?? '')).toBe(
          expectedSignature(incoming.method ?? '', url, form, authorization),
        );
        expect(
          Object.keys(incoming.headers).filter((name) => name.startsWith('x-app') || name.startsWith('x-access')),
        ).toEqual([]);
        expect(JSON.stringify(incoming.headers) + body.toString()).not.toMatch(/secret-\d/);
        seen.push(/oauth_nonce="([^"]*)"/.exec(authorization)?.[1] ?? '');
        response.end('{}');
      });
    };
    await withServer(listener, async (url) => {
      const send = open();
      const form = { name: "Técnico (a) · 100 % * 'hoy'!", tweet_ids: '1,2' };
      const data = new URLSearchParams(form).toString();
      for (const more of [
        { method: 'GET' as const },
        { method: 'DELETE' as const },
        { method: 'POST' as const, data, content: { form } },
        { method: 'PUT' as const, data, content: { form } },
      ])
        expect(await send(request(`${url}/12/a?q=a%20b&ids=1%2C2`, more))).toMatchObject({ status: 200 });
    });
    expect(new Set(seen).size).toBe(4);
  });

  it('send JSON and files as the kit wrote them, unsigned bodies', async () => {
    const listener: RequestListener = (incoming, response) => {
      void bodyOf(incoming).then((body) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ type: incoming.headers['content-type'], body: body.toString('base64') }));
      });
    };
    await withServer(listener, async (url) => {
      const send = open();
      for (const [type, data] of [
        ['application/json', '[{"name":"ñ"}]'],
        ['multipart/form-data; boundary=b', new Uint8Array([0, 255, 13, 10])],
      ] as const) {
        const content = typeof data === 'string' ? { body: JSON.parse(data) as unknown } : { multipart: [] };
        const more = { method: 'POST', data, content, headers: { ...headers, 'content-type': type } } as const;
        const answer = await send(request(url, more));
        expect(answer.body).toEqual({ type, body: Buffer.from(data).toString('base64') });
      }
    });
  });

  it.each([
    [201, '{"data":[]}', { data: [] }, true],
    [204, '', '', false],
    [302, '<html>elsewhere</html>', '<html>elsewhere</html>', false],
    [400, '{"errors":[{"code":"INVALID_PARAMETER"}]}', { errors: [{ code: 'INVALID_PARAMETER' }] }, true],
    [503, '<html>gone fishing</html>', '<html>gone fishing</html>', false],
  ])('answer %i as it is, with headers in lower case', async (status, sent, body, bodyIsJson) => {
    const listener: RequestListener = (_incoming, response) => {
      response.writeHead(status, {
        'X-Rate-Limit-Remaining': '7',
        Location: 'https://example.com/',
        'Content-Type': 'text/html',
      });
      response.end(sent);
    };
    await withServer(listener, async (url) => {
      expect(await open()(request(url))).toMatchObject({
        status,
        body,
        bodyIsJson,
        headers: { 'x-rate-limit-remaining': '7' },
      });
    });
  });

  it('tell a refused connection from one that broke', async () => {
    const refused = await failureOf(open()(request('http://127.0.0.1:1/12/a')));
    expect(refused.code).toBe('ECONNREFUSED');
    await withTcp(
      (socket) => socket.resetAndDestroy(),
      async (url) => {
        expect((await failureOf(open()(request(url, { method: 'POST' })))).code).toBe('ECONNRESET');
      },
    );
  });

  it('fail when an answer is cut off before its end', async () => {
    const half = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"data":';
    await withTcp(
      (socket) => void socket.end(half),
      async (url) => {
        const send = open();
        const outcome = await send(request(url)).catch((error: unknown) => error);
        // Cut off, and known to be: an error, or text that is no JSON. Never an answer that can be believed.
        expect(outcome instanceof Error || (outcome as { bodyIsJson: boolean }).bodyIsJson === false).toBe(true);
      },
    );
  });

  it('end at once when they are aborted, and close their connection', async () => {
    const closed = new Promise<void>((resolve) => {
      void withTcp(
        (socket) => socket.once('close', () => resolve()),
        async (url) => {
          const controller = new AbortController();
          const failure = failureOf(open()(request(url, { method: 'POST', signal: controller.signal })));
          setTimeout(() => controller.abort(new Error('enough')), 50);
          expect((await failure).message).toBe('enough');
          await closed;
        },
      );
    });
    await closed;
    const aborted = AbortSignal.abort(new Error('before'));
    expect((await failureOf(open()(request('http://127.0.0.1:1', { signal: aborted })))).message).toBe('before');
  });

  it('keep a connection and leave no listener on it, however many there are', async () => {
    const ports = new Set<number | undefined>();
    const warnings: Error[] = [];
    const warn = (warning: Error): void => void warnings.push(warning);
    process.on('warning', warn);
    const listener: RequestListener = (incoming, response) => {
      ports.add(incoming.socket.remotePort);
      response.end('{}');
    };
    await withServer(listener, async (url) => {
      const send = open();
      for (let index = 0; index < 40; index += 1) await send(request(url));
    });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', warn);
    expect(ports.size).toBe(1);
    expect(warnings).toEqual([]);
  });

  it('fail without the signature, the tokens and the request in any part of the error', async () => {
    const error = await failureOf(open()(request('http://127.0.0.1:1/12/a', { method: 'POST' })));
    const shown = inspect(error, { depth: 12, showHidden: true });
    for (const secret of [tokens.appSecret, tokens.accessToken, tokens.accessSecret, 'oauth_signature'])
      expect(shown).not.toContain(secret);
  });
});

describe("a caller's client", () => {
  it('that cannot send a request at all says so, and X has not seen it', async () => {
    const client = new TwitterApi(tokens);
    const error = await failureOf(createXTransport(() => client)(request('http://127.0.0.1:1/12/a')));
    expect(error.code).toBe('ERR_BAD_REQUEST');
    expect(error.message).toContain('http:');
  });

  it('is left as it was', async () => {
    const client = new TwitterApi(tokens, { httpAgent: new Agent() });
    const listener: RequestListener = (_incoming, response) => {
      response.writeHead(200, { 'x-rate-limit-limit': '5', 'x-rate-limit-remaining': '4', 'x-rate-limit-reset': '1' });
      response.end('{}');
    };
    await withServer(listener, async (url) => {
      await createXTransport(() => client)(request(`${url}/12/accounts`));
      expect(client.getLastRateLimitStatus(`${url}/12/accounts`)).toBe(undefined);
      expect(client.getPlugins()).toEqual([]);
    });
  });
});
