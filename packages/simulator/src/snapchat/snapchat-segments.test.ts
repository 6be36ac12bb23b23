import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapchatClient, type SnapchatClient } from '../__fixtures__/snapchat-client.js';
import { snapchatAdSquad, snapchatCampaign } from '../__fixtures__/snapchat-tree.js';
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

const segments = () => `${client.account}/segments`;
const segment = () => ({
  name: 'Contadores',
  source_type: 'FIRST_PARTY',
  retention_in_days: 180,
  ad_account_id: simulator.credentials.snapchat.adAccountId,
});
const digest = (index: number) =>
  createHash('sha256')
    .update(`persona-${String(index)}@example.com`)
    .digest('hex');
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => [digest(from + index)]);
const send = (method: 'POST' | 'DELETE', id: string, data: readonly unknown[], schema = ['EMAIL_SHA256']) =>
  client.call(method, `/segments/${id}/users`, { users: [{ schema, data }] });
const read = async (id: string) => {
  const { body } = await client.call('GET', `/segments/${id}`);
  const [item] = body['segments'] as [{ segment: Record<string, unknown> }];
  return item.segment;
};
const inWorld = (id: string) => simulator.world().entities.find((entity) => entity.id === id)?.fields;

describe('segments', () => {
  it('begin empty, and are matched some time after an upload', async () => {
    const { id, ...created } = await client.write('POST', segments(), segment());
    expect(id).toMatch(/^\d{16}$/);
    expect(created).toMatchObject({
      status: 'ACTIVE',
      upload_status: 'NO_UPLOAD',
      targetable_status: 'NOT_READY',
      approximate_number_users: 0,
    });
    expect(created).not.toHaveProperty('members');
    const answer = await send('POST', id, rows(0, 1234));
    expect(answer.body['users']).toEqual([{ sub_request_status: 'SUCCESS', user: { number_uploaded_users: 1234 } }]);
    expect(await read(id)).toMatchObject({ upload_status: 'PROCESSING', targetable_status: 'NOT_READY' });
    await simulator.advance({ hours: 1 });
    await client.login();
    expect(await read(id)).toMatchObject({
      upload_status: 'COMPLETE',
      targetable_status: 'READY',
      approximate_number_users: 1200,
    });
  });

  it('hold exactly the members that were added and not removed, however often they were sent', async () => {
    const { id } = await client.write('POST', segments(), segment());
    await send('POST', id, rows(0, 60));
    await send('POST', id, rows(30, 80));
    await send('DELETE', id, rows(0, 5));
    await send('DELETE', id, rows(0, 5));
    const expected = rows(5, 80).flat().sort();
    expect(inWorld(id)).toMatchObject({ memberCount: 75, uploads: 4, members: expected.slice(0, 50) });
    await simulator.advance({ hours: 2 });
    await client.login();
    expect(await read(id)).toMatchObject({ targetable_status: 'TOO_FEW_USERS', approximate_number_users: 75 });
    const emptied = await client.call('DELETE', `/segments/${id}/all_users`);
    expect(emptied.status).toBe(200);
    expect(inWorld(id)).toMatchObject({ memberCount: 0, members: [] });
  });

  it('take a hundred thousand identifiers at once, and not one more', async () => {
    const { id } = await client.write('POST', segments(), segment());
    expect((await send('POST', id, rows(0, 100_000))).status).toBe(200);
    expect((await send('POST', id, rows(0, 100_001))).status).toBe(400);
    expect(inWorld(id)).toMatchObject({ memberCount: 100_000, uploads: 1 });
  });

  it.each([
    ['an address in the clear', [['maria@example.com']], ['EMAIL_SHA256']],
    ['a digest in capitals', [[digest(1).toUpperCase()]], ['EMAIL_SHA256']],
    ['a digest outside its row', [digest(1)], ['EMAIL_SHA256']],
    ['an unknown kind of identifier', [[digest(1)]], ['NAME_SHA256']],
    ['two columns', [[digest(1), digest(2)]], ['EMAIL_SHA256', 'PHONE_SHA256']],
    ['no rows', [], ['EMAIL_SHA256']],
  ])('refuse %s', async (_what, data, schema) => {
    const { id } = await client.write('POST', segments(), segment());
    const answer = await send('POST', id, data, schema);
    expect([answer.status, answer.body.error_code]).toEqual([400, 'E1008']);
    expect(inWorld(id)).toMatchObject({ memberCount: 0, uploads: 0 });
  });

  it.each([
    ['no name', { name: undefined }],
    ['no retention', { retention_in_days: undefined }],
    ['too long a retention', { retention_in_days: 10_000 }],
    ['no account', { ad_account_id: undefined }],
    ['another source', { source_type: 'LOOKALIKE' }],
    ['an unknown field', { members: [] }],
  ])('are not created with %s', async (_what, change) => {
    expect(await client.refusal('POST', segments(), { ...segment(), ...change })).toMatch(/^E1008: /);
  });

  it('are listed, renamed and deleted', async () => {
    const { id } = await client.write('POST', segments(), segment());
    expect(await client.write('PUT', segments(), { ...segment(), id, name: 'Otros' })).toMatchObject({ name: 'Otros' });
    const names = async () => {
      const { body } = await client.call('GET', `${segments()}?limit=50`);
      return (body['segments'] as { segment: { id: string } }[]).map((item) => item.segment.id);
    };
    expect(await names()).toContain(id);
    expect((await client.call('DELETE', `/segments/${id}`)).body['segments']).toEqual([]);
    expect(await names()).not.toContain(id);
    expect((await send('POST', id, rows(0, 1))).status).toBe(404);
  });

  it('can be targeted before they are ready, but nothing is delivered until then', async () => {
    const { id } = await client.write('POST', segments(), segment());
    const campaign = await client.write('POST', `${client.account}/campaigns`, snapchatCampaign);
    const base = snapchatAdSquad(campaign.id);
    const path = `/campaigns/${campaign.id}/adsquads`;
    const target = (segmentId: string) => ({
      ...base,
      targeting: { ...base.targeting, segments: [{ segment_id: [segmentId], operation: 'INCLUDE' }] },
    });
    expect(await client.refusal('POST', path, target('5000000000000000'))).toContain('not found');
    const waiting = await client.write('POST', path, target(id));
    expect(waiting).toMatchObject({ targeting_reach_status: 'INVALID' });
    expect(waiting['delivery_status']).toContain('INVALID_TARGETING_REACH_STATUS');
    await send('POST', id, rows(0, 1000));
    await simulator.advance({ hours: 1 });
    await client.login();
    const { body } = await client.call('GET', `/adsquads/${waiting.id}`);
    expect(body['adsquads']).toMatchObject([{ adsquad: { targeting_reach_status: 'VALID' } }]);
  });
});
