import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetaClient, type MetaClient } from '../__fixtures__/meta-client.js';
import { campaignSpec } from '../__fixtures__/meta-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: MetaClient;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['meta'] });
  client = openMetaClient(simulator);
});

afterAll(async () => {
  await simulator.close();
});

const without = (field: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(campaignSpec).filter(([name]) => name !== field));
const refusal = async (body: unknown) => {
  const before = simulator.world().entities.length;
  const answer = await client.call('POST', `${client.account}/campaigns`, body);
  expect(answer.status).toBe(400);
  expect(simulator.world().entities).toHaveLength(before);
  return answer.body.error;
};

describe('POST /act_{id}/campaigns', () => {
  it('creates a campaign a second time when it is asked a second time: names are not unique', async () => {
    const first = await client.create('campaigns', campaignSpec);
    const second = await client.create('campaigns', campaignSpec);
    expect(second).not.toBe(first);
  });

  it('takes forms as well as JSON', async () => {
    const answer = await fetch(`${simulator.url('meta')}/v26.0${client.account}/campaigns`, {
      method: 'POST',
      body: new URLSearchParams({
        ...campaignSpec,
        name: 'Formulario',
        special_ad_categories: '["EMPLOYMENT"]',
        special_ad_category_country: '["CO"]',
        is_adset_budget_sharing_enabled: 'false',
        access_token: simulator.credentials.meta.accessToken,
      }),
    });
    expect(answer.status).toBe(200);
    const form = new FormData();
    for (const [name, value] of Object.entries(campaignSpec)) {
      form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
    form.set('access_token', simulator.credentials.meta.accessToken);
    const multipart = await fetch(`${simulator.url('meta')}/v26.0${client.account}/campaigns`, {
      method: 'POST',
      body: form,
    });
    expect(multipart.status).toBe(200);
  });

  it('stores money and categories as they were sent', async () => {
    const spec = { ...without('is_adset_budget_sharing_enabled'), daily_budget: 50_000, bid_strategy: 'COST_CAP' };
    const id = await client.create('campaigns', spec);
    const fields = 'name,status,daily_budget,bid_strategy,special_ad_categories,budget_remaining,effective_status';
    expect((await client.call('GET', `/${id}?fields=${fields}`)).body).toEqual({
      id,
      name: campaignSpec.name,
      status: 'PAUSED',
      daily_budget: '50000',
      bid_strategy: 'COST_CAP',
      special_ad_categories: ['EMPLOYMENT'],
      budget_remaining: '50000',
      effective_status: 'PAUSED',
    });
  });

  it('only looks when asked to validate', async () => {
    const before = simulator.world().entities.length;
    const answer = await client.call('POST', `${client.account}/campaigns`, {
      ...campaignSpec,
      execution_options: ['validate_only'],
    });
    expect(answer.body).toEqual({ success: true });
    expect(simulator.world().entities).toHaveLength(before);
    expect(simulator.requests().at(-1)).toMatchObject({ write: true, applied: false });
  });

  it('refuses fields that do not exist', async () => {
    expect(await refusal({ ...campaignSpec, smart_promotion_type: 'X' })).toMatchObject({
      code: 100,
      type: 'OAuthException',
      is_transient: false,
      message: expect.stringContaining('smart_promotion_type') as string,
    });
  });

  it.each(['name', 'objective', 'special_ad_categories'])('refuses a campaign without %s', async (field) => {
    expect(await refusal(without(field))).toMatchObject({
      code: 100,
      message: `(#100) The parameter ${field} is required`,
    });
  });

  it.each([
    ['objective', 'LINK_CLICKS'],
    ['status', 'ENABLED'],
    ['special_ad_categories', ['EMPLOYMENT', 'JOBS']],
    ['special_ad_category_country', ['Colombia']],
    ['name', '  '],
    ['daily_budget', '20000.50'],
  ])('refuses %s %o', async (field, value) => {
    expect(await refusal({ ...campaignSpec, [field]: value })).toMatchObject({ code: 100 });
  });

  it('wants a country for a special ad category', async () => {
    expect(await refusal(without('special_ad_category_country'))).toMatchObject({ code: 100 });
    const spec = { ...without('special_ad_category_country'), special_ad_categories: ['NONE'] };
    expect((await client.call('POST', `${client.account}/campaigns`, spec)).status).toBe(200);
  });

  it('wants to know whether ad sets share their budgets', async () => {
    expect(await refusal(without('is_adset_budget_sharing_enabled'))).toMatchObject({
      code: 100,
      error_subcode: 4834011,
      message: 'Invalid parameter',
      error_user_msg: expect.stringContaining('is_adset_budget_sharing_enabled') as string,
    });
  });

  it('takes one budget, not below the minimum, and a lifetime budget only with an end', async () => {
    expect(await refusal({ ...campaignSpec, daily_budget: 50_000, lifetime_budget: 90_000 })).toMatchObject({
      code: 100,
    });
    expect(await refusal({ ...campaignSpec, daily_budget: 3999 })).toMatchObject({ code: 100, error_subcode: 1885272 });
    expect(await refusal({ ...campaignSpec, lifetime_budget: 90_000 })).toMatchObject({ code: 100 });
    expect(await refusal({ ...campaignSpec, bid_strategy: 'COST_CAP' })).toMatchObject({ code: 100 });
  });

  it('refuses a body that is not an object', async () => {
    expect(await refusal([1])).toMatchObject({ code: 100 });
  });
});

describe('POST and DELETE /{campaign}', () => {
  it('changes only what it is given', async () => {
    const id = await client.create('campaigns', campaignSpec);
    expect((await client.call('POST', `/${id}`, { name: 'Otro nombre', status: 'ACTIVE' })).body).toEqual({
      success: true,
    });
    const { body } = await client.call('GET', `/${id}?fields=name,objective,configured_status`);
    expect(body).toEqual({ id, name: 'Otro nombre', objective: 'OUTCOME_TRAFFIC', configured_status: 'ACTIVE' });
    expect((await client.call('POST', `/${id}`, { objective: 'OUTCOME_LEADS' })).body.error).toMatchObject({
      code: 100,
    });
  });

  it('reads after writing when it is asked for fields, and does not write when they do not exist', async () => {
    const id = await client.create('campaigns', campaignSpec);
    const read = await client.call('POST', `/${id}?fields=name,status`, { name: 'Leído' });
    expect(read.body).toEqual({ id, name: 'Leído', status: 'PAUSED' });
    const refused = await client.call('POST', `/${id}?fields=salary`, { name: 'Perdido' });
    expect(refused.body.error).toMatchObject({ code: 100 });
    expect((await client.call('GET', `/${id}?fields=name`)).body).toMatchObject({ name: 'Leído' });
  });

  it('deletes once and for all, but keeps it readable by id', async () => {
    const id = await client.create('campaigns', campaignSpec);
    expect((await client.call('DELETE', `/${id}`)).body).toEqual({ success: true });
    expect((await client.call('DELETE', `/${id}`)).body).toEqual({ success: true });
    expect((await client.call('GET', `/${id}?fields=effective_status`)).body).toEqual({
      id,
      effective_status: 'DELETED',
    });
    expect((await client.call('POST', `/${id}`, { status: 'ACTIVE' })).body.error).toMatchObject({ code: 100 });
    expect(simulator.world().entities.find((entity) => entity.id === id)).toMatchObject({
      removed: true,
      delivery: 'removed',
    });
  });

  it('refuses ids that do not exist', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const { body } = await client.call(method, '/999', method === 'POST' ? {} : undefined);
      expect(body.error).toMatchObject({ code: 100, error_subcode: 33 });
    }
  });
});
