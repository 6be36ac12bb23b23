import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { anAccount, found, openSnapchatWire, refused, type WireRequest } from './__fixtures__/snapchat-wire.js';
import { anAssetSpec } from './__fixtures__/snapchat-tree.js';
import { testKey } from './__fixtures__/test-key.js';
import { createSnapchat } from './snapchat-platform.js';
import type { SnapchatSettings } from './snapchat-settings.js';

const key = testKey('spring/assets/photo', 'asset');
const bytes = new Uint8Array([1, 2, 3]);

/** An account that keeps media. `lose` says whose answer is lost although it was carried out. */
function openAccount(
  lose: (request: WireRequest, writes: number) => boolean = () => false,
  settings: Partial<SnapchatSettings> = {},
  looksUntilReady = 1,
) {
  const media: { id: string; name: unknown; media_status: string }[] = [];
  const uploads: unknown[] = [];
  let writes = 0;
  let looks = 0;
  const wire = openSnapchatWire(
    (request) => {
      const { method, path, body } = request;
      if (method === 'GET') {
        const id = /\/media\/(.+)$/.exec(path)?.[1];
        const seen = media.filter((each) => id === undefined || each.id === id);
        for (const each of id === undefined ? [] : seen)
          if (each.media_status === 'PROCESSING' && (looks += 1) >= looksUntilReady) each.media_status = 'READY';
        return id !== undefined && seen.length === 0
          ? { status: 404, body: refused('E3003') }
          : { body: found('media', 'media', seen) };
      }
      const isLost = lose(request, (writes += 1));
      if (path.endsWith('/upload')) {
        uploads.push(body);
        const [each] = media;
        if (each) each.media_status = 'PROCESSING';
        return isLost ? { lost: true } : { body: { request_status: 'SUCCESS', request_id: 'r', result: each } };
      }
      const [sent] = (body as { media: [{ name: unknown }] }).media;
      const made = { ...sent, id: `media-${media.length + 1}`, media_status: 'PENDING_UPLOAD' };
      media.push(made);
      return isLost ? { lost: true } : { body: found('media', 'media', [made]) };
    },
    { loadAsset: async () => bytes, ...settings },
  );
  return { ...wire, media, uploads, assets: createSnapchat(wire.settings).assets };
}

const create = ({ assets }: ReturnType<typeof openAccount>) =>
  assets.create({ key, spec: anAssetSpec(), parent: null, refs: {} }, createTestCall());

describe('uploading a picture', () => {
  it('makes an entity, sends its bytes, and waits until it is ready', async () => {
    const account = openAccount(undefined, {}, 3);
    expect(await create(account)).toEqual({ kind: 'asset', id: 'media-1', name: `Foto · ${key}`, delivery: 'on' });
    expect(account.requests.filter(({ method }) => method === 'POST')).toMatchObject([
      {
        path: '/adaccounts/account-1/media',
        body: { media: [{ name: `Foto · ${key}`, type: 'IMAGE', ad_account_id: 'account-1' }] },
      },
      { path: '/media/media-1/upload' },
    ]);
    expect(String(account.uploads[0])).toMatch(/name="file"; filename="photo\.png"/);
  });

  it.each([
    ['entity', 1, 1],
    ['bytes', 2, 1],
  ])('makes one although the answer about its %s is lost', async (_what, lostWrite, uploads) => {
    const account = openAccount((_request, writes) => writes === lostWrite);
    await expect(create(account)).rejects.toMatchObject({ recovery: 'reconcile' });
    // What has no bytes yet is not found; what is being made ready is waited for by the next attempt.
    expect(await account.assets.find(key, null, createTestCall())).toBe(null);
    for (const each of account.media) if (each.media_status === 'PROCESSING') each.media_status = 'READY';
    expect(await create(account)).toMatchObject({ id: 'media-1', delivery: 'on' });
    expect(account.media).toHaveLength(1);
    expect(account.uploads).toHaveLength(uploads);
    expect((await account.assets.find(key, null, createTestCall()))?.id).toBe('media-1');
  });

  it('completes an entity that a crash left without bytes', async () => {
    const account = openAccount();
    account.media.push({ id: 'media-1', name: `Foto · ${key}`, media_status: 'PENDING_UPLOAD' });
    expect(await create(account)).toMatchObject({ id: 'media-1' });
    expect(account.media).toHaveLength(1);
    expect(account.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('gives up waiting after two minutes, and may be tried again', async () => {
    const account = openAccount(undefined, {}, 1_000);
    await expect(create(account)).rejects.toMatchObject({ code: 'unavailable', recovery: 'retry' });
    expect(account.clock.now().getTime() - Date.parse('2027-03-01T13:00:00Z')).toBeGreaterThanOrEqual(118_000);
  });

  it.each([
    ['too large', async () => new Uint8Array(5_000_001), 'invalid_request'],
    ['empty', async () => new Uint8Array(), 'invalid_request'],
    ['not to be had', () => Promise.reject(new Error('disk')), 'unavailable'],
  ])('refuses a picture that is %s, before anything is created', async (_name, loadAsset, code) => {
    const account = openAccount(undefined, { loadAsset });
    await expect(create(account)).rejects.toMatchObject({ code });
    expect(account.media).toEqual([]);
  });
});

it('uploads nothing to an account that cannot publish job ads', async () => {
  const wire = openSnapchatWire(undefined, {}, { account: { ...anAccount, regulations: {} } });
  const { assets } = createSnapchat(wire.settings);
  const creating = assets.create({ key, spec: anAssetSpec(), parent: null, refs: {} }, createTestCall());
  await expect(creating).rejects.toMatchObject({ code: 'config' });
  expect(wire.requests).toEqual([]);
});

describe('a picture that exists', () => {
  it('is read, keeps its bytes, and stays: Snapchat deletes none', async () => {
    const account = openAccount();
    const created = await create(account);
    const call = createTestCall();
    expect(await account.assets.read([created, { kind: 'asset', id: 'gone' }], call)).toMatchObject([
      { delivery: 'on' },
      { delivery: 'removed' },
    ]);
    const spec = anAssetSpec();
    const other = anAssetSpec({ asset: { ...spec.asset, url: 'https://empleos.example.com/other.png' } });
    const request = { ref: created, key, previous: spec, refs: {} };
    await expect(account.assets.update({ ...request, spec }, call)).resolves.toMatchObject({ id: 'media-1' });
    await expect(async () => account.assets.update({ ...request, spec: other }, call)).rejects.toMatchObject({
      code: 'unsupported',
    });
    await expect(account.assets.remove(created, call)).rejects.toMatchObject({ code: 'unsupported' });
  });
});
