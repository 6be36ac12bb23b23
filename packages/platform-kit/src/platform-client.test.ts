import { createTestCall } from '@adflux/core/testing';
import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { create, createTestClient, read, rejectionOf, wire } from '../test/test-client.js';

afterEach(() => {
  nock.cleanAll();
});

describe('a read', () => {
  it('is repeated until the platform is available again', async () => {
    wire().get('/campaigns/1').times(2).reply(503).get('/campaigns/1').reply(200, { id: '1' });
    const { client } = createTestClient();
    const call = createTestCall();

    expect(await client.request(read, call)).toEqual({ id: '1' });
    expect(call.events.map(({ type, attempt }) => [type, attempt])).toEqual([
      ['retried', 1],
      ['retried', 2],
      ['succeeded', 3],
    ]);
  });
});

describe('a write whose outcome is unknown', () => {
  it('is sent once when the platform answers 503', async () => {
    wire().post('/campaigns').times(3).reply(503);
    const { client } = createTestClient();

    expect(await rejectionOf(client.request(create, createTestCall()))).toMatchObject({
      code: 'unavailable',
      recovery: 'reconcile',
    });
    expect(nock.pendingMocks()).toHaveLength(1);
  });
});
