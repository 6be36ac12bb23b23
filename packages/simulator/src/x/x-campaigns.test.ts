import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XData, type XForm } from '../__fixtures__/x-client.js';
import { campaignForm, createXTree } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: XClient;

const restart = async (options: SimulatorOptions) => {
  await simulator.close();
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock, ...options });
  client = openXClient(simulator);
};
const post = (changes: XForm = {}) =>
  client.call('POST', `${client.account}/campaigns`, { ...campaignForm(simulator), ...changes });
const put = (id: string, form: XForm) => client.call('PUT', `${client.account}/campaigns/${id}`, form);

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock });
  client = openXClient(simulator);
});
afterEach(async () => {
  await simulator.close();
});

describe('a campaign', () => {
  it('is answered as X shows it', async () => {
    const { body } = await post();
    const { accountId, fundingInstrumentId } = simulator.credentials.x;
    expect(body).toEqual({
      request: { params: { ...campaignForm(simulator), account_id: accountId } },
      data: {
        id: expect.stringMatching(/^[0-9a-z]+$/) as string,
        name: 'Auxiliar contable',
        funding_instrument_id: fundingInstrumentId,
        daily_budget_amount_local_micro: 40_000_000_000,
        total_budget_amount_local_micro: null,
        purchase_order_number: null,
        budget_optimization: 'LINE_ITEM',
        entity_status: 'PAUSED',
        effective_status: 'UNKNOWN',
        servable: false,
        reasons_not_servable: ['PAUSED_BY_ADVERTISER', 'INCOMPLETE'],
        currency: 'COP',
        duration_in_days: null,
        frequency_cap: null,
        standard_delivery: null,
        created_at: '2026-03-02T05:00:00Z',
        updated_at: '2026-03-02T05:00:00Z',
        deleted: false,
      },
    });
  });

  it('runs at once when nobody says otherwise', async () => {
    const { entity_status: _status, ...form } = campaignForm(simulator);
    await client.call('POST', `${client.account}/campaigns`, form);
    expect(simulator.world().entities[0]).toMatchObject({ status: 'ACTIVE', delivery: 'on' });
  });

  it.each([
    ['an unknown parameter', { start_time: '2026-04-01T00:00:00Z' }, 400, 'INVALID_PARAMETER', 'start_time'],
    [
      'an unknown funding instrument',
      { funding_instrument_id: 'abc12' },
      404,
      'FUNDING_INSTRUMENT_NOT_FOUND',
      'funding_instrument_id',
    ],
    ['an empty name', { name: '' }, 400, 'INVALID_PARAMETER', 'name'],
    ['a name that is too long', { name: 'x'.repeat(256) }, 400, 'INVALID_PARAMETER', 'name'],
    ['a status that is none', { entity_status: 'ENABLED' }, 400, 'INVALID_PARAMETER', 'entity_status'],
    [
      'the old budget optimization',
      { budget_optimization: 'CAMPAIGN' },
      400,
      'INVALID_PARAMETER',
      'budget_optimization',
    ],
    [
      'a budget with a point',
      { daily_budget_amount_local_micro: '4.5' },
      400,
      'INVALID_PARAMETER',
      'daily_budget_amount_local_micro',
    ],
    [
      'a budget of nothing',
      { daily_budget_amount_local_micro: 0 },
      400,
      'INVALID_PARAMETER',
      'daily_budget_amount_local_micro',
    ],
    [
      'a budget finer than the currency',
      { daily_budget_amount_local_micro: 1_000_000_001 },
      400,
      'INVALID_DENOMINATION',
      'daily_budget_amount_local_micro',
    ],
    [
      'a total below a day',
      { total_budget_amount_local_micro: 1_000_000_000 },
      400,
      'INVALID_PARAMETER',
      'daily_budget_amount_local_micro',
    ],
    [
      'a purchase order number that is too long',
      { purchase_order_number: '1'.repeat(51) },
      400,
      'INVALID_PARAMETER',
      'purchase_order_number',
    ],
  ])('is refused with %s', async (_what, changes: XForm, status, code, parameter) => {
    const answer = await post(changes);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toMatchObject([{ code, parameter }]);
    expect(simulator.world().entities).toEqual([]);
  });

  it.each(['name', 'funding_instrument_id', 'daily_budget_amount_local_micro'])('needs %s', async (parameter) => {
    const { [parameter]: _left, ...form } = campaignForm(simulator);
    const { status, body } = await client.call('POST', `${client.account}/campaigns`, form);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ code: 'MISSING_PARAMETER', parameter }]);
  });

  it('may have a total alone, and no budget under an insertion order', async () => {
    const { daily_budget_amount_local_micro: _daily, ...form } = campaignForm(simulator);
    const total = { ...form, total_budget_amount_local_micro: 900_000_000_000 };
    expect((await client.call('POST', `${client.account}/campaigns`, total)).status).toBe(200);
    await restart({ accounts: { x: { funding: { type: 'INSERTION_ORDER' } } } });
    const bare = { funding_instrument_id: simulator.credentials.x.fundingInstrumentId, name: 'A' };
    expect((await client.call('POST', `${client.account}/campaigns`, bare)).status).toBe(200);
  });

  it('cannot be created with money that is not there, too often, or by who only looks', async () => {
    await restart({ accounts: { x: { funding: { ableToFund: false } } } });
    expect((await post()).body.errors).toMatchObject([
      { code: 'INVALID_FUNDING_INSTRUMENT', details: 'PAYMENT_METHOD_INACTIVE' },
    ]);
    await restart({ accounts: { x: { activeCampaignLimit: 1 } } });
    expect((await post({ entity_status: 'ACTIVE' })).status).toBe(200);
    expect((await post({ entity_status: 'ACTIVE' })).body.errors).toMatchObject([{ code: 'TOO_MANY_CAMPAIGNS' }]);
    expect((await post()).status).toBe(200);
    await restart({ accounts: { x: { permissions: ['CAMPAIGN_ANALYST'] } } });
    expect((await post()).status).toBe(403);
  });

  it('counts in whole pesos where the currency has no cents', async () => {
    await restart({ accounts: { x: { currency: 'CLP' } } });
    const { body } = await post({ daily_budget_amount_local_micro: 5_000_500_000 });
    expect(body.errors).toMatchObject([{ code: 'INVALID_DENOMINATION' }]);
    expect((await post({ daily_budget_amount_local_micro: 5_000_000_000 })).body.data).toMatchObject({
      currency: 'CLP',
    });
  });
});

