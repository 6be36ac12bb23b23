import { afterEach, describe, expect, it } from 'vitest';
import { openMetaClient, type MetaClient } from '../__fixtures__/meta-client.js';
import { campaignSpec } from '../__fixtures__/meta-specs.js';
import { createMetaTree } from '../__fixtures__/meta-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: MetaClient;

const start = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ platforms: ['meta'], clock: standingClock, ...options });
  client = openMetaClient(simulator);
};
const list = async (edge: string, query: Readonly<Record<string, string>> = {}) =>
  (await client.call('GET', `${client.account}/${edge}?${new URLSearchParams(query).toString()}`)).body;
const find = async (edge: string, field: string, operator: string, value: unknown) =>
  list(edge, { fields: 'id,name', filtering: JSON.stringify([{ field, operator, value }]) });

afterEach(async () => {
  await simulator.close();
});

describe('lists', () => {
  it('find an entity by its name, and find both when there are two', async () => {
    await start();
    const one = await client.create('campaigns', { ...campaignSpec, name: '[af:1] Uno' });
    await client.create('campaigns', { ...campaignSpec, name: '[af:2] Dos' });
    expect((await find('campaigns', 'name', 'EQUAL', '[af:1] Uno')).data).toEqual([{ id: one, name: '[af:1] Uno' }]);
    expect((await find('campaigns', 'campaign.name', 'EQUAL', '[af:1] Uno')).data).toHaveLength(1);
    expect((await find('campaigns', 'name', 'CONTAIN', '[AF:')).data).toHaveLength(2);
    expect((await find('campaigns', 'name', 'IN', ['[af:1] Uno', '[af:2] Dos'])).data).toHaveLength(2);
    expect((await find('campaigns', 'name', 'EQUAL', 'Tres')).data).toEqual([]);
    await client.create('campaigns', { ...campaignSpec, name: '[af:1] Uno' });
    expect((await find('campaigns', 'name', 'EQUAL', '[af:1] Uno')).data).toHaveLength(2);
  });

  it('find a renamed entity by its new name only', async () => {
    await start();
    const id = await client.create('campaigns', { ...campaignSpec, name: 'Antes' });
    await client.call('POST', `/${id}`, { name: 'Después' });
    expect((await find('campaigns', 'name', 'EQUAL', 'Antes')).data).toEqual([]);
    expect((await find('campaigns', 'name', 'EQUAL', 'Después')).data).toHaveLength(1);
  });

  it('find children by their parents, on the edge of the account or of the parent', async () => {
    await start();
    const first = await createMetaTree(simulator, { name: 'A' });
    await createMetaTree(simulator, { name: 'B' });
    expect((await find('adsets', 'campaign.id', 'EQUAL', first.campaign)).data).toEqual([
      { id: first.adSet, name: 'A' },
    ]);
    expect((await find('ads', 'adset.id', 'IN', [first.adSet])).data).toEqual([{ id: first.ad, name: 'A' }]);
    expect((await find('ads', 'campaign.name', 'EQUAL', 'A')).data).toEqual([{ id: first.ad, name: 'A' }]);
    for (const path of [`/${first.campaign}/ads`, `/${first.adSet}/ads`]) {
      expect((await client.call('GET', path)).body.data).toEqual([{ id: first.ad }]);
    }
  });

  it('hide what was deleted unless it is asked for', async () => {
    await start();
    const id = await client.create('campaigns', campaignSpec);
    await client.call('DELETE', `/${id}`);
    expect((await list('campaigns')).data).toEqual([]);
    expect((await list('campaigns', { effective_status: '["DELETED"]' })).data).toEqual([{ id }]);
    expect((await find('campaigns', 'effective_status', 'IN', ['DELETED', 'ACTIVE'])).data).toHaveLength(1);
  });

  it('come in pages, newest first, with a token in the link to the next page', async () => {
    await start();
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      ids.unshift(await client.create('campaigns', { ...campaignSpec, name: String(index) }));
    }
    const seen: unknown[] = [];
    let after = '';
    for (let page = 0; page < 3; page += 1) {
      const { data, paging } = await list('campaigns', { limit: '3', ...(after === '' ? {} : { after }) });
      seen.push(...(data ?? []).map(({ id }) => id));
      after = paging?.cursors.after ?? '';
      expect(paging?.next?.includes(simulator.credentials.meta.accessToken) ?? false).toBe(page < 2);
    }
    expect(seen).toEqual(ids);
    expect((await list('campaigns', { after: 'nonsense' })).error).toMatchObject({ code: 100 });
    expect((await list('campaigns', { limit: '0' })).error).toMatchObject({ code: 100 });
  });

  it('show new entities late when look-ups lag, while reading by id does not', async () => {
    await start({ lookupLagMs: { meta: 5000 } });
    const id = await client.create('campaigns', campaignSpec);
    expect((await find('campaigns', 'name', 'EQUAL', campaignSpec.name)).data).toEqual([]);
    expect((await client.call('GET', `/${id}`)).body).toEqual({ id });
    await simulator.advance({ seconds: 5 });
    expect((await find('campaigns', 'name', 'EQUAL', campaignSpec.name)).data).toHaveLength(1);
  });

  it.each([
    [{ fields: 'id,budget' }],
    [{ fields: 'id,,name' }],
    [{ fields: 'id{' }],
    [{ filtering: '[{"field":"salary","operator":"EQUAL","value":"1"}]' }],
    [{ filtering: '[{"field":"name","operator":"LIKE","value":"1"}]' }],
    [{ filtering: '[{"field":"name","operator":"IN","value":"1"}]' }],
    [{ filtering: '[{"field":"name","operator":"EQUAL"}]' }],
    [{ filtering: 'name' }],
  ])('refuse %o', async (query) => {
    await start();
    const { error } = await list('campaigns', query);
    expect([100, 2500]).toContain(error?.code);
  });
});
