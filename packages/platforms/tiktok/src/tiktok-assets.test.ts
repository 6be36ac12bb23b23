import { createHash } from 'node:crypto';
import { AdFluxError } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { failureOf } from './__fixtures__/failure-of.js';
import { testKey } from './__fixtures__/test-key.js';
import { anAssetSpec } from './__fixtures__/tiktok-tree.js';
import { openTiktokWire, wireAccountId, type WireAnswer, type WireRequest } from './__fixtures__/tiktok-wire.js';
import { createTiktok } from './tiktok-platform.js';
import type { TiktokSettings } from './tiktok-settings.js';

const call = createTestCall();
const key = testKey('spring/assets/photo', 'asset');
const spec = anAssetSpec({ name: '📷 Foto' });
const create = { key, spec, parent: null, refs: {} };
const id = 'ad-site-i18n-sg/2027030';
const ref = { kind: 'asset', id } as const;
const bytes = Buffer.from('an image');

const open = (answer: (request: WireRequest) => WireAnswer | undefined, settings: Partial<TiktokSettings> = {}) => {
  const wire = openTiktokWire(answer, { loadAsset: () => Promise.resolve(bytes), ...settings });
  return { ...wire, port: createTiktok(wire.settings).assets };
};

describe('create', () => {
  it('uploads the bytes with their MD5 and a name with the key, without emoji', async () => {
    const { port, requests } = open(() => ({ data: { image_id: id, file_name: 'whatever' } }));
    expect(await port.create(create, call)).toEqual({ kind: 'asset', id, name: `Foto · ${key}`, delivery: 'on' });
    expect(requests).toHaveLength(1);
    const body = String(requests[0]?.body);
    for (const part of [
      wireAccountId,
      'UPLOAD_BY_FILE',
      `Foto · ${key}.png`,
      createHash('md5').update(bytes).digest('hex'),
      'an image',
    ])
      expect(body).toContain(part);
  });

  it('finds what a taken name belongs to', async () => {
    const { port } = open(({ path }) =>
      path === '/file/image/ad/upload/'
        ? { code: 40_911, message: 'Duplicated material name' }
        : {
            data: {
              list: [
                { image_id: 'other', file_name: 'x.png' },
                { image_id: id, file_name: `Foto · ${key}.png` },
              ],
            },
          },
    );
    expect((await port.create(create, call)).id).toBe(id);
  });

  it('asks to look again where the name is taken and nothing is listed yet', async () => {
    const { port } = open(({ path }) =>
      path === '/file/image/ad/upload/'
        ? { code: 40_911, message: 'Duplicated material name' }
        : { data: { list: [] } },
    );
    expect(await failureOf(port.create(create, call))).toMatchObject({ code: 'conflict', recovery: 'reconcile' });
  });

  it('uploads nothing that is empty or cannot be loaded', async () => {
    const empty = open(() => ({ data: {} }), { loadAsset: () => Promise.resolve(new Uint8Array()) });
    expect((await failureOf(empty.port.create(create, call))).code).toBe('invalid_request');
    const broken = open(() => ({ data: {} }), { loadAsset: () => Promise.reject(new Error('disk')) });
    expect((await failureOf(broken.port.create(create, call))).code).toBe('unavailable');
    expect([...empty.requests, ...broken.requests]).toEqual([]);
  });
});

describe('remove', () => {
  it('leaves an image that an ad shows', async () => {
    const { port } = open(({ path }) =>
      path === '/creative/asset/delete/'
        ? { code: 20_001, message: 'Partial success', data: { failed_image_ids: [id] } }
        : { data: { list: [{ image_id: id, file_name: `Foto · ${key}.png` }] } },
    );
    await expect(port.remove(ref, call)).resolves.toBeUndefined();
  });

  it('does not mind one that is gone, and minds everything else', async () => {
    const gone = open(({ path }) =>
      path === '/creative/asset/delete/' ? { code: 40_002, message: 'not there' } : { data: { list: [] } },
    );
    await expect(gone.port.remove(ref, call)).resolves.toBeUndefined();
    const refused = open(() => ({ code: 40_001, message: 'No permission' }));
    expect(AdFluxError.isInstance(await failureOf(refused.port.remove(ref, call)))).toBe(true);
  });
});

it('cannot change the picture itself', async () => {
  const { port } = open(() => undefined);
  const other = anAssetSpec({ asset: { ...spec.asset, url: 'https://example.com/other.png' } });
  const work = async () => port.update({ ref, key, spec: other, previous: spec, refs: {} }, call);
  expect((await failureOf(work())).code).toBe('unsupported');
});
