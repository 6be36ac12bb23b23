import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { failureOf } from './__fixtures__/failure-of.js';
import { testKey } from './__fixtures__/test-key.js';
import { aCampaignSpec } from './__fixtures__/tiktok-tree.js';
import {
  openTiktokWire,
  wireAccountId,
  wireToken,
  type WireAnswer,
  type WireRequest,
} from './__fixtures__/tiktok-wire.js';
import { createTiktok } from './tiktok-platform.js';

const call = createTestCall();
const key = testKey();
const spec = aCampaignSpec();
const bigId = '1812345678901234567';

const open = (
  answer?: (request: WireRequest, index: number) => WireAnswer | undefined,
  lookUps?: Readonly<Record<string, unknown>>,
) => {
  const wire = openTiktokWire(answer, {}, lookUps);
  return { ...wire, port: createTiktok(wire.settings).campaigns };
};

describe('create', () => {
  it('sends one write, switched off, with the token in its header, and keeps every digit of the id', async () => {
    const { port, requests } = open(() => ({ data: { campaign_id: bigId, operation_status: 'DISABLE' } }));
    const created = await port.create({ key, spec, parent: null, refs: {} }, call);
    expect(created).toEqual({ kind: 'campaign', id: bigId, name: `${spec.name} · ${key}`, delivery: 'off' });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: 'POST', path: '/campaign/create/' });
    expect(requests[0]?.headers['access-token']).toBe(wireToken);
    expect(requests[0]?.body).toEqual({
      advertiser_id: wireAccountId,
      campaign_name: `${spec.name} · ${key}`,
      objective_type: 'TRAFFIC',
      operation_status: 'DISABLE',
      budget_optimize_on: true,
      budget_mode: 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET',
      budget: 60_000,
      request_id: expect.stringMatching(/^\d{1,16}$/) as string,
    });
  });

  it('creates nothing in an account of another currency, or that the token does not see', async () => {
    const lists = [[{ currency: 'USD', status: 'STATUS_ENABLE' }], []];
    for (const list of lists) {
      const { port, requests } = open(undefined, { '/advertiser/info/': { list } });
      const error = await failureOf(port.create({ key, spec, parent: null, refs: {} }, call));
      expect(error.code).toBe(list.length === 0 ? 'permission_denied' : 'config');
      expect(requests).toEqual([]);
    }
  });

  it('creates nothing in an account that TikTok has not approved, and says what TikTok calls it', async () => {
    const list = [{ currency: 'COP', status: 'STATUS_CONFIRM_FAIL' }];
    const { port, requests } = open(undefined, { '/advertiser/info/': { list } });
    const error = await failureOf(port.create({ key, spec, parent: null, refs: {} }, call));
    expect(error.code).toBe('permission_denied');
    expect(error.message).toContain('STATUS_CONFIRM_FAIL');
    expect(requests).toEqual([]);
  });

  it('does not send a second one after a duplicate request id, and asks to look', async () => {
    const { port, requests } = open(({ path }) =>
      path === '/campaign/create/' ? { code: 40050, message: 'Duplicate request' } : undefined,
    );
    const error = await failureOf(port.create({ key, spec, parent: null, refs: {} }, call));
    expect(error).toMatchObject({ code: 'conflict', recovery: 'reconcile', platformCode: '40050', requestId: 'log-1' });
    expect(requests).toHaveLength(1);
  });

  it('tells a campaign that came to be switched on all the same', async () => {
    const { port } = open(() => ({ data: { campaign_id: bigId, operation_status: 'ENABLE' } }));
    expect((await port.create({ key, spec, parent: null, refs: {} }, call)).delivery).toBe('on');
  });

  it('asks to look where the answer names no id', async () => {
    const { port } = open(({ path }) => (path === '/campaign/create/' ? { data: {} } : undefined));
    const error = await failureOf(port.create({ key, spec, parent: null, refs: {} }, call));
    expect(error).toMatchObject({ code: 'bad_response', recovery: 'reconcile' });
  });
});

