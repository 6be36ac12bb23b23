import { createTestCall } from '@adflux/core/testing';
import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer, create, createTestClient, host, read, rejectionOf, token } from '../test/test-client.js';

afterEach(() => {
  nock.cleanAll();
});

describe('a request', () => {
  it('carries headers, query and a JSON body, and resolves with the parsed answer', async () => {
    nock(host, { reqheaders: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } })
      .post('/campaigns', { name: 'Auxiliar contable' })
      .query({ validate: 'true', page: '2' })
      .reply(200, { id: '7', other: 'ignored' });
    const { client } = createTestClient();

    const query = { validate: true, page: 2, absent: undefined };
    expect(await client.request({ ...create, query }, createTestCall())).toEqual({ id: '7' });
  });

  it('carries a form as the platform would get it from a browser', async () => {
    nock(host, { reqheaders: { 'content-type': 'application/x-www-form-urlencoded' } })
      .post('/campaigns', 'name=Auxiliar+contable&n=1')
      .reply(200, { id: '7' });
    const { client } = createTestClient();

    const { body: _body, ...rest } = create;
    const form = { name: 'Auxiliar contable', n: '1' };
    expect(await client.request({ ...rest, form }, createTestCall())).toEqual({ id: '7' });
  });

  it('goes to another host when its path is a whole URL', async () => {
    nock('https://upload.test').get('/report?id=3').reply(200, { id: '3' });
    const { client } = createTestClient();

    expect(await client.request({ ...read, path: 'https://upload.test/report?id=3' }, createTestCall())).toEqual({
      id: '3',
    });
  });

  it('hands the text of an answer that is not JSON to its schema', async () => {
    answer('GET', [200, 'a,b\n1,2']);
    const { client } = createTestClient();

    expect(await client.request({ ...read, schema: z.string() }, createTestCall())).toBe('a,b\n1,2');
  });

  it('does not follow redirects, which would carry the credentials elsewhere', async () => {
    answer('GET', [302, '', { location: 'https://elsewhere.test/' }]);
    const { client } = createTestClient();

    expect(await rejectionOf(client.request(read, createTestCall()))).toMatchObject({
      code: 'bad_response',
      httpStatus: 302,
    });
  });

  it('is not sent when its body cannot be written as JSON', async () => {
    const sent = answer('POST', [200, { id: '1' }]);
    const { client } = createTestClient();

    const error = await rejectionOf(client.request({ ...create, body: { amount: 1n } }, createTestCall()));
    expect(error).toMatchObject({ code: 'invalid_request', recovery: 'none' });
    expect(sent.count()).toBe(0);
  });

  it('asks for the headers before each attempt, so that credentials may change', async () => {
    const seen: string[] = [];
    nock(host)
      .get('/campaigns/1')
      .times(2)
      .reply(function () {
        seen.push(String(this.req.headers['x-attempt']));
        return seen.length === 1 ? [503] : [200, { id: '1' }];
      });
    let asked = 0;
    const { client } = createTestClient({ headers: async () => ({ 'x-attempt': String(++asked) }) });

    await client.request(read, createTestCall());
    expect(seen).toEqual(['1', '2']);
  });
});

describe('the events of a call', () => {
  it('tell of every attempt and of the end', async () => {
    answer('GET', [503], [200, { error: { code: 17, message: 'slow down' } }], [200, { id: '1' }]);
    const { client } = createTestClient();
    const call = createTestCall();

    await client.request(read, call);
    const base = { platform: 'example', accountId: '42', operation: 'campaigns.read' };
    expect(call.events).toEqual([
      { ...base, type: 'retried', attempt: 1, waitMs: 125 },
      { ...base, type: 'throttled', attempt: 2 },
      { ...base, type: 'retried', attempt: 2, waitMs: 1_000 },
      { ...base, type: 'succeeded', attempt: 3 },
    ]);
  });

  it('tell of a write without a trustworthy answer', async () => {
    answer('POST', [503]);
    const { client } = createTestClient();
    const call = createTestCall();

    await rejectionOf(client.request(create, call));
    expect(call.events.map(({ type }) => type)).toEqual(['in_doubt']);
  });

  it('do not make a write look failed when the observer throws', async () => {
    answer('POST', [200, { id: '1' }]);
    const { client } = createTestClient();
    const observe = (): never => {
      throw new Error('the display is broken');
    };

    expect(await client.request(create, { ...createTestCall(), observe })).toEqual({ id: '1' });
  });
});

describe('an adapter with a mistake', () => {
  it('leaves a write in doubt when classify throws, because it may have been applied', async () => {
    const sent = answer('POST', [200, { id: '1' }]);
    const { client } = createTestClient({
      classify: () => {
        throw new TypeError('cannot read');
      },
    });

    expect(await rejectionOf(client.request(create, createTestCall()))).toMatchObject({ recovery: 'reconcile' });
    expect(sent.count()).toBe(1);
  });

  it('does not fail an answered request when readQuota throws', async () => {
    answer('POST', [200, { id: '1' }]);
    const { client } = createTestClient({
      readQuota: () => {
        throw new TypeError('cannot read');
      },
    });

    expect(await client.request(create, createTestCall())).toEqual({ id: '1' });
  });

  it('still gets an error for a status that classify overlooks', async () => {
    answer('GET', [404, 'nothing here']);
    const { client } = createTestClient({ classify: () => null });

    expect(await rejectionOf(client.request(read, createTestCall()))).toMatchObject({
      code: 'not_found',
      httpStatus: 404,
    });
  });
});
