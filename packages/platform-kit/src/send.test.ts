import { createServer } from 'node:http';
import { AdFluxError } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { create, createTestClient, read, rejectionOf } from '../test/test-client.js';
import { withServer } from '../test/test-server.js';

// Even where it lets requests through, nock puts sockets of its own in between.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

describe('on a real connection, a write', () => {
  it('that is reset after it was read is sent once and in doubt', async () => {
    let count = 0;
    const error = await withServer(
      (request) => {
        count += 1;
        request.resume().on('end', () => request.socket.destroy());
      },
      async (baseURL) => rejectionOf(createTestClient({ baseURL }).client.request(create, createTestCall())),
    );
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'reconcile' });
    expect(count).toBe(1);
  });

  it('whose answer is cut off is sent once and in doubt', async () => {
    let count = 0;
    const error = await withServer(
      (request, response) => {
        count += 1;
        request.resume().on('end', () => {
          response.writeHead(200, { 'content-length': '100' });
          response.write('{"id":', () => request.socket.destroy());
        });
      },
      async (baseURL) => rejectionOf(createTestClient({ baseURL }).client.request(create, createTestCall())),
    );
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'reconcile' });
    expect(count).toBe(1);
  });

  it('that gets no answer in time is sent once and in doubt', async () => {
    let count = 0;
    const error = await withServer(
      () => {
        count += 1;
      },
      async (baseURL) =>
        rejectionOf(createTestClient({ baseURL, timeoutMs: 100 }).client.request(create, createTestCall())),
    );
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'reconcile' });
    expect(count).toBe(1);
  });

  it('whose answer drips in for longer than the timeout is in doubt: the body counts', async () => {
    const error = await withServer(
      (_request, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(drip));
      },
      async (baseURL) =>
        rejectionOf(createTestClient({ baseURL, timeoutMs: 150 }).client.request(create, createTestCall())),
    );
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'reconcile' });
  });

  it('that is aborted under way is in doubt', async () => {
    const controller = new AbortController();
    const error = await withServer(
      () => controller.abort(new Error('shutting down')),
      async (baseURL) =>
        rejectionOf(createTestClient({ baseURL }).client.request(create, createTestCall(controller.signal))),
    );
    expect(error).toMatchObject({ code: 'aborted', recovery: 'reconcile' });
  });

  it('that found no connection is repeated, because nothing was sent', async () => {
    const port = await freePort();
    const { client } = createTestClient({ baseURL: `http://127.0.0.1:${String(port)}`, retries: 2 });
    const call = createTestCall();

    expect(await rejectionOf(client.request(create, call))).toMatchObject({ code: 'unavailable', recovery: 'retry' });
    expect(call.events.map(({ type, attempt }) => [type, attempt])).toEqual([
      ['retried', 1],
      ['retried', 2],
      ['failed', 3],
    ]);
  });
});

describe('on a real connection, a read', () => {
  it('that is reset is repeated', async () => {
    let count = 0;
    const result = await withServer(
      (request, response) => {
        count += 1;
        if (count === 1) request.socket.destroy();
        else response.end('{"id":"1"}');
      },
      async (baseURL) => createTestClient({ baseURL }).client.request(read, createTestCall()),
    );
    expect(result).toEqual({ id: '1' });
    expect(count).toBe(2);
  });

  it('that is aborted under way ends and closes its connection', async () => {
    const controller = new AbortController();
    let onClosed = (): void => undefined;
    const closed = new Promise<void>((resolve) => (onClosed = resolve));
    const error = await withServer(
      ({ socket }) => {
        socket.once('close', onClosed);
        controller.abort();
      },
      async (baseURL) => {
        const { client } = createTestClient({ baseURL });
        const rejection = await rejectionOf(client.request(read, createTestCall(controller.signal)));
        await closed;
        return rejection;
      },
    );
    expect(error).toMatchObject({ code: 'aborted', recovery: 'none' });
  });

  it('uses one connection for one request after another', async () => {
    const sockets = new Set<unknown>();
    await withServer(
      (request, response) => {
        sockets.add(request.socket);
        response.end('{"id":"1"}');
      },
      async (baseURL) => {
        const { client } = createTestClient({ baseURL });
        for (let index = 0; index < 3; index++) await client.request(read, createTestCall());
      },
    );
    expect(sockets.size).toBe(1);
  });
});

describe('credentials', () => {
  it('that never come end the attempt at its timeout, with nothing sent', async () => {
    const { client } = createTestClient({ headers: () => new Promise(() => undefined), timeoutMs: 20, retries: 0 });

    expect(await rejectionOf(client.request(create, createTestCall()))).toMatchObject({
      code: 'unavailable',
      recovery: 'retry',
    });
  });

  it('that cannot be had end the request, with the reason as the cause', async () => {
    const { client } = createTestClient({ headers: async () => Promise.reject(new Error('vault is sealed')) });

    const error = await rejectionOf(client.request(create, createTestCall()));
    expect(error).toMatchObject({ code: 'unauthenticated', recovery: 'none', cause: { message: 'vault is sealed' } });
  });

  it('that their function explains itself are left to its words', async () => {
    const explained = new AdFluxError('example: set EXAMPLE_TOKEN.', { code: 'config' });
    const { client } = createTestClient({ headers: async () => Promise.reject(explained) });

    expect(await rejectionOf(client.request(create, createTestCall()))).toBe(explained);
  });

  it('whose own request breaks are asked for again, since nothing was sent', async () => {
    let asked = 0;
    const reset = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const result = await withServer(
      (_request, response) => response.end('{"id":"1"}'),
      async (baseURL) => {
        const headers = async () => (++asked === 1 ? Promise.reject(reset) : {});
        return createTestClient({ baseURL, headers }).client.request(create, createTestCall());
      },
    );
    expect(result).toEqual({ id: '1' });
  });
});

describe('a base URL', () => {
  it.each(['not a URL', '', 'ftp://ads.test'])(
    'of "%s" is named as the mistake, with nothing sent',
    async (baseURL) => {
      const { client } = createTestClient({ baseURL });

      expect(await rejectionOf(client.request(create, createTestCall()))).toMatchObject({
        code: 'config',
        recovery: 'none',
      });
    },
  );
});

/** A port where nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
