import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapchatClient, type SnapchatClient } from '../__fixtures__/snapchat-client.js';
import { createSnapchatTree, snapchatCampaign } from '../__fixtures__/snapchat-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: SnapchatClient;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['snapchat'], clock: standingClock });
  client = await openSnapchatClient(simulator);
});

afterAll(async () => {
  await simulator.close();
});

const campaigns = () => `${client.account}/campaigns`;

describe('campaigns', () => {
  it('are created with what Snapchat fills in', async () => {
    const created = await client.write('POST', campaigns(), {
      name: 'Temporal',
      status: 'ACTIVE',
      start_time: '2027-01-01T00:00:00-05:00',
      daily_budget_micro: 80_000_000_000,
    });
    expect(created).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) as string,
      ad_account_id: simulator.credentials.snapchat.adAccountId,
      start_time: '2027-01-01T05:00:00.000Z',
      objective: 'BRAND_AWARENESS',
      objective_v2_properties: { objective_v2_type: 'AWARENESS_AND_ENGAGEMENT', is_auto_generated: true },
      creation_state: 'PUBLISHED',
      delivery_status: ['INVALID_START_TIME', 'INVALID_CAMPAIGN_HAS_NO_ACTIVE_AD_SQUAD'],
    });
  });

  it('lose with a PUT what the PUT does not name', async () => {
    const { id, ad_account_id: account } = await client.write('POST', campaigns(), {
      ...snapchatCampaign,
      objective_v2_properties: undefined,
      end_time: '2026-12-31T23:59:59.999Z',
      daily_budget_micro: 80_000_000_000,
      lifetime_spend_cap_micro: 800_000_000_000,
    });
    const replaced = await client.write('PUT', campaigns(), {
      id,
      ad_account_id: account,
      name: 'Otra',
      status: 'PAUSED',
      start_time: '2026-03-02T05:00:00.000Z',
    });
    for (const field of ['daily_budget_micro', 'lifetime_spend_cap_micro', 'end_time', 'regulations']) {
      expect(replaced).not.toHaveProperty(field);
    }
    expect(replaced).toMatchObject({ id, name: 'Otra', status: 'PAUSED' });
  });

  it('can be sent back as they were read', async () => {
    const { id } = await client.write('POST', campaigns(), snapchatCampaign);
    const { body } = await client.call('GET', `/campaigns/${id}`);
    const [{ campaign }] = body['campaigns'] as [{ campaign: Record<string, unknown> }];
    const replaced = await client.write('PUT', campaigns(), { ...campaign, name: 'Otra' });
    expect(replaced).toEqual({ ...campaign, name: 'Otra' });
  });

  it.each([
    ['no name', { name: undefined }, 'name is required'],
    ['no status', { status: undefined }, 'status is required'],
    ['no start', { start_time: undefined }, 'start_time is required'],
    ['a start without a zone', { start_time: '2026-03-02T05:00:00' }, 'ISO 8601'],
    ['an end before its start', { end_time: '2026-03-01T05:00:00Z' }, 'after start_time'],
    ['too long a name', { name: 'x'.repeat(376) }, 'max length of 375'],
    ['an unknown status', { status: 'DELETED' }, 'must be one of ACTIVE, PAUSED'],
    ['an unknown objective', { objective_v2_properties: { objective_v2_type: 'REACH' } }, 'must be one of'],
    ['an objective of the wrong name', { objective_v2_properties: { objective_v2: 'TRAFFIC' } }, 'Unrecognized field'],
    ['the retired objective', { objective: 'WEB_VIEW' }, 'Unrecognized field'],
    ['less than twenty dollars a day', { daily_budget_micro: 79_999_999_999 }, 'at least 80000000000'],
    ['too small a cap', { lifetime_spend_cap_micro: 20_000_000 }, 'at least 80000000000'],
    ['money as text', { daily_budget_micro: '80000000000' }, 'an integer'],
    ['the account of somebody else', { ad_account_id: 'a7bee653-1865-41cf-8cee-8ab85a205837' }, 'ad_account_id'],
    ['an id', { id: 'a7bee653-1865-41cf-8cee-8ab85a205837' }, 'Unrecognized field'],
    ['a reservation', { buy_model: 'RESERVED' }, 'not enabled'],
    ['a budget shared by its ad squads', { pacing_level: 'CAMPAIGN' }, 'not enabled'],
  ])('are refused with %s, inside a 200', async (_what, change, reason) => {
    const before = simulator.world().entities.length;
    const answer = await client.call('POST', campaigns(), { campaigns: [{ ...snapchatCampaign, ...change }] });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      request_status: 'SUCCESS',
      campaigns: [{ sub_request_status: 'ERROR', sub_request_error_reason: expect.stringContaining(reason) as string }],
    });
    expect(simulator.world().entities).toHaveLength(before);
  });

  it('of a batch succeed and fail by themselves', async () => {
    const { body } = await client.call('POST', campaigns(), {
      campaigns: [{ ...snapchatCampaign, name: 'Uno' }, { name: 'Dos' }, { ...snapchatCampaign, name: 'Tres' }],
    });
    const statuses = (body['campaigns'] as { sub_request_status: string }[]).map((item) => item.sub_request_status);
    expect(statuses).toEqual(['SUCCESS', 'ERROR', 'SUCCESS']);
    const names = simulator.world().entities.map(({ name }) => name);
    expect(names).toContain('Uno');
    expect(names).toContain('Tres');
    expect(names).not.toContain('Dos');
  });

  it('keep their objective', async () => {
    const { id } = await client.write('POST', campaigns(), snapchatCampaign);
    const sales = { objective_v2_properties: { objective_v2_type: 'SALES' } };
    expect(await client.refusal('PUT', campaigns(), { ...snapchatCampaign, ...sales, id })).toMatch(/^E2023: /);
    const { objective_v2_properties: _objective, ...without } = snapchatCampaign;
    expect(await client.refusal('PUT', campaigns(), { ...without, id })).toMatch(/^E2023: /);
  });

  it('cannot be replaced when they are not there', async () => {
    const id = 'a7bee653-1865-41cf-8cee-8ab85a205837';
    expect(await client.refusal('PUT', campaigns(), { ...snapchatCampaign, id })).toMatch(/^E3003: /);
    expect(await client.refusal('PUT', campaigns(), snapchatCampaign)).toContain('id is required');
    const answer = await client.call('GET', `/campaigns/${id}`);
    expect([answer.status, answer.body.error_code]).toEqual([404, 'E3003']);
  });

  it('go with everything below them, and are answered with an empty array', async () => {
    const tree = await createSnapchatTree(simulator, client);
    const answer = await client.call('DELETE', `/campaigns/${tree.campaign}`);
    expect([answer.status, answer.body['campaigns']]).toEqual([200, []]);
    const removed = new Map(simulator.world().entities.map((entity) => [entity.id, entity.removed]));
    expect([tree.campaign, tree.adSquad, tree.ad].map((id) => removed.get(id))).toEqual([true, true, true]);
    expect([tree.creative, tree.media].map((id) => removed.get(id))).toEqual([false, false]);
    expect((await client.call('GET', `/ads/${tree.ad}`)).status).toBe(404);
    expect((await client.call('DELETE', `/campaigns/${tree.campaign}`)).status).toBe(404);
  });

  it('are refused as a whole when the body is none', async () => {
    for (const body of [[], {}, { campaigns: [] }, { campaigns: {} }, { campaign: [snapchatCampaign] }]) {
      const answer = await client.call('POST', campaigns(), body);
      expect([answer.status, answer.body.request_status]).toEqual([400, 'ERROR']);
    }
    const { status, body } = await client.call('PATCH', `${campaigns()}/1`, { campaigns: [] });
    expect([status, body.request_status]).toEqual([405, 'ERROR']);
  });
});
