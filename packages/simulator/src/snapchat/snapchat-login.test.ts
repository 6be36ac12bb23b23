import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSnapchatClient } from '../__fixtures__/snapchat-client.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['snapchat'], clock: standingClock });
});

afterEach(async () => {
  await simulator.close();
});

interface TokenBody {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly error?: string;
}

const ask = async (change: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}) => {
  const { clientId, clientSecret, refreshToken } = simulator.credentials.snapchat;
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
    ...change,
  });
  const answer = await fetch(`${simulator.url('snapchat')}/login/oauth2/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: form.toString(),
  });
  return { status: answer.status, body: (await answer.json()) as TokenBody };
};
const me = async (token: string | undefined) => {
  const answer = await fetch(`${simulator.url('snapchat')}/v1/me/organizations`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
};

describe('logging in', () => {
  it('gives a token for an hour and another refresh token, and the old one keeps working', async () => {
    const first = await ask();
    expect(first.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'snapchat-marketing-api' });
    expect(first.body.refresh_token).not.toBe(simulator.credentials.snapchat.refreshToken);
    expect((await me(first.body.access_token)).status).toBe(200);
    await simulator.advance({ minutes: 59 });
    expect((await me(first.body.access_token)).status).toBe(200);
    await simulator.advance({ minutes: 1 });
    const expired = await me(first.body.access_token);
    expect([expired.status, expired.body['request_status']]).toEqual([401, 'ERROR']);
    const rotated = await ask({ refresh_token: first.body.refresh_token ?? '' });
    expect((await me(rotated.body.access_token)).status).toBe(200);
    expect((await ask()).status).toBe(200);
  });

  it.each([
    ['another client', { client_id: 'x' }, {}, 401, 'invalid_client'],
    ['another secret', { client_secret: 'x' }, {}, 401, 'invalid_client'],
    ['another refresh token', { refresh_token: 'x' }, {}, 400, 'invalid_grant'],
    ['another grant', { grant_type: 'password' }, {}, 400, 'unsupported_grant_type'],
    ['a body that is no form', {}, { 'content-type': 'application/json' }, 400, 'invalid_request'],
  ])('is refused with %s', async (_what, change, headers, status, error) => {
    expect(await ask(change, headers)).toMatchObject({ status, body: { error } });
  });

  it('is needed for everything else', async () => {
    for (const token of [undefined, 'x', simulator.credentials.snapchat.refreshToken]) {
      const { status, body } = await me(token);
      expect([status, body['request_status']]).toEqual([401, 'ERROR']);
    }
  });

  it('does not open the accounts of others', async () => {
    const client = await openSnapchatClient(simulator);
    const id = 'a7bee653-1865-41cf-8cee-8ab85a205837';
    for (const path of [`/adaccounts/${id}`, `/adaccounts/${id}/campaigns`, `/organizations/${id}/adaccounts`]) {
      const { status, body } = await client.call('GET', path);
      expect([status, body.error_code]).toEqual([403, 'E3002']);
    }
    expect((await client.call('GET', '/nothing')).status).toBe(404);
  });
});

describe('the account', () => {
  it('is found from the user on', async () => {
    const client = await openSnapchatClient(simulator);
    const { adAccountId, organizationId, pixelId } = simulator.credentials.snapchat;
    const me = await client.call('GET', '/me/organizations?with_ad_accounts=true');
    expect(me.body['organizations']).toMatchObject([
      { organization: { id: organizationId, ad_accounts: [{ id: adAccountId }] } },
    ]);
    const account = { adaccount: { id: adAccountId, currency: 'COP', timezone: 'America/Bogota', status: 'ACTIVE' } };
    const listed = await client.call('GET', `/organizations/${organizationId}/adaccounts`);
    expect(listed.body['adaccounts']).toMatchObject([account]);
    const { body } = await client.call('GET', client.account);
    expect(body['adaccounts']).toMatchObject([
      { adaccount: { ...account.adaccount, regulations: { restricted_delivery_signals: true } } },
    ]);
    const funds = await client.call('GET', `/organizations/${organizationId}/fundingsources`);
    expect(funds.body['fundingsources']).toMatchObject([{ fundingsource: { status: 'ACTIVE', currency: 'COP' } }]);
    expect((await client.call('GET', `${client.account}/pixels`)).body['pixels']).toMatchObject([
      { pixel: { id: pixelId } },
    ]);
    expect((await client.call('GET', `/organizations/${organizationId}`)).status).toBe(200);
  });

  it('can have another currency, whose minima are worth the same, but not any', async () => {
    const dollars = await startSimulator({
      platforms: ['snapchat'],
      clock: standingClock,
      accounts: { snapchat: { currency: 'USD', timeZone: 'America/New_York', restrictedDeliverySignals: false } },
    });
    const client = await openSnapchatClient(dollars);
    const campaign = { name: 'x', status: 'PAUSED', start_time: '2026-03-02T05:00:00Z' };
    const path = `${client.account}/campaigns`;
    expect(await client.refusal('POST', path, { ...campaign, daily_budget_micro: 19_999_999 })).toContain('20000000');
    expect(await client.refusal('POST', path, { ...campaign, daily_budget_micro: 20_000_000 })).toBeUndefined();
    const declared = { ...campaign, regulations: { restricted_delivery_signals: true } };
    expect(await client.refusal('POST', path, declared)).toContain('has not declared');
    await dollars.close();
    await expect(startSimulator({ accounts: { snapchat: { currency: 'XXX' } } })).rejects.toThrow('no currency "XXX"');
  });
});

describe('targeting lookups', () => {
  it('write their statuses in lower case, and put each dimension under its type', async () => {
    const client = await openSnapchatClient(simulator);
    const { body } = await client.call('GET', '/targeting/geo/co/region');
    expect(body.request_status).toBe('success');
    const regions = body['targeting_dimensions'] as { sub_request_status: string; region: unknown }[];
    expect(regions).toHaveLength(33);
    expect(regions[1]).toEqual({
      sub_request_status: 'success',
      region: {
        country: { id: '1', name: 'Colombia', code: 'COL', code2: 'CO' },
        region: { id: '1002', name: 'Antioquia', code: 'ANT' },
      },
    });
    const dimensions = async (path: string) =>
      ((await client.call('GET', `/targeting/${path}`)).body['targeting_dimensions'] as unknown[] | undefined)?.length;
    expect(await dimensions('geo/country')).toBeGreaterThan(10);
    expect(await dimensions('geo/us/metro')).toBe(2);
    expect(await dimensions('geo/co/metro')).toBe(0);
    expect(await dimensions('geo/co/postal_code')).toBe(0);
    expect(await dimensions('demographics/languages')).toBe(4);
    expect((await client.call('GET', '/targeting/geo/xx/region')).status).toBe(404);
  });
});
