import type { Call } from '@adflux/core';
import { anAssetSpec, createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { metaErrorBody, openMetaWire } from './__fixtures__/meta-wire.js';
import { testKey } from './__fixtures__/test-key.js';
import { createMeta } from './meta-platform.js';

const key = testKey('spring/assets/photo', 'asset');
const ref = { kind: 'asset', id: 'hash-1' } as const;
const loadAsset = async (): Promise<Uint8Array> => new TextEncoder().encode('picture');
const uploaded = { body: { images: { bytes: { hash: 'hash-1', url: 'https://x.example' } } } };
const create = (wire: ReturnType<typeof openMetaWire>) =>
  createMeta(wire.settings).assets.create({ key, spec: anAssetSpec(), parent: null, refs: {} }, createTestCall());

describe('uploading an image', () => {
  it('sends its bytes as base64 under a name with the key, and is known by its hash', async () => {
    const wire = openMetaWire(() => uploaded, { loadAsset });
    expect(await create(wire)).toEqual({ kind: 'asset', id: 'hash-1', name: `Foto · ${key}`, delivery: 'on' });
    expect(wire.requests).toMatchObject([{ method: 'POST', path: '/act_42/adimages' }]);
    expect(wire.requests[0]?.body).toEqual({ bytes: 'cGljdHVyZQ==', name: `Foto · ${key}` });
  });

  it('reads the hash under whatever name Meta files it', async () => {
    const wire = openMetaWire(() => ({ body: { images: { 'photo.png': { hash: 'hash-2' } } } }), { loadAsset });
    expect((await create(wire)).id).toBe('hash-2');
  });

  it('is repeated after a lost answer, because the same bytes are the same image', async () => {
    const wire = openMetaWire((_request, index) => (index === 0 ? { status: 502, body: '<html>' } : uploaded), {
      loadAsset,
    });
    expect((await create(wire)).id).toBe('hash-1');
    expect(wire.requests).toHaveLength(2);
  });

  it("says that the caller's own function failed, and keeps why", async () => {
    const why = new Error('bucket is gone');
    const wire = openMetaWire(() => uploaded, { loadAsset: () => Promise.reject(why) });
    await expect(create(wire)).rejects.toMatchObject({ code: 'unavailable', recovery: 'retry', cause: why });
  });

  it.each([
    ['is empty', 0],
    ['is too heavy', 30 * 1024 * 1024 + 1],
  ])('refuses a file that %s', async (_what, size) => {
    const wire = openMetaWire(() => uploaded, { loadAsset: async () => new Uint8Array(size) });
    await expect(create(wire)).rejects.toMatchObject({ code: 'invalid_request' });
    expect(wire.requests).toEqual([]);
  });
});

describe('an uploaded image', () => {
  const image = { hash: 'hash-1', name: `Foto · ${key}`, status: 'ACTIVE' };

  it('is found by the key in its name', async () => {
    const wire = openMetaWire(() => ({ body: { data: [{ hash: 'hash-0', name: 'untitled' }, image] } }));
    expect(await createMeta(wire.settings).assets.find(key, null, createTestCall())).toMatchObject({ id: 'hash-1' });
    expect(wire.requests[0]?.query).toMatchObject({ name: key });
  });

  it('is read by its hash, and is removed when Meta does not know it', async () => {
    const wire = openMetaWire(() => ({ body: { data: [image] } }));
    const refs = [ref, { kind: 'asset', id: 'hash-9' }] as const;
    expect(await createMeta(wire.settings).assets.read(refs, createTestCall())).toMatchObject([
      { id: 'hash-1', delivery: 'on' },
      { id: 'hash-9', delivery: 'removed' },
    ]);
    expect(wire.requests[0]?.query['hashes']).toBe('["hash-1","hash-9"]');
  });

  it('has no switch, and nothing to change but its picture: both only look', async () => {
    const wire = openMetaWire(() => ({ body: { data: [image] } }));
    const { assets } = createMeta(wire.settings);
    expect(await assets.setDelivery(ref, 'off', createTestCall())).toMatchObject({ id: 'hash-1', delivery: 'on' });
    const spec = anAssetSpec({ name: 'Otra' });
    const updated = await assets.update({ ref, key, spec, previous: anAssetSpec(), refs: {} }, createTestCall());
    expect(updated).toMatchObject({ id: 'hash-1', delivery: 'on' });
    expect(wire.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it('cannot become another picture', async () => {
    const { assets } = createMeta(openMetaWire().settings);
    const spec = anAssetSpec({ asset: { ...anAssetSpec().asset, url: 'https://x.example/other.png' } });
    await expect(async () =>
      assets.update({ ref, key, spec, previous: anAssetSpec(), refs: {} }, createTestCall()),
    ).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('is removed, and removing what is gone succeeds', async () => {
    const wire = openMetaWire(() => ({ body: { success: true } }));
    await createMeta(wire.settings).assets.remove(ref, createTestCall());
    expect(wire.requests).toMatchObject([{ method: 'DELETE', path: '/act_42/adimages', query: { hash: 'hash-1' } }]);
    const gone = openMetaWire(({ method }) =>
      method === 'DELETE' ? { status: 400, body: metaErrorBody(100) } : { body: { data: [] } },
    );
    await createMeta(gone.settings).assets.remove(ref, createTestCall());
    expect(gone.requests).toHaveLength(2);
  });

  it('stays while another ad shows it, and the log says so', async () => {
    const told: string[] = [];
    const silent = { debug() {}, warn() {}, error() {} };
    const call: Call = { ...createTestCall(), logger: { ...silent, info: (_fields, text) => void told.push(text) } };
    const wire = openMetaWire(({ method }) =>
      method === 'DELETE' ? { status: 400, body: metaErrorBody(100) } : { body: { data: [image] } },
    );
    await createMeta(wire.settings).assets.remove(ref, call);
    expect(told).toEqual(['An image is in use and stays.']);
  });

  it('is not taken for removed when Meta cannot be asked', async () => {
    const wire = openMetaWire(() => ({ status: 400, body: metaErrorBody(190) }));
    await expect(createMeta(wire.settings).assets.remove(ref, createTestCall())).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});
