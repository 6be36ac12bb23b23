import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetaClient, type MetaClient } from '../__fixtures__/meta-client.js';
import { adSetSpec, campaignSpec } from '../__fixtures__/meta-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: MetaClient;
let campaign: string;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['meta'], clock: standingClock });
  client = openMetaClient(simulator);
  campaign = await client.create('campaigns', campaignSpec);
});

afterAll(async () => {
  await simulator.close();
});

const create = (change: Readonly<Record<string, unknown>> = {}) => {
  const fields: Readonly<Record<string, unknown>> = { ...adSetSpec, campaign_id: campaign, ...change };
  const body = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return client.call('POST', `${client.account}/adsets`, body);
};
const refusal = async (change: Readonly<Record<string, unknown>>) => {
  const answer = await create(change);
  expect(answer.status).toBe(400);
  return answer.body.error;
};

describe('POST /act_{id}/adsets', () => {
  it('gives back what it was given, on the clock of the account', async () => {
    const { body } = await create({ start_time: '2026-03-10T05:00:00Z', end_time: 1_775_019_599 });
    const fields = 'name,campaign_id,status,daily_budget,start_time,end_time,targeting,bid_strategy,effective_status';
    expect((await client.call('GET', `/${body.id ?? ''}?fields=${fields}`)).body).toEqual({
      id: body.id,
      name: adSetSpec.name,
      campaign_id: campaign,
      status: 'PAUSED',
      daily_budget: '40000',
      start_time: '2026-03-10T00:00:00-0500',
      end_time: '2026-03-31T23:59:59-0500',
      targeting: adSetSpec.targeting,
      bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
      effective_status: 'PAUSED',
    });
  });

  it.each(['name', 'campaign_id', 'optimization_goal', 'billing_event', 'targeting'])(
    'refuses one without %s',
    async (field) => {
      expect(await refusal({ [field]: undefined })).toMatchObject({
        code: 100,
        message: `(#100) The parameter ${field} is required`,
      });
    },
  );

  it.each([
    ['an unknown field', { bogus: 1 }, {}],
    ['an unknown parent', { campaign_id: '123' }, {}],
    ['no budget at all', { daily_budget: undefined }, {}],
    ['two budgets', { lifetime_budget: 90_000, end_time: '2026-04-01T00:00:00Z' }, {}],
    ['a budget below the minimum', { daily_budget: 100 }, { error_subcode: 1885272 }],
    ['a lifetime budget without an end', { daily_budget: undefined, lifetime_budget: 900_000 }, {}],
    [
      'a lifetime budget that is too small for its days',
      { daily_budget: undefined, lifetime_budget: 20_000, end_time: '2026-04-01T00:00:00Z' },
      { error_subcode: 1885272 },
    ],
    ['an end in the past', { end_time: '2026-03-01T00:00:00Z' }, {}],
    ['an end before the start', { start_time: '2026-04-02T00:00:00Z', end_time: '2026-04-01T00:00:00Z' }, {}],
    ['a time without a zone', { end_time: '2026-04-01T00:00:00' }, {}],
    ['a goal that the objective does not have', { optimization_goal: 'LEAD_GENERATION' }, { error_subcode: 2490408 }],
    ['a goal that nobody has', { optimization_goal: 'HIRES' }, {}],
    ['a billing event that does not fit', { billing_event: 'THRUPLAY' }, {}],
    ['a cap without an amount', { bid_strategy: 'COST_CAP' }, { error_subcode: 1815857 }],
    ['an amount without a cap', { bid_amount: 500 }, {}],
    ['a status it cannot be created with', { status: 'DELETED' }, {}],
    ['a pixel of somebody else', { promoted_object: { pixel_id: '1', custom_event_type: 'SUBMIT_APPLICATION' } }, {}],
  ])('refuses %s', async (_what, change, expected) => {
    expect(await refusal(change)).toMatchObject({ code: 100, ...expected });
  });

  it('takes a cap with an amount, a lifetime budget with an end, and conversions with a pixel', async () => {
    expect((await create({ bid_strategy: 'COST_CAP', bid_amount: 500 })).status).toBe(200);
    const lifetime = { daily_budget: undefined, lifetime_budget: 900_000, end_time: '2026-04-01T00:00:00Z' };
    expect((await create(lifetime)).status).toBe(200);
    const leads = await client.create('campaigns', { ...campaignSpec, objective: 'OUTCOME_LEADS' });
    const goal = { campaign_id: leads, optimization_goal: 'OFFSITE_CONVERSIONS' };
    expect(await refusal(goal)).toMatchObject({ code: 100 });
    const promoted = { pixel_id: simulator.credentials.meta.pixelId, custom_event_type: 'SUBMIT_APPLICATION' };
    expect((await create({ ...goal, promoted_object: promoted })).status).toBe(200);
  });

  it('leaves the budget to a campaign that has one', async () => {
    const shared = await client.create('campaigns', { ...campaignSpec, daily_budget: 80_000 });
    expect(await refusal({ campaign_id: shared })).toMatchObject({ code: 100, error_subcode: 1885621 });
    expect((await create({ campaign_id: shared, daily_budget: undefined, bid_strategy: undefined })).status).toBe(200);
  });

  it('goes when its campaign goes', async () => {
    const parent = await client.create('campaigns', campaignSpec);
    const { body } = await create({ campaign_id: parent });
    await client.call('DELETE', `/${parent}`);
    expect((await client.call('GET', `/${body.id ?? ''}?fields=effective_status`)).body['effective_status']).toBe(
      'DELETED',
    );
    expect(await refusal({ campaign_id: parent })).toMatchObject({ code: 100 });
  });
});

describe('POST /{adset}', () => {
  it('checks the result of a change, not only the change', async () => {
    const { body } = await create();
    const id = body.id ?? '';
    expect((await client.call('POST', `/${id}`, { bid_strategy: 'COST_CAP' })).body.error).toMatchObject({
      error_subcode: 1815857,
    });
    expect((await client.call('POST', `/${id}`, { lifetime_budget: 900_000 })).body.error).toMatchObject({ code: 100 });
    expect((await client.call('POST', `/${id}`, { name: 'Nuevo' })).body).toEqual({ success: true });
    expect((await client.call('GET', `/${id}?fields=name,daily_budget`)).body).toMatchObject({
      name: 'Nuevo',
      daily_budget: '40000',
    });
  });

  it('drops the end when it is 0', async () => {
    const { body } = await create({ end_time: '2026-04-01T00:00:00Z' });
    const id = body.id ?? '';
    await client.call('POST', `/${id}`, { end_time: 0 });
    expect((await client.call('GET', `/${id}?fields=end_time`)).body).toEqual({ id });
  });

  it('locks the budget for an hour after four changes in an hour', async () => {
    const { body } = await create();
    const rebudget = (amount: number) => client.call('POST', `/${body.id ?? ''}`, { daily_budget: amount });
    for (const amount of [41_000, 42_000, 43_000, 44_000]) expect((await rebudget(amount)).status).toBe(200);
    expect((await rebudget(44_000)).status).toBe(200);
    expect((await rebudget(45_000)).body.error).toMatchObject({ code: 613, error_subcode: 1487632 });
    await simulator.advance({ minutes: 59 });
    expect((await rebudget(45_000)).body.error).toMatchObject({ code: 613, error_subcode: 1487632 });
    await simulator.advance({ minutes: 2 });
    expect((await rebudget(45_000)).status).toBe(200);
  });
});
