import { inspect } from 'node:util';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import {
  anAccount,
  found,
  openSnapchatWire,
  refused,
  wireSecrets,
  type SnapchatWire,
} from './__fixtures__/snapchat-wire.js';
import { testKey } from './__fixtures__/test-key.js';
import { createSnapchat } from './snapchat-platform.js';

const ref = { kind: 'campaign', id: 'campaign-1' } as const;
const campaign = { id: 'campaign-1', name: 'x', status: 'PAUSED', ad_account_id: 'account-1' };
const one = { body: found('campaigns', 'campaign', [campaign]) };
const read = (wire: SnapchatWire, call = createTestCall()) => createSnapchat(wire.settings).campaigns.read([ref], call);
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const formOf = (text: string | undefined): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

describe('credentials', () => {
  it('are a token of the refresh-token flow, fetched once and sent with every request', async () => {
    const wire = openSnapchatWire(() => one);
    const { campaigns } = createSnapchat(wire.settings);
    await campaigns.read([ref], createTestCall());
    await campaigns.read([ref], createTestCall());
    expect(wire.requests.map(({ headers }) => headers['authorization'])).toEqual(
      Array<string>(2).fill(`Bearer ${wireSecrets[2]}`),
    );
    expect(wire.tokenRequests.map(formOf)).toEqual([
      {
        grant_type: 'refresh_token',
        client_id: 'client-of-the-test',
        client_secret: wireSecrets[0],
        refresh_token: wireSecrets[1],
      },
    ]);
  });

  it('come from the environment when the settings have none, and are named when they are nowhere', async () => {
    const environment = {
      SNAPCHAT_CLIENT_ID: 'a',
      SNAPCHAT_CLIENT_SECRET: 'bbbb',
      SNAPCHAT_REFRESH_TOKEN: 'cccc',
    };
    const { clientId: _id, clientSecret: _secret, refreshToken: _token, ...bare } = openSnapchatWire().settings;
    const wire = openSnapchatWire(() => one);
    await createSnapchat({ ...bare, environment }).campaigns.read([ref], createTestCall());
    expect(formOf(wire.tokenRequests[0])).toMatchObject({
      client_id: 'a',
      client_secret: 'bbbb',
      refresh_token: 'cccc',
    });
    expect(await failureOf(createSnapchat(bare).campaigns.read([ref], createTestCall()))).toMatchObject({
      code: 'config',
      message: expect.stringContaining('SNAPCHAT_REFRESH_TOKEN') as string,
    });
  });

  it('hand a rotated refresh token over before it is used, and use it from then on', async () => {
    const handed: string[] = [];
    const wire = openSnapchatWire(
      () => one,
      { onRefreshToken: async (token) => void handed.push(token) },
      {
        token: (index) => ({
          status: 200,
          body: { access_token: `access-${index}`, expires_in: 3_600, refresh_token: `rotated-${index}` },
        }),
      },
    );
    const { campaigns } = createSnapchat(wire.settings);
    await campaigns.read([ref], createTestCall());
    wire.clock.advance(3_600_000);
    await campaigns.read([ref], createTestCall());
    expect(handed).toEqual(['rotated-0', 'rotated-1']);
    expect(wire.tokenRequests.map((form) => formOf(form)['refresh_token'])).toEqual([wireSecrets[1], 'rotated-0']);
  });

  it('say what failed when the callback cannot store the token', async () => {
    const wire = openSnapchatWire(() => one, {
      refreshToken: 'another-token',
      onRefreshToken: () => Promise.reject(new Error('disk full')),
    });
    expect(await failureOf(read(wire))).toMatchObject({
      code: 'config',
      message: expect.stringContaining('onRefreshToken') as string,
    });
    expect(wire.requests).toEqual([]);
  });

  it('are renewed once when Snapchat refuses the token', async () => {
    const wire = openSnapchatWire((_request, index) => (index === 0 ? { status: 401, body: {} } : one));
    expect(await read(wire)).toMatchObject([{ id: 'campaign-1' }]);
    expect(wire.tokenRequests).toHaveLength(2);
    const revoked = openSnapchatWire(() => ({ status: 401, body: {} }));
    expect(await failureOf(read(revoked))).toMatchObject({ code: 'unauthenticated', recovery: 'none' });
    expect(revoked.requests).toHaveLength(2);
  });

  it('may be an access token of your own', async () => {
    let asked = 0;
    const wire = openSnapchatWire(() => one, { accessToken: async () => `own-token-${(asked += 1)}` });
    await read(wire);
    expect(wire.requests[0]?.headers['authorization']).toBe('Bearer own-token-1');
    expect(wire.tokenRequests).toEqual([]);
  });

  it.each([
    ['invalid_grant', 400, 'unauthenticated', /Authorize the app again/],
    ['invalid_client', 401, 'config', /clientId and clientSecret/],
  ])('that the token endpoint refuses with %s say what to do', async (error, status, code, message) => {
    const wire = openSnapchatWire(() => one, {}, { token: () => ({ status, body: { error } }) });
    expect(await failureOf(read(wire))).toMatchObject({ code, message: expect.stringMatching(message) as string });
    expect(wire.requests).toEqual([]);
  });

  it('are asked for again when the token endpoint stumbles', async () => {
    const wire = openSnapchatWire(
      () => one,
      {},
      {
        token: (index) =>
          index < 2
            ? { status: 503, body: {} }
            : { status: 200, body: { access_token: 'later-token', expires_in: 60 } },
      },
    );
    expect(await read(wire)).toMatchObject([{ id: 'campaign-1' }]);
    expect(wire.tokenRequests).toHaveLength(3);
  });

  it('never stand in an error', async () => {
    const echo = `bad ${wireSecrets.join(' ')}`;
    const wire = openSnapchatWire(() => ({ status: 400, body: refused('E1001', echo) }));
    const error = await failureOf(read(wire));
    const shown = inspect(error, { depth: 12, showHidden: true }) + JSON.stringify(error);
    for (const secret of [wireSecrets[0], wireSecrets[1], wireSecrets[2]]) expect(shown).not.toContain(secret);
    expect(shown).toContain('E1001');
  });
});

