import { inspect } from 'node:util';
import { AdFluxError } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { aTreeRequest } from './__fixtures__/google-ads-tree.js';
import { created, failure, openWire, stream, type Wire } from './__fixtures__/google-ads-wire.js';
import { createGoogleAds } from './google-ads-platform.js';

const create = (wire: Wire, call = createTestCall()) => wire.platform.tree.create(aTreeRequest(), call);
const errorOf = async (work: Promise<unknown>): Promise<AdFluxError> => {
  const error: unknown = await work.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  );
  if (AdFluxError.isInstance(error)) return error;
  throw error;
};
const quota = (details: object) =>
  failure(429, 'quotaError.RESOURCE_EXHAUSTED', { details: { quotaErrorDetails: details } });

describe('requests to Google Ads', () => {
  it('carry the token, the manager account and no developer token unless there is one', async () => {
    const wire = openWire({ loginCustomerId: '987-654-3210' });
    wire.on('googleAds:mutate', created);
    await create(wire);
    const [mutate] = wire.to('googleAds:mutate');
    expect(mutate?.path).toBe('/v25/customers/1234567890/googleAds:mutate');
    expect(mutate?.headers).toMatchObject({
      authorization: expect.stringMatching(/^Bearer ya29\./) as string,
      'login-customer-id': '9876543210',
      'content-type': 'application/json',
    });
    expect(mutate?.headers).not.toHaveProperty('developer-token');
    expect(Object.fromEntries(new URLSearchParams(String(wire.to('/token')[0]?.body)))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'client-of-the-test',
      client_secret: 'GOCSPX-secret-of-the-test',
      refresh_token: '1//refresh-of-the-test',
    });
  });

  it('go to another version, with a developer token and an access token of your own, when the settings say so', async () => {
    let asked = 0;
    const wire = openWire({
      apiVersion: 'v26',
      developerToken: 'developer-token-of-the-test',
      accessToken: async () => `access-token-${String((asked += 1))}`,
    });
    wire.on('googleAds:mutate', created);
    await create(wire);
    const [mutate] = wire.to('googleAds:mutate');
    expect(mutate?.path).toBe('/v26/customers/1234567890/googleAds:mutate');
    expect(mutate?.headers['developer-token']).toBe('developer-token-of-the-test');
    expect(mutate?.headers['authorization']).toBe(`Bearer access-token-${String(asked)}`);
    expect(wire.to('/token')).toEqual([]);
  });

  it('fail at the first one, naming the setting and the variable, when a credential is missing', async () => {
    const platform = createGoogleAds({ customerId: '1', currency: 'COP', clientId: 'x', environment: {} });
    const error = await errorOf(platform.campaigns.read([{ kind: 'campaign', id: '1' }], createTestCall()));
    expect(error).toMatchObject({
      code: 'config',
      message: expect.stringContaining('GOOGLE_ADS_CLIENT_SECRET') as string,
    });
    expect(() => createGoogleAds({ customerId: 'act_1', currency: 'COP' })).toThrow(/customerId must be digits/);
  });

  it('get a new token once when the old one is refused, and give up when that is refused too', async () => {
    const wire = openWire();
    wire.on('googleAds:mutate', (request, count) =>
      count === 1 ? failure(401, 'authenticationError.OAUTH_TOKEN_EXPIRED') : created(request),
    );
    await create(wire);
    expect(wire.to('/token')).toHaveLength(2);
    wire.on('googleAds:mutate', () => failure(401, 'authenticationError.OAUTH_TOKEN_REVOKED'));
    expect(await errorOf(create(wire))).toMatchObject({ code: 'unauthenticated', recovery: 'none' });
    expect(wire.to('/token')).toHaveLength(3);
  });

  it('say what to do when the token endpoint refuses', async () => {
    const wire = openWire();
    wire.on('/token', () => ({ status: 400, body: { error: 'invalid_grant', error_description: 'Bad Request' } }));
    expect(await errorOf(create(wire))).toMatchObject({
      code: 'unauthenticated',
      message: expect.stringContaining('Grant access again') as string,
    });
  });
});

