import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient } from '../__fixtures__/x-client.js';
import { campaignForm, lineItemForm } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';
import type { XAccountSettings } from './x-account.js';

let simulator: Simulator;
let client: XClient;
let audience: string;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ email: [hash(`persona${String(from + index)}@example.com`)] }));
const update = (users: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  operation_type: 'Update',
  params: { users, ...more },
});
const send = (operations: unknown) =>
  client.send(
    'POST',
    `${client.account}/custom_audiences/${audience}/users`,
    JSON.stringify(operations),
    'application/json',
  );
const read = async () => (await client.list('custom_audiences', { custom_audience_ids: audience }))[0];
const fields = () => simulator.world().entities.find(({ id }) => id === audience)?.fields ?? {};

const start = async (x: XAccountSettings = {}) => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock, accounts: { x } });
  client = openXClient(simulator);
  audience = await client.create('custom_audiences', { name: 'Contadores', description: 'Bogotá' });
};

beforeEach(() => start());
afterEach(async () => {
  await simulator.close();
});

describe('an audience', () => {
  it('is empty and cannot be targeted at first', async () => {
    expect(await read()).toMatchObject({
      name: 'Contadores',
      description: 'Bogotá',
      audience_type: 'CRM',
      audience_size: null,
      targetable: false,
      reasons_not_targetable: ['PROCESSING', 'TOO_SMALL'],
      owner_account_id: simulator.credentials.x.accountId,
    });
  });

  it('has a name of its own', async () => {
    const again = await client.call('POST', `${client.account}/custom_audiences`, { name: 'Contadores' });
    expect(again.body.errors).toMatchObject([{ code: 'INVALID_PARAMETER', parameter: 'name' }]);
    const path = `${client.account}/custom_audiences/${audience}`;
    expect((await client.call('PUT', path, { name: 'Contadores', description: 'Cali' })).body.data).toMatchObject({
      description: 'Cali',
    });
    expect(await client.list('custom_audiences', { q: 'cont' })).toHaveLength(1);
    expect((await client.call('DELETE', path)).body.data).toMatchObject({ deleted: true });
    expect((await send([update(people(1))])).status).toBe(404);
    expect(fields()).toMatchObject({ members: [], memberCount: 0 });
    expect((await client.call('POST', `${client.account}/custom_audiences`, { name: 'Contadores' })).status).toBe(200);
  });

  it('takes and loses members, and counts each once', async () => {
    const first = await send([update(people(60)), update([{ email: [hash('a')], phone_number: [hash('b')] }])]);
    expect(first.body.data).toEqual({ success_count: 61, total_count: 61 });
    expect(fields()).toMatchObject({ memberCount: 62, uploads: 1 });
    const sorted = [...people(60).flatMap(({ email }) => email), hash('a'), hash('b')].sort();
    expect(fields()['members']).toEqual(sorted.slice(0, 50));
    await send([update(people(10)), { operation_type: 'Delete', params: { users: people(20) } }]);
    expect(fields()).toMatchObject({ memberCount: 42, uploads: 2 });
    const left = [...people(40, 20).flatMap(({ email }) => email), hash('a'), hash('b')].sort();
    expect(fields()['members']).toEqual(left);
  });

  it('is matched after six hours, and can be targeted from a hundred people on', async () => {
    await send([update(people(166))]);
    expect((await read())?.['targetable']).toBe(false);
    await simulator.advance({ hours: 6 });
    expect(await read()).toMatchObject({
      targetable: false,
      reasons_not_targetable: ['TOO_SMALL'],
      audience_size: null,
    });
    const campaign = await client.create('campaigns', campaignForm(simulator));
    const lineItem = await client.create('line_items', { ...lineItemForm, campaign_id: campaign });
    const target = () =>
      client.call('POST', `${client.account}/targeting_criteria`, {
        line_item_id: lineItem,
        operator_type: 'EQ',
        targeting_type: 'CUSTOM_AUDIENCE',
        targeting_value: audience,
      });
    expect((await target()).body.errors).toMatchObject([{ code: 'INVALID_PARAMETER', parameter: 'targeting_value' }]);
    await send([update(people(1, 166))]);
    await simulator.advance({ hours: 6 });
    expect(await read()).toMatchObject({ targetable: true, reasons_not_targetable: [], audience_size: 100 });
    expect((await target()).status).toBe(200);
  });

  it('takes all of a request or none', async () => {
    const { status, body } = await send([
      update(people(2)),
      update([{ email: ['persona@example.com'] }]),
      update([{ email: [hash('a').toUpperCase()] }]),
      update([{}]),
      update([]),
      update(people(1), { effective_at: '2026-03-02T05:00:00Z', expires_at: '2026-03-02T05:00:00Z' }),
      { operation_type: 'Add', params: { users: people(1) } },
      update([{ mail: [hash('a')] }]),
      update([{ partner_user_id: ['crm-7'] }], { expires_at: '2027-03-02T05:00:00Z' }),
    ]);
    expect(status).toBe(400);
    expect(body.errors).toEqual([]);
    expect(body.operation_errors?.map(([error]) => error?.parameter)).toEqual([
      undefined,
      'email',
      'email',
      'email',
      'users',
      'expires_at',
      'operation_type',
      'mail',
      undefined,
    ]);
    expect(JSON.stringify(body)).not.toContain('persona@example.com');
    expect(fields()).toMatchObject({ memberCount: 0, uploads: 0 });
  });

  it('is refused more than 2,500 operations or 5,000,000 bytes at a time', async () => {
    const many = await send(Array.from({ length: 2_501 }, () => update(people(1))));
    expect(many.body.errors).toMatchObject([{ code: 'REQUEST_TOO_COMPLEX' }]);
    const large = await send([update(Array.from({ length: 66_000 }, () => ({ email: [hash('a')] })))]);
    expect(large.body.errors).toMatchObject([{ code: 'REQUEST_TOO_COMPLEX' }]);
    expect((await send(update(people(1)))).status).toBe(400);
    expect(fields()).toMatchObject({ memberCount: 0 });
    const { headers } = await send(Array.from({ length: 2_500 }, () => update(people(1))));
    expect(headers.get('x-rate-limit-limit')).toBe('1500');
    expect(fields()).toMatchObject({ memberCount: 1 });
  });

  it('is for applications that may have audiences', async () => {
    await simulator.close();
    await start({ audienceAccess: false });
    const { status, body } = await send([update(people(1))]);
    expect([status, body.errors]).toMatchObject([403, [{ code: 'UNAUTHORIZED_CLIENT_APPLICATION' }]]);
  });
});
