import { createServer, type AddressInfo, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { AdFluxError, deriveCreationKey } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { createMeta } from '@adflux/meta/sdk';
import { FacebookAdsApi } from 'facebook-nodejs-business-sdk';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// nock replaces agents and sockets; this is about the SDK's own, on 127.0.0.1.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

describe('a Meta that takes requests and never answers', () => {
  it('is given up after timeoutMs, where the SDK alone would wait for ever', async () => {
    const token = 'EAAtesttoken0123456789abcdef';
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.resume();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const client = new FacebookAdsApi(token, 'en_US', false);
    const meta = createMeta({ client, accountId: '42', pageId: '77', currency: 'COP', baseUrl, timeoutMs: 100 });
    const key = deriveCreationKey({ runKey: 'r', platform: 'meta', accountId: '42', kind: 'audience', localId: 'a' });
    const creating = meta.audiences?.create({ key, name: 'Contadores' }, createTestCall());
    const error: unknown = await creating?.catch((cause: unknown) => cause);
    expect(AdFluxError.isInstance(error) && [error.code, error.recovery]).toEqual(['unavailable', 'reconcile']);
    expect(inspect(error, { depth: 12, showHidden: true }) + JSON.stringify(error)).not.toContain(token);
    // One request, whose connection was closed: else the server would not come to its end.
    expect(sockets.size).toBe(1);
    await new Promise((closed) => server.close(closed));
  });
});
