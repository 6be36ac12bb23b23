import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openXClient, type XBody, type XClient } from '../__fixtures__/x-client.js';
import { campaignForm } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: XClient;

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['x'] });
  client = openXClient(simulator);
});
afterEach(async () => {
  await simulator.close();
});

const get = async (authorization?: string, query = '') => {
  const answer = await fetch(`${simulator.url('x')}${client.account}${query}`, {
    ...(authorization === undefined ? {} : { headers: { authorization } }),
  });
  return { status: answer.status, body: (await answer.json()) as XBody };
};
const url = () => `${simulator.url('x')}${client.account}`;
const unauthorized = {
  status: 401,
  body: {
    errors: [{ code: 'UNAUTHORIZED_ACCESS', message: 'This request is not properly authenticated' }],
    request: { params: { account_id: expect.any(String) as string } },
  },
};

describe('authorization', () => {
  it('accepts a signature once', async () => {
    const header = client.sign('GET', url(), {});
    expect((await get(header)).status).toBe(200);
    expect(await get(header)).toEqual(unauthorized);
  });

  it('refuses a call without a header, or with another scheme', async () => {
    expect(await get()).toEqual(unauthorized);
    expect(await get('Bearer abc')).toEqual(unauthorized);
  });

  it.each([
    ['another application', { oauth_consumer_key: 'somebody' }],
    ['another token', { oauth_token: '1-abc' }],
    ['another method of signing', { oauth_signature_method: 'PLAINTEXT' }],
    ['another version', { oauth_version: '2.0' }],
    ['a timestamp that is none', { oauth_timestamp: 'now' }],
    ['an empty nonce', { oauth_nonce: '' }],
    ['a wrong signature', { oauth_signature: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }],
  ])('refuses %s', async (_what, changes) => {
    expect(await get(client.sign('GET', url(), {}, changes))).toEqual(unauthorized);
  });

  it('has the query, the method and the path signed', async () => {
    expect((await get(client.sign('GET', url(), { with_deleted: true }), '?with_deleted=true')).status).toBe(200);
    expect(await get(client.sign('GET', url(), {}), '?with_deleted=true')).toEqual(unauthorized);
    expect(await get(client.sign('POST', url(), {}))).toEqual(unauthorized);
    expect(await get(client.sign('GET', `${url()}/features`, {}))).toEqual(unauthorized);
  });

  it('has forms signed, with every sign that needs care', async () => {
    const form = { ...campaignForm(simulator), name: "¡Únete! (50% remoto) *A&B* 'ya' + más" };
    const { status, body } = await client.call('POST', `${client.account}/campaigns`, form);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ name: form.name });
    expect(simulator.world().entities).toHaveLength(1);
  });

  it('has problem details on the paths of the media upload', async () => {
    const answer = await fetch(`${simulator.url('x')}/2/media/upload/initialize`, { method: 'POST' });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ title: 'Unauthorized', status: 401 });
  });
});

describe('paths', () => {
  it('of another account are not found, whether it exists or not', async () => {
    const { status, body } = await client.call('GET', '/12/accounts/18ce54d4x5t/campaigns');
    expect(status).toBe(403);
    expect(body.errors?.[0]).toMatchObject({ code: 'ACCOUNT_NOT_FOUND', parameter: 'account_id' });
  });

  it.each([
    ['GET', '/11/accounts', 400, 'INVALID'],
    ['GET', '/12/nothing', 404, 'ROUTE_NOT_FOUND'],
    ['PUT', '/12/accounts/abc/promoted_tweets/x1', 405, 'METHOD_NOT_ALLOWED'],
  ])('%s %s is answered with %d %s', async (method, path, status, code) => {
    const answer = await client.call(method, path);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.code).toBe(code);
  });
});
