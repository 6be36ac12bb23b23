import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MetaBody } from '../__fixtures__/meta-client.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['meta'] });
});

afterAll(async () => {
  await simulator.close();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${simulator.url('meta')}${path}`, { headers });
  return { status: answer.status, error: ((await answer.json()) as MetaBody).error, headers: answer.headers };
};
const account = () => `/act_${simulator.credentials.meta.accountId}`;
const token = () => simulator.credentials.meta.accessToken;

describe('the credentials of Meta', () => {
  it('takes the token as a header or as a parameter', async () => {
    expect((await get(`/v26.0${account()}`, { authorization: `Bearer ${token()}` })).status).toBe(200);
    expect((await get(`/v26.0${account()}?access_token=${token()}`)).status).toBe(200);
  });

  it('refuses a call without a token, and one with another token', async () => {
    expect((await get(`/v26.0${account()}`)).error).toMatchObject({ code: 104, type: 'OAuthException' });
    const { status, error, headers } = await get(`/v26.0${account()}`, { authorization: 'Bearer EAAwrong' });
    expect(status).toBe(400);
    expect(error).toMatchObject({ code: 190, type: 'OAuthException', is_transient: false });
    expect(error?.fbtrace_id).toMatch(/^A[\w-]+$/);
    expect(headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('checks an appsecret_proof when there is one', async () => {
    const proof = createHmac('sha256', simulator.credentials.meta.appSecret).update(token()).digest('hex');
    expect((await get(`/v26.0${account()}?access_token=${token()}&appsecret_proof=${proof}`)).status).toBe(200);
    const { error } = await get(`/v26.0${account()}?access_token=${token()}&appsecret_proof=abc`);
    expect(error).toMatchObject({ code: 100, type: 'GraphMethodException' });
  });

  it("does not say whether somebody else's account exists", async () => {
    const { error } = await get(`/v26.0/act_1?access_token=${token()}`);
    expect(error).toMatchObject({ code: 100, error_subcode: 33, type: 'GraphMethodException' });
  });

  it.each([
    ['/v24.0', 2635],
    ['/v9.0', 2635],
    ['/v27.0', 2500],
  ])('refuses version %s', async (version, code) => {
    expect((await get(`${version}${account()}?access_token=${token()}`)).error).toMatchObject({ code });
  });

  it('refuses paths that it does not know', async () => {
    expect((await get(`/v26.0/act_1/nothing/here?access_token=${token()}`)).error).toMatchObject({ code: 2500 });
  });
});

describe('the account', () => {
  it('tells currency, time zone and the smallest budget', async () => {
    const fields = 'currency,timezone_name,timezone_offset_hours_utc,min_daily_budget,amount_spent';
    const answer = await fetch(`${simulator.url('meta')}/v26.0${account()}?fields=${fields}&access_token=${token()}`);
    expect(await answer.json()).toEqual({
      id: `act_${simulator.credentials.meta.accountId}`,
      currency: 'COP',
      timezone_name: 'America/Bogota',
      timezone_offset_hours_utc: -5,
      min_daily_budget: 4000,
      amount_spent: '0',
    });
    expect((await get(`/v26.0${account()}?fields=nonsense&access_token=${token()}`)).error).toMatchObject({
      code: 100,
    });
  });
});