describe('throttles of Google Ads', () => {
  it('are waited out as long as Google says, and the write is repeated', async () => {
    const wire = openWire();
    const call = createTestCall();
    wire.on('googleAds:mutate', (request, count) => (count === 1 ? quota({ retryDelay: '30s' }) : created(request)));
    await create(wire, call);
    expect(Math.max(...wire.clock.sleeps)).toBeGreaterThanOrEqual(30_000);
    expect(call.events.map(({ type }) => type)).toContain('throttled');
  });

  it('of eleven hours are handed back instead of slept', async () => {
    const wire = openWire();
    wire.on('googleAds:mutate', () =>
      quota({ retryDelay: '40591s', rateName: 'Number of operations for basic access' }),
    );
    expect(await errorOf(create(wire))).toMatchObject({
      code: 'rate_limited',
      recovery: 'retry',
      retryAfterMs: 40_591_000,
      platformCode: 'quotaError.RESOURCE_EXHAUSTED',
    });
    expect(wire.to('googleAds:mutate')).toHaveLength(1);
  });

  it('are seen in the array a stream answers with', async () => {
    const wire = openWire();
    const wait = quota({ retryDelay: '7s' });
    wire.on('googleAds:searchStream', (_request, count) => (count === 1 ? { ...wait, body: [wait.body] } : stream()));
    await wire.platform.campaigns.read([{ kind: 'campaign', id: '1' }], createTestCall());
    expect(Math.max(...wire.clock.sleeps)).toBeGreaterThanOrEqual(7_000);
  });

  it('hidden in a partial failure make the write doubtful, because some of it was done', async () => {
    const wire = openWire();
    const { body } = quota({ retryDelay: '5s' }) as { readonly body: { readonly error: object } };
    wire.on('googleAds:mutate', () => ({ body: { partialFailureError: body.error, mutateOperationResponses: [] } }));
    expect(await errorOf(create(wire))).toMatchObject({ recovery: 'reconcile' });
    expect(wire.to('googleAds:mutate')).toHaveLength(1);
  });
});

describe('errors of Google Ads', () => {
  it('name code, place, request and cause, and hold no secret', async () => {
    const wire = openWire({ developerToken: 'developer-token-of-the-test' });
    wire.on('googleAds:mutate', ({ headers }) =>
      failure(400, 'adError.LINE_TOO_WIDE', {
        message: `Too wide for ${String(headers['authorization'])} developer-token-of-the-test`,
        location: { fieldPathElements: [{ fieldName: 'mutate_operations', index: 6 }, { fieldName: 'ad_group_ad' }] },
      }),
    );
    const error = await errorOf(create(wire));
    expect(error).toMatchObject({
      code: 'invalid_request',
      recovery: 'none',
      httpStatus: 400,
      requestId: 'R-1',
      platformCode: 'adError.LINE_TOO_WIDE',
    });
    expect(error.message).toContain('mutate_operations[6].ad_group_ad');
    const shown = inspect(error, { depth: 12, showHidden: true }) + JSON.stringify(error);
    for (const secret of [
      'ya29.token',
      'GOCSPX-secret-of-the-test',
      'refresh-of-the-test',
      'developer-token-of-the-test',
    ])
      expect(shown).not.toContain(secret);
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('that leave the outcome open are reconciled and not repeated', async () => {
    const wire = openWire();
    wire.on('googleAds:mutate', () => failure(500, 'internalError.TRANSIENT_ERROR'));
    expect(await errorOf(create(wire))).toMatchObject({ code: 'unavailable', recovery: 'reconcile' });
    expect(wire.to('googleAds:mutate')).toHaveLength(1);
  });

  it('are reconciled too when a success does not say what was created', async () => {
    const wire = openWire();
    wire.on('googleAds:mutate', () => ({ body: { mutateOperationResponses: [{}] } }));
    expect(await errorOf(create(wire))).toMatchObject({ code: 'bad_response', recovery: 'reconcile' });
  });

  it('name the budget that would be enough', async () => {
    const wire = openWire();
    const details = {
      budgetPerDayMinimumErrorDetails: { currencyCode: 'COP', budgetPerDayMinimumMicros: '4000000000' },
    };
    wire.on('googleAds:mutate', () => failure(400, 'campaignBudgetError.BUDGET_BELOW_PER_DAY_MINIMUM', { details }));
    expect((await errorOf(create(wire))).message).toContain('The minimum is 4000 COP a day. Raise the daily budget.');
  });
});