describe('an update of a campaign', () => {
  it('changes what it names, and unsets what it leaves empty', async () => {
    const id = await client.create('campaigns', {
      ...campaignForm(simulator),
      total_budget_amount_local_micro: 900_000_000_000,
      purchase_order_number: 'OC-1',
    });
    await simulator.advance({ minutes: 1 });
    const { body } = await put(id, {
      name: 'Contador',
      purchase_order_number: '',
      total_budget_amount_local_micro: '',
    });
    expect(body.request?.params).toMatchObject({ campaign_id: id, name: 'Contador', purchase_order_number: null });
    expect(body.data).toMatchObject({
      name: 'Contador',
      purchase_order_number: null,
      total_budget_amount_local_micro: null,
      daily_budget_amount_local_micro: 40_000_000_000,
      entity_status: 'PAUSED',
      updated_at: '2026-03-02T05:01:00Z',
    });
  });

  it.each([
    ['DRAFT', { entity_status: 'DRAFT' }, 'INVALID_PARAMETER'],
    ['another funding instrument', { funding_instrument_id: 'abc' }, 'INVALID_PARAMETER'],
    ['no budget at all', { daily_budget_amount_local_micro: '' }, 'MISSING_PARAMETER'],
    ['no name', { name: '' }, 'INVALID_PARAMETER'],
  ])('cannot set %s', async (_what, form: XForm, code) => {
    const id = await client.create('campaigns', campaignForm(simulator));
    const { status, body } = await put(id, form);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ code }]);
  });
});

describe('deleting a campaign', () => {
  it('hides what is below without deleting it, and works once', async () => {
    const tree = await createXTree(simulator);
    const path = `${client.account}/campaigns/${tree.campaign}`;
    expect((await client.call('DELETE', path)).body.data).toMatchObject({ id: tree.campaign, deleted: true });
    expect((await client.call('DELETE', path)).status).toBe(404);
    expect((await client.call('GET', path)).body.errors).toMatchObject([
      {
        code: 'CAMPAIGN_NOT_FOUND',
        message: expect.stringContaining(`Campaign ${tree.campaign} was not found`) as string,
      },
    ]);
    expect((await put(tree.campaign, { name: 'B' })).status).toBe(404);
    expect((await client.call('GET', path, { with_deleted: true })).body.data).toMatchObject({ deleted: true });
    expect(await client.list('line_items')).toEqual([]);
    expect(await client.list('promoted_tweets')).toEqual([]);
    const shown: readonly XData[] = await client.list('promoted_tweets', { with_deleted: true });
    expect(shown).toMatchObject([{ id: tree.promotedTweet, deleted: false }]);
    const left = simulator.world().entities.filter(({ removed }) => !removed);
    expect(left.map(({ kind }) => kind)).toEqual(['creative']);
  });
});
