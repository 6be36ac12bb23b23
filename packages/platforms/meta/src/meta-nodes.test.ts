import { createTestCall } from '@adflux/core/testing';
import { tagName } from '@adflux/platform-kit';
import { describe, expect, it } from 'vitest';
import { metaErrorBody, openMetaWire, type MetaWire } from './__fixtures__/meta-wire.js';
import { testKey } from './__fixtures__/test-key.js';
import { createMetaClient } from './meta-client.js';
import { createMetaNodes } from './meta-nodes.js';
import { resolveMetaSettings } from './meta-settings.js';

const nodesOf = ({ settings }: MetaWire) => {
  const resolved = resolveMetaSettings(settings);
  return createMetaNodes('campaign', createMetaClient(resolved), resolved);
};
const key = testKey();
const named = (id: string, name: string, status = 'PAUSED') => ({ id, name, status, effective_status: status });
const ref = { kind: 'campaign', id: '1' } as const;

describe('find', () => {
  it('asks for names that contain the key and takes only the one that ends with it', async () => {
    const wire = openMetaWire(() => ({
      body: {
        data: [
          named('1', `copy of x · ${key} (2)`),
          named('2', `x · ${key}`, 'DELETED'),
          named('3', tagName('x', key, 400)),
        ],
      },
    }));
    expect(await nodesOf(wire).find(key, createTestCall())).toMatchObject({ id: '3', delivery: 'off' });
    expect(wire.requests[0]).toMatchObject({ method: 'GET', path: '/act_42/campaigns' });
    expect(JSON.parse(wire.requests[0]?.query['filtering'] ?? '')).toEqual([
      { field: 'name', operator: 'CONTAIN', value: key },
    ]);
  });

  it('reads on by cursor, past empty pages, and never follows the link with the token', async () => {
    const next = 'https://graph.example.test/v26.0/evil?access_token=EAAleak&after=c1';
    const wire = openMetaWire((_request, index) =>
      index === 0
        ? { body: { data: [], paging: { cursors: { after: 'c1' }, next } } }
        : { body: { data: [named('3', `x · ${key}`)], paging: { cursors: { after: 'c2' } } } },
    );
    expect(await nodesOf(wire).find(key, createTestCall())).toMatchObject({ id: '3' });
    expect(wire.requests.map(({ path, query }) => [path, query['after']])).toEqual([
      ['/act_42/campaigns', undefined],
      ['/act_42/campaigns', 'c1'],
    ]);
  });

  it('finds nothing where nothing is', async () => {
    expect(await nodesOf(openMetaWire()).find(key, createTestCall())).toBe(null);
  });
});

describe('read', () => {
  it('asks for a hundred ids at a time, and calls what does not come back removed', async () => {
    const wire = openMetaWire(({ query }) => {
      const [filter] = JSON.parse(query['filtering'] ?? '[]') as { value: string[] }[];
      return { body: { data: (filter?.value ?? []).filter((id) => id !== '7').map((id) => named(id, 'n', 'ACTIVE')) } };
    });
    const refs = Array.from({ length: 150 }, (_, index) => ({ kind: 'campaign', id: String(index) }) as const);
    const entities = await nodesOf(wire).read(refs, createTestCall());
    expect(wire.requests).toHaveLength(2);
    expect(entities.map(({ id }) => id)).toEqual(refs.map(({ id }) => id));
    expect(entities.filter(({ delivery }) => delivery === 'removed')).toEqual([
      { kind: 'campaign', id: '7', name: '', delivery: 'removed' },
    ]);
  });
});

describe('setDelivery', () => {
  it('sets the status and takes the answer where Meta reads after writing', async () => {
    const wire = openMetaWire(() => ({ body: named('1', 'n', 'ACTIVE') }));
    expect(await nodesOf(wire).setDelivery(ref, 'on', createTestCall())).toMatchObject({ id: '1', delivery: 'on' });
    expect(wire.requests).toMatchObject([{ method: 'POST', path: '/1', body: { status: 'ACTIVE' } }]);
    expect(wire.requests[0]?.query['fields']).toContain('effective_status');
  });

  it('looks where Meta only says that it worked', async () => {
    const wire = openMetaWire(({ method }) => ({ body: method === 'POST' ? { success: true } : named('1', 'n') }));
    expect(await nodesOf(wire).setDelivery(ref, 'off', createTestCall())).toMatchObject({ delivery: 'off' });
    expect(wire.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
    expect(wire.requests[0]?.body).toEqual({ status: 'PAUSED' });
  });

  it('does not believe an answer that says it did not work', async () => {
    const wire = openMetaWire(() => ({ body: { success: false } }));
    await expect(nodesOf(wire).setDelivery(ref, 'on', createTestCall())).rejects.toMatchObject({
      code: 'bad_response',
    });
  });

  it('is sent again after an answer that got lost, since the status stays the same', async () => {
    const wire = openMetaWire((_request, index) =>
      index === 0 ? { status: 502, body: '<html>' } : { body: named('1', 'n', 'ACTIVE') },
    );
    expect(await nodesOf(wire).setDelivery(ref, 'on', createTestCall())).toMatchObject({ delivery: 'on' });
    expect(wire.requests).toHaveLength(2);
  });
});

describe('remove', () => {
  it('deletes', async () => {
    const wire = openMetaWire(() => ({ body: { success: true } }));
    await nodesOf(wire).remove(ref, createTestCall());
    expect(wire.requests).toMatchObject([{ method: 'DELETE', path: '/1' }]);
  });

  it('is content when it does not exist', async () => {
    const wire = openMetaWire(() => ({ status: 400, body: metaErrorBody(100, 33) }));
    await nodesOf(wire).remove(ref, createTestCall());
    expect(wire.requests).toHaveLength(1);
  });

  it('is content when Meta refuses because it is deleted, and passes every other refusal on', async () => {
    const refusal = { status: 400, body: metaErrorBody(100, 1487566) };
    const deleted = openMetaWire(({ method }) => (method === 'GET' ? { body: named('1', 'n', 'DELETED') } : refusal));
    await nodesOf(deleted).remove(ref, createTestCall());
    const unreadable = openMetaWire(({ method }) =>
      method === 'GET' ? { status: 400, body: metaErrorBody(100, 33) } : refusal,
    );
    await nodesOf(unreadable).remove(ref, createTestCall());
    const alive = openMetaWire(({ method }) => (method === 'GET' ? { body: named('1', 'n', 'ACTIVE') } : refusal));
    await expect(nodesOf(alive).remove(ref, createTestCall())).rejects.toMatchObject({ platformCode: '100/1487566' });
  });
});
