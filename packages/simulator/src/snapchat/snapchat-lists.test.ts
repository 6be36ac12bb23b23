import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSnapchatClient, type SnapchatClient } from '../__fixtures__/snapchat-client.js';
import { createSnapchatTree, snapchatCampaign } from '../__fixtures__/snapchat-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: SnapchatClient;

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['snapchat'], clock: standingClock, lookupLagMs: 60_000 });
  client = await openSnapchatClient(simulator);
});

afterEach(async () => {
  await simulator.close();
});

const campaigns = () => `${client.account}/campaigns`;
const create = (count: number) =>
  client.call('POST', campaigns(), {
    campaigns: Array.from({ length: count }, (_, index) => ({ ...snapchatCampaign, name: String(index) })),
  });
const names = (body: Readonly<Record<string, unknown>>) =>
  (body['campaigns'] as { campaign: { name: string } }[]).map(({ campaign }) => campaign.name);

describe('lists', () => {
  it('go from page to page by absolute links', async () => {
    await create(120);
    await simulator.advance({ minutes: 1 });
    const seen: string[] = [];
    const lengths: number[] = [];
    let next: string | undefined = `${simulator.url('snapchat')}/v1${campaigns()}?limit=50`;
    while (next !== undefined) {
      const { body } = await client.call('GET', next);
      lengths.push(names(body).length);
      seen.push(...names(body));
      next = body.paging?.next_link;
    }
    expect(lengths).toEqual([50, 50, 20]);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => String(index)));
    const backwards = await client.call('GET', `${campaigns()}?limit=50&sort=created_at-desc`);
    expect(names(backwards.body)[0]).toBe('119');
    expect(backwards.body.paging?.next_link).toContain('sort=created_at-desc');
  });

  it('come at once without a limit', async () => {
    await create(120);
    await simulator.advance({ minutes: 1 });
    const { body } = await client.call('GET', campaigns());
    expect(names(body)).toHaveLength(120);
    expect(body.paging).toEqual({});
  });

  it.each(['limit=49', 'limit=1001', 'limit=x', 'cursor=x', 'sort=name', 'name=x', 'status=PAUSED'])(
    'are refused with %s',
    async (query) => {
      const { status, body } = await client.call('GET', `${campaigns()}?${query}`);
      expect([status, body.error_code]).toEqual([400, 'E1008']);
    },
  );

  it('show new entities late, and deleted ones on request', async () => {
    const { id } = await client.write('POST', campaigns(), snapchatCampaign);
    expect(names((await client.call('GET', campaigns())).body)).toEqual([]);
    expect((await client.call('GET', `/campaigns/${id}`)).status).toBe(200);
    await simulator.advance({ minutes: 1 });
    expect(names((await client.call('GET', campaigns())).body)).toHaveLength(1);
    await client.call('DELETE', `/campaigns/${id}`);
    expect(names((await client.call('GET', campaigns())).body)).toEqual([]);
    const { body } = await client.call('GET', `${campaigns()}?read_deleted_entities=true`);
    expect(body['campaigns']).toMatchObject([{ campaign: { id, deleted: true } }]);
    const read = await client.call('GET', `/campaigns/${id}?read_deleted_entities=true`);
    expect(read.body['campaigns']).toMatchObject([{ campaign: { id, deleted: true } }]);
  });

  it('can be had by every parent', async () => {
    const tree = await createSnapchatTree(simulator, client);
    await createSnapchatTree(simulator, client);
    await simulator.advance({ minutes: 1 });
    const count = async (path: string) => {
      const { body } = await client.call('GET', path);
      return (body[path.slice(path.lastIndexOf('/') + 1)] as unknown[]).length;
    };
    expect(await count(`/campaigns/${tree.campaign}/adsquads`)).toBe(1);
    expect(await count(`${client.account}/adsquads`)).toBe(2);
    expect(await count(`/adsquads/${tree.adSquad}/ads`)).toBe(1);
    expect(await count(`/campaigns/${tree.campaign}/ads`)).toBe(1);
    expect(await count(`${client.account}/ads`)).toBe(2);
    expect(await count(`${client.account}/creatives`)).toBe(2);
    expect(await count(`${client.account}/media`)).toBe(2);
    const missing = await client.call('GET', '/campaigns/a7bee653-1865-41cf-8cee-8ab85a205837/adsquads');
    expect([missing.status, missing.body.error_code]).toEqual([404, 'E3003']);
  });
});
