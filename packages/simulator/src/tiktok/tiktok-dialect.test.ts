import { afterEach, describe, expect, it } from 'vitest';
import { openTikTokClient, type TikTokClient } from '../__fixtures__/tiktok-client.js';
import { createTikTokTree, tiktokCampaign } from '../__fixtures__/tiktok-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';
import { tiktokServiceErrors, tiktokThrottles } from './tiktok-faults.js';

let simulator: Simulator;
let client: TikTokClient;

const open = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock, ...options });
  client = openTikTokClient(simulator);
};
const raw = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(`${simulator.url('tiktok')}${path}`, init);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};
const codeIn = (text: string): unknown => (JSON.parse(text) as Readonly<Record<string, unknown>>)['code'];

afterEach(async () => {
  await simulator.close();
});

describe('the envelope', () => {
  it('refuses a missing and a wrong token, both with HTTP 200', async () => {
    await open();
    const path = `/open_api/v1.3/campaign/get/?advertiser_id=${simulator.credentials.tiktok.advertiserId}`;
    const missing = await raw(path);
    expect([missing.status, codeIn(missing.text)]).toEqual([200, 40104]);
    const wrong = await raw(path, { headers: { 'access-token': 'wrong' } });
    expect([wrong.status, codeIn(wrong.text)]).toEqual([200, 40105]);
    const bearer = await raw(path, {
      headers: { authorization: `Bearer ${simulator.credentials.tiktok.accessToken}` },
    });
    expect(codeIn(bearer.text)).toBe(40104);
  });

  it('knows no path without its last slash', async () => {
    await open();
    const headers = { 'access-token': simulator.credentials.tiktok.accessToken };
    const answer = await raw('/open_api/v1.3/campaign/get', { headers });
    expect(answer).toMatchObject({ status: 404, text: '404 page not found' });
    expect(answer.type).toMatch(/^text\/plain/);
    expect((await raw('/open_api/v1.2/campaign/get/', { headers })).status).toBe(404);
  });

  it('wants the advertiser whom the token is for, and JSON', async () => {
    await open();
    const { accessToken, advertiserId } = simulator.credentials.tiktok;
    expect((await client.get('/campaign/get/', { advertiser_id: '' })).body.code).toBe(40002);
    expect((await client.get('/campaign/get/', { advertiser_id: '7000000000000000001' })).body.code).toBe(40001);
    const headers = { 'access-token': accessToken, 'content-type': 'text/plain' };
    const body = JSON.stringify({ advertiser_id: advertiserId, ...tiktokCampaign });
    expect(codeIn((await raw('/open_api/v1.3/campaign/create/', { method: 'POST', headers, body })).text)).toBe(40002);
    const broken = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '[' };
    expect(codeIn((await raw('/open_api/v1.3/campaign/create/', broken)).text)).toBe(40002);
  });

  it('gives each answer a request_id of its own', async () => {
    await open();
    const [one, other] = [await client.get('/campaign/get/'), await client.get('/campaign/get/')];
    expect(one.body.request_id).not.toBe(other.body.request_id);
    expect(one.headers.get('x-tt-logid')).toBe(one.body.request_id);
  });

  it('describes the advertiser', async () => {
    const accounts = { tiktok: { country: 'US', currency: 'USD', timeZone: 'America/New_York' } };
    await open({ accounts });
    const { advertiserId } = simulator.credentials.tiktok;
    expect(await client.list('/advertiser/info/', { advertiser_ids: [advertiserId] })).toMatchObject([
      {
        advertiser_id: advertiserId,
        status: 'STATUS_ENABLE',
        country: 'US',
        currency: 'USD',
        timezone: 'America/New_York',
      },
    ]);
    const some = { advertiser_ids: [advertiserId], fields: ['currency'] };
    expect(await client.list('/advertiser/info/', some)).toEqual([{ currency: 'USD' }]);
    expect((await client.get('/advertiser/info/', { advertiser_ids: ['1'] })).body.code).toBe(40001);
  });
});

describe('injected faults', () => {
  it.each(Object.entries(tiktokThrottles))(
    'throttle with %s, HTTP 200 and no word about when',
    async (variant, problem) => {
      await open({ faults: [{ fault: 'throttle', variant, retryAfterMs: 5000 }] });
      const answer = await client.post('/campaign/create/', tiktokCampaign);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ ...problem, data: {} });
      expect(answer.headers.get('retry-after')).toBeNull();
      expect(simulator.world().entities).toHaveLength(0);
      expect(simulator.world().requests['tiktok']).toMatchObject({ throttled: 1 });
    },
  );

  it.each(Object.entries(tiktokServiceErrors))('fail with %s', async (variant, problem) => {
    await open({ faults: [{ fault: 'service-error', variant, times: 1 }] });
    expect((await client.post('/campaign/create/', tiktokCampaign)).body).toMatchObject(problem);
    expect(simulator.world().entities).toHaveLength(0);
    expect((await client.post('/campaign/create/', tiktokCampaign)).body.code).toBe(0);
  });

  it('may have applied the write all the same', async () => {
    await open({ faults: [{ fault: 'service-error', variant: '50002', times: 1, applied: true }] });
    expect((await client.post('/campaign/create/', tiktokCampaign)).body.code).toBe(50002);
    expect(simulator.world().entities).toHaveLength(1);
  });
});

describe('the quota', () => {
  it('is 600 calls a minute at the lowest tier', async () => {
    await open();
    for (let call = 0; call < 600; call += 1) expect((await client.get('/tool/language/')).body.code).toBe(0);
    expect((await client.get('/tool/language/')).body.code).toBe(40100);
    await simulator.advance({ seconds: 61 });
    expect((await client.get('/tool/language/')).body.code).toBe(0);
  });

  it('can be another', async () => {
    await open({ quotas: { tiktok: { callsPerMinute: 2 } } });
    const codes = [
      await client.get('/tool/language/'),
      await client.get('/tool/language/'),
      await client.get('/tool/language/'),
    ];
    expect(codes.map(({ body }) => body.code)).toEqual([0, 0, 40100]);
  });
});

describe('the world', () => {
  it('says what becomes of everything', async () => {
    await open({ rejectionRate: 0 });
    const tree = await createTikTokTree(simulator, 'ENABLE');
    const kinds = () => Object.fromEntries(simulator.world().entities.map(({ kind, delivery }) => [kind, delivery]));
    expect(kinds()).toEqual({ campaign: 'in_review', adGroup: 'in_review', ad: 'in_review', asset: 'on' });
    await simulator.advance({ days: 1 });
    expect(kinds()).toMatchObject({ campaign: 'on', ad: 'on' });
    await client.write('/ad/status/update/', { ad_ids: [tree.ad], operation_status: 'DISABLE' });
    expect(kinds()).toMatchObject({ campaign: 'on', ad: 'off' });
    await client.write('/adgroup/status/update/', { adgroup_ids: [tree.adGroup], operation_status: 'DELETE' });
    expect(kinds()).toMatchObject({ campaign: 'on', adGroup: 'removed', ad: 'removed' });
  });
});
