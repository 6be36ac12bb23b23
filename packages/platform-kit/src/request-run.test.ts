import { AdFluxError } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, create, createTestClient, read, rejectionOf } from '../test/test-client.js';

afterEach(() => {
  nock.cleanAll();
});

const throttled = (headers: Record<string, string> = {}) =>
  [429, { error: { code: 17, message: 'too many calls' } }, headers] as const;
const elevenHoursMs = 11 * 3_600_000;

describe('a read', () => {
  it('is repeated after 503 and 503 until it succeeds', async () => {
    const sent = answer('GET', [503], [503], [200, { id: '1' }]);
    const { client } = createTestClient();

    expect(await client.request(read, createTestCall())).toEqual({ id: '1' });
    expect(sent.count()).toBe(3);
  });

  it('waits longer from one attempt to the next, with jitter', async () => {
    answer('GET', [503], [503], [503], [200, { id: '1' }]);
    const { client, clock } = createTestClient();

    await client.request(read, createTestCall());
    expect(clock.sleeps).toEqual([125, 250, 500]);
  });

  it('may be tried again later when its retries are used up', async () => {
    const sent = answer('GET', [503]);
    const { client } = createTestClient({ retries: 2 });

    expect(await rejectionOf(client.request(read, createTestCall()))).toMatchObject({
      code: 'unavailable',
      recovery: 'retry',
    });
    expect(sent.count()).toBe(3);
  });

  it('survives an HTML page of a gateway', async () => {
    answer('GET', [502, '<html><h1>Bad Gateway</h1></html>', { 'content-type': 'text/html' }], [200, { id: '1' }]);
    const { client } = createTestClient();

    expect(await client.request(read, createTestCall())).toEqual({ id: '1' });
  });

  it('is not repeated when the answer has another shape', async () => {
    const sent = answer('GET', [200, { name: 'no id' }]);
    const { client } = createTestClient();

    expect(await rejectionOf(client.request(read, createTestCall()))).toMatchObject({
      code: 'bad_response',
      recovery: 'none',
    });
    expect(sent.count()).toBe(1);
  });
});

describe('a write whose outcome is unknown', () => {
  it('is sent once when the platform answers 503', async () => {
    const sent = answer('POST', [503, '<html>down</html>']);
    const { client, clock } = createTestClient();

    expect(await rejectionOf(client.request(create, createTestCall()))).toMatchObject({
      code: 'unavailable',
      recovery: 'reconcile',
    });
    expect(sent.count()).toBe(1);
    expect(clock.sleeps).toEqual([]);
  });

  it('is sent once when the answer is 200 with a body that cannot be read', async () => {
    const sent = answer('POST', [200, '{"id": "1']);
    const { client } = createTestClient();

    expect(await rejectionOf(client.request(create, createTestCall()))).toMatchObject({
      code: 'bad_response',
      recovery: 'reconcile',
    });
    expect(sent.count()).toBe(1);
  });

  it('is sent once when the answer is 200 without what was asked for', async () => {
    const sent = answer('POST', [200, { done: true }]);
    const { client } = createTestClient();

    expect(await rejectionOf(client.request(create, createTestCall()))).toMatchObject({
      code: 'bad_response',
      recovery: 'reconcile',
    });
    expect(sent.count()).toBe(1);
  });

  it('is repeated when the adapter vouches that twice is once', async () => {
    const sent = answer('POST', [503], [200, { id: '1' }]);
    const { client } = createTestClient();

    expect(await client.request({ ...create, idempotent: true }, createTestCall())).toEqual({ id: '1' });
    expect(sent.count()).toBe(2);
  });

  it('follows the adapter where it knows better than the status', async () => {
    const sent = answer('POST', [503], [200, { id: '1' }]);
    const { client } = createTestClient({
      classify: ({ status }) =>
        status < 400 ? null : { code: 'unavailable', message: 'shed before it was read', outcome: 'not_applied' },
    });

    expect(await client.request(create, createTestCall())).toEqual({ id: '1' });
    expect(sent.count()).toBe(2);
  });
});

