import { createTestCall } from '@adflux/core/testing';
import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, create, createTestClient, host, read, rejectionOf } from '../test/test-client.js';

afterEach(() => {
  nock.cleanAll();
});

describe('refused credentials', () => {
  const refused = [401, { error: { code: 190, message: 'expired' } }] as const;

  it('are renewed once, and the request is tried again', async () => {
    const sent = answer('POST', refused, [200, { id: '1' }]);
    let renewed = 0;
    const { client } = createTestClient({
      refreshCredentials: async () => {
        renewed += 1;
      },
      retries: 0,
    });

    expect(await client.request(create, createTestCall())).toEqual({ id: '1' });
    expect([renewed, sent.count()]).toEqual([1, 2]);
  });

  it('end with nothing to be done when they are refused again', async () => {
    const sent = answer('POST', refused);
    let renewed = 0;
    const { client } = createTestClient({
      refreshCredentials: async () => {
        renewed += 1;
      },
    });

    expect(await rejectionOf(client.request(create, createTestCall()))).toMatchObject({
      code: 'unauthenticated',
      recovery: 'none',
    });
    expect([renewed, sent.count()]).toEqual([1, 2]);
  });

  it('are not renewed a second time in a later retry of the same request', async () => {
    answer('GET', refused, [503], refused);
    let renewed = 0;
    const { client } = createTestClient({
      refreshCredentials: async () => {
        renewed += 1;
      },
    });

    expect(await rejectionOf(client.request(read, createTestCall()))).toMatchObject({ code: 'unauthenticated' });
    expect(renewed).toBe(1);
  });

  it('are renewed once for all requests that were refused together', async () => {
    let renewed = 0;
    const { client } = createTestClient({
      headers: async () => ({ authorization: `Bearer generation-${String(renewed)}` }),
      refreshCredentials: async () => {
        renewed += 1;
      },
      classify: ({ status }) => (status === 401 ? { code: 'unauthenticated', message: 'expired' } : null),
    });
    nock(host, { reqheaders: { authorization: 'Bearer generation-0' } })
      .get('/campaigns/1')
      .times(5)
      .reply(401);
    nock(host, { reqheaders: { authorization: 'Bearer generation-1' } })
      .get('/campaigns/1')
      .times(5)
      .reply(200, { id: '1' });

    const call = createTestCall();
    await Promise.all(Array.from({ length: 5 }, () => client.request(read, call)));
    expect(renewed).toBe(1);
  });

  it('end the request when renewing them fails', async () => {
    answer('POST', refused);
    const { client } = createTestClient({
      refreshCredentials: async () => Promise.reject(new Error('vault is sealed')),
    });

    const error = await rejectionOf(client.request(create, createTestCall()));
    expect(error).toMatchObject({ code: 'unauthenticated', recovery: 'none', cause: { message: 'vault is sealed' } });
  });
});