describe('find', () => {
  it('asks by name with lists as JSON in the query, and takes only the name that ends with the key', async () => {
    const rows = [
      { campaign_id: '1', campaign_name: `${key} copy`, operation_status: 'DISABLE' },
      { campaign_id: bigId, campaign_name: `${spec.name} · ${key}`, operation_status: 'DISABLE' },
    ];
    const { port, requests } = open(() => ({ data: { list: rows } }));
    expect((await port.find(key, null, call))?.id).toBe(bigId);
    expect(requests[0]?.query).toEqual({
      advertiser_id: wireAccountId,
      filtering: `{"campaign_name":"${key}","primary_status":"STATUS_NOT_DELETE"}`,
      page: '1',
      page_size: '1000',
    });
  });

  it('reads all pages', async () => {
    const { port, requests } = open(({ query }) => ({
      data: {
        list: [{ campaign_id: query['page'], campaign_name: query['page'] === '3' ? `Fin · ${key}` : 'other' }],
        page_info: { page: Number(query['page']), total_page: 3 },
      },
    }));
    expect((await port.find(key, null, call))?.id).toBe('3');
    expect(requests).toHaveLength(3);
  });
});

describe('update and switch', () => {
  const row = {
    campaign_id: bigId,
    campaign_name: `${spec.name} · ${key}`,
    operation_status: 'DISABLE',
    secondary_status: 'CAMPAIGN_STATUS_DISABLE',
    campaign_automation_type: 'MANUAL',
    budget: 60_000,
  };
  const ref = { kind: 'campaign', id: bigId } as const;

  it('sends what differs alone', async () => {
    const { port, requests } = open(({ method }) => (method === 'GET' ? { data: { list: [row] } } : { data: {} }));
    const spec2 = aCampaignSpec({ name: 'Contador' });
    const changed = await port.update({ ref, key, spec: spec2, previous: spec, refs: {} }, call);
    expect(changed).toMatchObject({ name: `Contador · ${key}`, budget: spec.budget?.amount, delivery: 'off' });
    expect(requests.at(-1)).toMatchObject({
      path: '/campaign/update/',
      body: { advertiser_id: wireAccountId, campaign_id: bigId, campaign_name: `Contador · ${key}` },
    });
  });

  it('sends nothing where nothing differs, and refuses what TikTok cannot change', async () => {
    const { port, requests } = open(({ method }) => (method === 'GET' ? { data: { list: [row] } } : { data: {} }));
    await port.update({ ref, key, spec, previous: spec, refs: {} }, call);
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
    const other = aCampaignSpec({ objective: 'awareness' });
    const error = await failureOf(port.update({ ref, key, spec: other, previous: spec, refs: {} }, call));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain('objective_type');
  });

  it('switches by the status endpoint, and trusts what it sent while reads lag', async () => {
    const { port, requests } = open(({ method }) =>
      method === 'GET' ? { data: { list: [row] } } : { data: { campaign_ids: [bigId] } },
    );
    expect((await port.setDelivery(ref, 'on', call)).delivery).toBe('on');
    expect(requests.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/campaign/status/update/',
      body: { campaign_ids: [bigId], operation_status: 'ENABLE' },
    });
  });

  it('does not take partial success for success', async () => {
    const { port } = open(({ method }) =>
      method === 'GET'
        ? { data: { list: [row] } }
        : { code: 20_001, message: 'Partial success', data: { campaign_ids: [] } },
    );
    expect((await failureOf(port.setDelivery(ref, 'on', call))).code).toBe('invalid_request');
  });

  it('removes what is gone without a word', async () => {
    const { port, requests } = open();
    await port.remove(ref, call);
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
    expect((await failureOf(port.setDelivery(ref, 'off', call))).code).toBe('not_found');
  });
});
