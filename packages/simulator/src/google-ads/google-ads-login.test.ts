import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, requestToken } from '../__fixtures__/google-ads-client.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'] });
});
afterAll(() => simulator.close());

const query = { query: 'SELECT customer.id FROM customer' };

describe('the token endpoint', () => {
  it.each([
    ['a foreign client', { client_id: 'x' }, 401, 'invalid_client'],
    ['a wrong secret', { client_secret: 'x' }, 401, 'invalid_client'],
    ['a revoked refresh token', { refresh_token: 'x' }, 400, 'invalid_grant'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, fields, status, error) => {
    const answer = await requestToken(simulator, fields);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error });
  });

  it('wants a form', async () => {
    const answer = await fetch(`${simulator.url('google-ads')}/token`, { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_request' })]);
  });
});

describe('a call', () => {
  const search = async (headers: Readonly<Record<string, string>>, path = 'googleAds:search') => {
    const client = await openGoogleAdsClient(simulator);
    return client.call(`${client.customer}/${path}`, query, headers);
  };

  it('is let in with a token of the last hour', async () => {
    const client = await openGoogleAdsClient(simulator);
    expect((await client.call(`${client.customer}/googleAds:search`, query)).status).toBe(200);
    await simulator.advance({ hours: 2 });
    const { body, status } = await client.call(`${client.customer}/googleAds:search`, query);
    expect([status, body.error?.status]).toEqual([401, 'UNAUTHENTICATED']);
    expect(codesOf(body.error)).toEqual(['authenticationError.OAUTH_TOKEN_EXPIRED']);
  });

  it.each([
    ['no token', '', 'authenticationError.OAUTH_TOKEN_HEADER_INVALID'],
    ['another scheme', 'Basic abc', 'authenticationError.OAUTH_TOKEN_HEADER_INVALID'],
    ['a made-up token', 'Bearer ya29.abc', 'authenticationError.OAUTH_TOKEN_INVALID'],
  ])('is refused with %s', async (_what, authorization, code) => {
    const { body, status } = await search({ authorization });
    expect([status, codesOf(body.error)]).toEqual([401, [code]]);
  });

  it('may name the manager, and no other account', async () => {
    const { loginCustomerId, developerToken } = simulator.credentials['google-ads'];
    const headers = { 'login-customer-id': loginCustomerId, 'developer-token': developerToken };
    expect((await search(headers)).status).toBe(200);
    const stranger = await search({ 'login-customer-id': '1112223333' });
    expect([stranger.status, codesOf(stranger.body.error)]).toEqual([
      403,
      ['authorizationError.USER_PERMISSION_DENIED'],
    ]);
    const dashes = await search({ 'login-customer-id': '111-222-3333' });
    expect(codesOf(dashes.body.error)).toEqual(['requestError.INVALID_CUSTOMER_ID']);
  });

  it('is refused for another customer', async () => {
    const client = await openGoogleAdsClient(simulator);
    const { body, status } = await client.call('customers/1112223333/googleAds:search', query);
    expect([status, codesOf(body.error)]).toEqual([403, ['authorizationError.USER_PERMISSION_DENIED']]);
    expect(codesOf((await client.call('customers/111-222-3333/googleAds:search', query)).body.error)).toEqual([
      'requestError.INVALID_CUSTOMER_ID',
    ]);
  });

  it('speaks v25 or v26', async () => {
    for (const version of ['v25', 'v26']) {
      const client = await openGoogleAdsClient(simulator, version);
      expect((await client.call(`${client.customer}/googleAds:search`, query)).status).toBe(200);
    }
    const old = await openGoogleAdsClient(simulator, 'v22');
    const { body, status } = await old.call(`${old.customer}/googleAds:search`, query);
    expect([status, codesOf(body.error)]).toEqual([400, ['requestError.UNSUPPORTED_VERSION']]);
    const future = await openGoogleAdsClient(simulator, 'v99');
    expect((await future.call(`${future.customer}/googleAds:search`, query)).status).toBe(404);
  });

  it('wraps an error of a stream in a list', async () => {
    const client = await openGoogleAdsClient(simulator);
    const { text } = await client.call(`${client.customer}/googleAds:searchStream`, query, {
      authorization: 'Bearer x',
    });
    expect(JSON.parse(text)).toEqual([
      { error: expect.objectContaining({ code: 401, status: 'UNAUTHENTICATED' }) as unknown },
    ]);
  });

  it('finds out which customers it may see', async () => {
    const { access_token: token } = (await (await requestToken(simulator)).json()) as { readonly access_token: string };
    const answer = await fetch(`${simulator.url('google-ads')}/v25/customers:listAccessibleCustomers`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { customerId } = simulator.credentials['google-ads'];
    expect(await answer.json()).toEqual({ resourceNames: [`customers/${customerId}`] });
  });
});