describe('a throttle', () => {
  it('with a hint is waited out as told, for a write too', async () => {
    const sent = answer('POST', throttled({ 'retry-after': '30' }), [200, { id: '1' }]);
    const { client, clock } = createTestClient();

    expect(await client.request(create, createTestCall())).toEqual({ id: '1' });
    expect(clock.sleeps).toEqual([30_000]);
    expect(sent.count()).toBe(2);
  });

  it('without a hint is waited out with backoff', async () => {
    answer('POST', throttled(), throttled(), [200, { id: '1' }]);
    const { client, clock } = createTestClient();

    expect(await client.request(create, createTestCall())).toEqual({ id: '1' });
    expect(clock.sleeps).toEqual([500, 1_000]);
  });

  it('inside an answer of status 200 is a throttle', async () => {
    const sent = answer('POST', [200, { error: { code: 17, message: 'hidden' } }], [200, { id: '1' }]);
    const { client } = createTestClient();

    expect(await client.request(create, createTestCall())).toEqual({ id: '1' });
    expect(sent.count()).toBe(2);
  });

  it('of eleven hours is kept for later instead of slept', async () => {
    const sent = answer('POST', throttled({ 'retry-after': String(elevenHoursMs / 1_000) }));
    const { client, clock } = createTestClient();

    const error = await rejectionOf(client.request(create, createTestCall()));
    expect(error).toMatchObject({ code: 'rate_limited', recovery: 'retry', retryAfterMs: elevenHoursMs });
    expect(clock.sleeps).toEqual([]);
    expect(sent.count()).toBe(1);
  });

  it('of eleven hours keeps the bucket from running into the wall again', async () => {
    const sent = answer('POST', throttled({ 'retry-after': String(elevenHoursMs / 1_000) }), [200, { id: '1' }]);
    const { client, clock } = createTestClient({
      buckets: { read: { maximumConcurrent: 5 }, write: { maximumConcurrent: 1 } },
    });
    const call = createTestCall();

    const errors = await Promise.all([1, 2, 3].map(() => rejectionOf(client.request(create, call))));
    expect(sent.count()).toBe(1);
    for (const error of errors) {
      expect(error).toMatchObject({ code: 'rate_limited', recovery: 'retry', retryAfterMs: elevenHoursMs });
    }

    clock.advance(elevenHoursMs);
    expect(await client.request(create, call)).toEqual({ id: '1' });
  });

  it('leaves the other buckets alone', async () => {
    answer('POST', throttled({ 'retry-after': String(elevenHoursMs / 1_000) }));
    answer('GET', [200, { id: '1' }]);
    const { client } = createTestClient();

    await rejectionOf(client.request(create, createTestCall()));
    expect(await client.request(read, createTestCall())).toEqual({ id: '1' });
  });
});

describe('an abort', () => {
  it('ends a request that waits for its retry', async () => {
    const sent = answer('GET', [503]);
    const controller = new AbortController();
    const { client } = createTestClient({
      clock: {
        now: () => new Date(0),
        sleep: async (_ms, signal) => {
          controller.abort(new Error('shutting down'));
          signal?.throwIfAborted();
        },
      },
    });

    const error = await rejectionOf(client.request(read, createTestCall(controller.signal)));
    expect(error).toMatchObject({ code: 'aborted', recovery: 'none', cause: { message: 'shutting down' } });
    expect(sent.count()).toBe(1);
  });

  it('keeps a request from being sent at all when it came first', async () => {
    const sent = answer('POST', [200, { id: '1' }]);
    const { client } = createTestClient();

    const error = await rejectionOf(client.request(create, createTestCall(AbortSignal.abort())));
    expect(AdFluxError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ code: 'aborted', recovery: 'none' });
    expect(sent.count()).toBe(0);
  });

  it('after the answer does not take the result of a write away', async () => {
    answer('POST', [200, { id: '1' }]);
    const controller = new AbortController();
    const { client } = createTestClient({
      classify: () => {
        controller.abort();
        return null;
      },
    });

    expect(await client.request(create, createTestCall(controller.signal))).toEqual({ id: '1' });
  });
});
