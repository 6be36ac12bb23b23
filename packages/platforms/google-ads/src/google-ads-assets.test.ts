import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { keyOf } from './__fixtures__/google-ads-tree.js';
import { openWire } from './__fixtures__/google-ads-wire.js';

const customer = 'customers/1234567890';

describe('images on Google Ads', () => {
  const spec = {
    kind: 'asset',
    localId: 'spring/assets/photo',
    name: 'Foto',
    asset: {
      id: 'photo',
      kind: 'image',
      url: 'vault:photo',
      mediaType: 'image/png',
      widthPixels: 1200,
      heightPixels: 628,
    },
  } as const;
  const key = keyOf('asset', spec.localId);

  it('are uploaded from wherever the caller keeps them', async () => {
    const wire = openWire({ loadAsset: async (url) => Buffer.from(`bytes of ${url}`) });
    wire.on('assets:mutate', () => ({ body: { results: [{ resourceName: `${customer}/assets/9` }] } }));
    const entity = await wire.platform.assets.create({ key, spec, parent: null, refs: {} }, createTestCall());
    expect(entity).toEqual({ kind: 'asset', id: '9', name: `Foto · ${key}`, delivery: 'on' });
    expect(wire.to('assets:mutate')[0]?.body).toEqual({
      operations: [
        {
          create: {
            name: `Foto · ${key}`,
            imageAsset: { data: Buffer.from('bytes of vault:photo').toString('base64'), mimeType: 'IMAGE_PNG' },
          },
        },
      ],
      partialFailure: false,
    });
  });

  it('are not sent when they are too large or cannot be read', async () => {
    const codeOf = async (loadAsset: () => Promise<Uint8Array>): Promise<unknown> => {
      const wire = openWire({ loadAsset });
      const creating = wire.platform.assets.create({ key, spec, parent: null, refs: {} }, createTestCall());
      const code = await creating.catch((error: unknown) => (error as { code: string }).code);
      return [code, wire.requests];
    };
    expect(await codeOf(async () => new Uint8Array(5_242_881))).toEqual(['invalid_request', []]);
    expect(await codeOf(() => Promise.reject(new Error('disk')))).toEqual(['unavailable', []]);
  });

  it('can be neither changed nor removed, and say so', async () => {
    const wire = openWire();
    const ref = { kind: 'asset', id: '9' } as const;
    const changed = { ...spec, asset: { ...spec.asset, url: 'vault:other' } };
    const update = wire.platform.assets.update({ ref, key, spec: changed, previous: spec, refs: {} }, createTestCall());
    await expect(update).rejects.toMatchObject({ code: 'unsupported' });
    await expect(wire.platform.assets.remove(ref, createTestCall())).rejects.toMatchObject({ code: 'unsupported' });
    expect(wire.requests).toEqual([]);
  });
});
