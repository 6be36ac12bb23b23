import { Agent, type RequestListener } from 'node:http';
import { inspect } from 'node:util';
import nock from 'nock';
import { TwitterApi } from 'twitter-api-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf, request, tokens, transports, withServer, withTcp } from './__fixtures__/x-sockets.js';
import { createXTransport } from './x-transport.js';

// nock replaces agents and sockets; this is about the real ones, on 127.0.0.1.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

describe.each(Object.entries(transports))('requests through %s', (_name, open) => {
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
        expect(outcome instanceof Error || !(outcome as { bodyIsJson: boolean }).bodyIsJson).toBe(true);
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
      expect(client.getPlugins()).toEqual([]);
      expect(inspect(client, { depth: 5 })).toContain('rateLimits: {}');
    });
  });
});