describe('throttles', () => {
  it('are waited out by the reset in milliseconds, and the write is repeated', async () => {
    const wire = openSnapchatWire(({ method }, index) => {
      if (method === 'GET') return one;
      return index === 1
        ? { status: 429, headers: { 'x-rate-limit-reset': String(Date.parse('2027-03-01T13:00:05Z')) }, body: '' }
        : one;
    });
    const call = createTestCall();
    await createSnapchat(wire.settings).campaigns.setDelivery(ref, 'on', call);
    expect(Math.max(...wire.clock.sleeps)).toBeGreaterThan(4_000);
    expect(call.events.map(({ type }) => type)).toContain('throttled');
  });

  it('are kept away from by what the headers say is left of the family, and other families go on', async () => {
    const start = Date.parse('2027-03-01T13:00:00Z');
    const headers = { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(start + 4_000) };
    const timeOf = async (isTight: boolean): Promise<{ readonly writes: number; readonly reads: number }> => {
      const wire = openSnapchatWire(({ method }) => (method === 'GET' || !isTight ? one : { ...one, headers }));
      const { campaigns } = createSnapchat(wire.settings);
      await campaigns.setDelivery(ref, 'on', createTestCall());
      await campaigns.read([ref], createTestCall());
      const reads = wire.clock.now().getTime() - start;
      const ids = ['a', 'b', 'c'];
      await Promise.all(ids.map((id) => campaigns.setDelivery({ kind: 'campaign', id }, 'on', createTestCall())));
      return { writes: wire.clock.now().getTime() - start, reads };
    };
    const [loose, tight] = [await timeOf(false), await timeOf(true)];
    expect(tight.reads).toBe(loose.reads);
    expect(tight.writes).toBeGreaterThanOrEqual(3_000);
    expect(loose.writes).toBeLessThan(3_000);
  });
});

describe('errors', () => {
  it.each([
    [404, refused('E3003'), 'not_found'],
    [403, refused('E3002'), 'permission_denied'],
    [400, refused('E2023'), 'unsupported'],
    [400, refused('E9999'), 'invalid_request'],
    [200, refused('E3002'), 'permission_denied'],
    [403, 'Forbidden', 'permission_denied'],
    [
      200,
      { request_status: 'SUCCESS', campaigns: [{ sub_request_status: 'ERROR', message: 'E4001: oops' }] },
      'unavailable',
    ],
    [
      200,
      { request_status: 'success', campaigns: [{ sub_request_status: 'Error', error: { message: 'no' } }] },
      'invalid_request',
    ],
  ])('%s with %j', async (status, body, code) => {
    const wire = openSnapchatWire(({ method }) => (method === 'GET' ? one : { status, body }));
    const { audiences } = createSnapchat(wire.settings);
    const creating = audiences?.create({ key: testKey('people', 'audience'), name: 'x' }, createTestCall());
    expect(await failureOf(Promise.resolve(creating))).toMatchObject({ code });
  });

  it('of a server leave the outcome of a write open only where repeating could make two', async () => {
    const wire = openSnapchatWire(({ method }) => (method === 'GET' ? one : { status: 502, body: '<html>' }));
    const { campaigns } = createSnapchat(wire.settings);
    // A whole object written twice is written once, so it is repeated.
    await failureOf(campaigns.setDelivery(ref, 'on', createTestCall()));
    expect(wire.requests.filter(({ method }) => method === 'PUT')).toHaveLength(5);
  });

  it('name the request, and what Snapchat says to the advertiser', async () => {
    const wire = openSnapchatWire(() => ({ status: 400, body: refused('E1001', 'start_time is required') }));
    expect(await failureOf(read(wire))).toMatchObject({
      platformCode: 'E1001',
      requestId: 'request-1',
      userMessage: 'Something went wrong',
      message: expect.stringContaining('start_time is required') as string,
    });
  });
});

describe('settings', () => {
  it.each([
    [{ accountId: 'a/b' }, /accountId/],
    [{ audienceRetentionDays: 0 }, /audienceRetentionDays/],
  ])('%j are refused at once', (settings, message) => {
    expect(() => createSnapchat({ ...openSnapchatWire().settings, ...settings })).toThrow(message);
  });

  it('are about an account that exists', async () => {
    const wire = openSnapchatWire(undefined, {}, { account: { ...anAccount, currency: 'USD' } });
    const query = { level: 'campaign', from: '2027-01-01', to: '2027-01-01' } as const;
    const first = createSnapchat(wire.settings).insights?.query(query, createTestCall())[Symbol.asyncIterator]().next();
    expect(await failureOf(Promise.resolve(first))).toMatchObject({ code: 'config' });
  });
});
