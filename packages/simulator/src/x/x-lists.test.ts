import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XForm } from '../__fixtures__/x-client.js';
import { campaignForm } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: XClient;

const start = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock, ...options });
  client = openXClient(simulator);
};
const create = (name: string, more: XForm = {}) =>
  client.create('campaigns', { ...campaignForm(simulator), name, ...more });
const names = async (form: XForm = {}) => (await client.list('campaigns', form)).map(({ name }) => name);
const get = (form: XForm) => client.call('GET', `${client.account}/campaigns`, form);

beforeEach(() => start());
afterEach(async () => {
  await simulator.close();
});

describe('a list', () => {
  it('is paged by cursors that stand still while entities come and go', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C', 'D', 'E']) ids.push(await create(name));
    const first = await get({ count: 2 });
    expect(first.body).toMatchObject({
      data: [{ name: 'A' }, { name: 'B' }],
      next_cursor: expect.any(String) as string,
    });
    await client.call('DELETE', `${client.account}/campaigns/${ids[1] ?? ''}`);
    await create('F');
    const second = await get({ count: 2, cursor: first.body.next_cursor ?? '' });
    expect(second.body).toMatchObject({ data: [{ name: 'C' }, { name: 'D' }] });
    const last = await get({ count: 2, cursor: second.body.next_cursor ?? '' });
    expect(last.body).toMatchObject({ data: [{ name: 'E' }, { name: 'F' }], next_cursor: null });
  });

  it('is sorted on request', async () => {
    for (const [name, budget] of [
      ['B', 3],
      ['A', 1],
      ['C', 2],
    ] as const) {
      await create(name, { daily_budget_amount_local_micro: budget * 1_000_000_000 });
      await simulator.advance({ minutes: 1 });
    }
    expect(await names()).toEqual(['B', 'A', 'C']);
    expect(await names({ sort_by: 'created_at-desc' })).toEqual(['C', 'A', 'B']);
    expect(await names({ sort_by: 'name-asc' })).toEqual(['A', 'B', 'C']);
    expect(await names({ sort_by: 'daily_budget_amount_local_micro-desc' })).toEqual(['B', 'C', 'A']);
    const first = await get({ sort_by: 'created_at-desc', count: 1 });
    expect(await names({ sort_by: 'created_at-desc', cursor: first.body.next_cursor ?? '' })).toEqual(['A', 'B']);
  });

  it('finds names by their beginning', async () => {
    await create('Contador [a1]');
    await create('Auxiliar contable [b2]');
    expect(await names({ q: 'CONT' })).toEqual(['Contador [a1]']);
    expect(await names({ q: '[b2]' })).toEqual([]);
    expect(await names({ q: 'AUXILIAR CONT' })).toEqual(['Auxiliar contable [b2]']);
    expect(await names({ q: 'auxiliar x' })).toEqual([]);
  });

  it('finds what was renamed by its new name', async () => {
    const id = await create('Contador público [a1]');
    await client.call('PUT', `${client.account}/campaigns/${id}`, { name: 'Auxiliar contable [a1]' });
    expect(await names({ q: 'contador público' })).toEqual([]);
    expect(await names({ q: 'auxiliar contable' })).toEqual(['Auxiliar contable [a1]']);
  });

  it('leaves drafts and deleted entities out unless asked', async () => {
    const id = await create('A', { entity_status: 'DRAFT' });
    const gone = await create('B');
    await client.call('DELETE', `${client.account}/campaigns/${gone}`);
    expect(await names()).toEqual([]);
    expect(await names({ with_draft: true })).toEqual(['A']);
    expect(await names({ with_deleted: true })).toEqual(['B']);
    await client.call('PUT', `${client.account}/campaigns/${id}`, { entity_status: 'ACTIVE' });
    expect(await names()).toEqual(['A']);
  });

  it('is filtered by ids', async () => {
    const id = await create('A');
    await create('B');
    expect(await names({ campaign_ids: `${id},zzz` })).toEqual(['A']);
    expect(await names({ funding_instrument_ids: 'zzz' })).toEqual([]);
    expect((await get({ campaign_ids: Array.from({ length: 201 }, () => id).join(',') })).status).toBe(400);
  });

  it('counts on request', async () => {
    await create('A');
    await create('B');
    const { body, headers } = await get({ with_total_count: true, count: 1 });
    expect(body).toMatchObject({ data: [{ name: 'A' }], total_count: 2 });
    expect(headers.get('x-rate-limit-limit')).toBe('200');
    const both = await get({ with_total_count: true, cursor: body.next_cursor ?? '' });
    expect(both.body.errors).toMatchObject([{ code: 'EXCLUSIVE_PARAMETERS' }]);
  });

  it.each([{ count: 0 }, { count: 1001 }, { cursor: 'next' }, { cursor: 'c-zz' }, { sort_by: 'id-asc' }, { page: 2 }])(
    'refuses %o',
    async (form) => {
      expect((await get(form as XForm)).body.errors).toMatchObject([
        { code: 'INVALID_PARAMETER', parameter: Object.keys(form)[0] },
      ]);
    },
  );

  it('may lag behind, while the entity can be read by its id', async () => {
    await simulator.close();
    await start({ lookupLagMs: 60_000 });
    const id = await create('A');
    expect(await names()).toEqual([]);
    expect((await client.call('GET', `${client.account}/campaigns/${id}`)).status).toBe(200);
    await simulator.advance({ minutes: 1 });
    expect(await names()).toEqual(['A']);
  });
});
