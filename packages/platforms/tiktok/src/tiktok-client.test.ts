import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failureOf } from './__fixtures__/failure-of.js';
import {
  openTiktokWire,
  wireAccountId,
  wireToken,
  type WireAnswer,
  type WireRequest,
} from './__fixtures__/tiktok-wire.js';
import { createTiktokClient } from './tiktok-client.js';
import { resolveTiktokSettings, type TiktokSettings } from './tiktok-settings.js';

const open = (
  answer: (request: WireRequest, index: number) => WireAnswer | undefined,
  settings: Partial<TiktokSettings> = {},
) => {
  const wire = openTiktokWire(answer, settings);
  return { ...wire, client: createTiktokClient(resolveTiktokSettings(wire.settings)) };
};
const read = { operation: 'test.read', method: 'GET', path: '/campaign/get/', schema: z.unknown() } as const;
const write = { operation: 'test.write', method: 'POST', path: '/campaign/create/', schema: z.unknown() } as const;

describe('requests', () => {
  it('keeps ten a second at the tier basic, which keeps the minute and the day as well', async () => {
    const { client, clock, requests } = open(() => ({ data: {} }));
    const startedAt = clock.now().getTime();
    const at: number[] = [];
    for (let index = 0; index < 41; index += 1) {
      await client.request(read, createTestCall());
      at.push(clock.now().getTime() - startedAt);
    }
    expect(requests).toHaveLength(41);
    expect(at.filter((time) => time < 1_000)).toHaveLength(10);
    expect(at.at(-1)).toBeGreaterThanOrEqual(4_000);
  });

  it('creates no more than 150 ads a minute', async () => {
    const { client, clock } = open(() => ({ data: {} }));
    const startedAt = clock.now().getTime();
    for (let index = 0; index < 151; index += 1)
      await client.request({ ...write, bucket: 'adCreate' }, createTestCall());
    expect(clock.now().getTime() - startedAt).toBeGreaterThanOrEqual(60_000);
  });

  it('says when to come back after the quota of the day, and sends nothing until then', async () => {
    const { client, clock, requests } = open(() => ({ code: 40_100, message: 'Too many requests: QPD limit reached' }));
    const error = await failureOf(client.request(write, createTestCall()));
    const dayMs = 86_400_000;
    expect(error).toMatchObject({ code: 'rate_limited', recovery: 'retry' });
    expect(error.retryAfterMs).toBe(dayMs - (clock.now().getTime() % dayMs));
    const next = await failureOf(client.request(read, createTestCall()));
    expect(next.code).toBe('rate_limited');
    expect(requests).toHaveLength(1);
  });

  it('repeats a throttled write, and none whose outcome is unknown', async () => {
    const throttled = open((_, index) => (index === 0 ? { code: 40_133, message: 'QPS limit' } : { data: {} }));
    await throttled.client.request(write, createTestCall());
    expect(throttled.requests).toHaveLength(2);
    const stumbled = open(() => ({ code: 50_000, message: 'System error' }));
    expect((await failureOf(stumbled.client.request(write, createTestCall()))).recovery).toBe('reconcile');
    expect(stumbled.requests).toHaveLength(1);
  });

  it('sends a write whose answer cannot be read once more where twice is the same as once, and only there', async () => {
    const cutOff = (_: unknown, index: number): WireAnswer => (index === 0 ? { text: '{"code":0,"da' } : { data: {} });
    const repeatable = open(cutOff);
    await repeatable.client.request({ ...write, idempotent: true }, createTestCall());
    expect(repeatable.requests).toHaveLength(2);
    const once = open(cutOff);
    expect((await failureOf(once.client.request(write, createTestCall()))).recovery).toBe('reconcile');
    expect(once.requests).toHaveLength(1);
  });

  it('asks a function for another token once after the first one was refused', async () => {
    const tokens = ['old-token-0123456789', 'new-token-0123456789'];
    const { client, requests } = open(
      ({ headers }) => (headers['access-token'] === tokens[1] ? { data: {} } : { code: 40_105, message: 'revoked' }),
      { accessToken: () => tokens[requests.length === 0 ? 0 : 1] ?? '' },
    );
    await client.request(read, createTestCall());
    expect(requests).toHaveLength(2);
  });

  it('keeps the token out of errors', async () => {
    const { client } = open(() => ({ code: 40_105, message: `Access token ${wireToken} is incorrect` }));
    const error = await failureOf(client.request(read, createTestCall()));
    expect(error.code).toBe('unauthenticated');
    expect(JSON.stringify(error) + String(error.stack)).not.toContain(wireToken);
  });

  it('names the account in bodies and queries, with lists as JSON', async () => {
    const { client, requests } = open(() => ({ data: {} }));
    await client.request({ ...read, query: { ids: ['1', '2'], page: 2 } }, createTestCall());
    await client.request({ ...write, body: { name: 'x' } }, createTestCall());
    expect(requests[0]?.query).toEqual({ advertiser_id: wireAccountId, ids: '["1","2"]', page: '2' });
    expect(requests[1]?.body).toEqual({ advertiser_id: wireAccountId, name: 'x' });
  });
});
