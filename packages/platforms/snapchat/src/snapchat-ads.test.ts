import type { AdFluxError, AdSpec, RemoteRef } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { found, openSnapchatWire, type WireRequest } from './__fixtures__/snapchat-wire.js';
import { anAdSpec } from './__fixtures__/snapchat-tree.js';
import { testKey } from './__fixtures__/test-key.js';
import { createSnapchat } from './snapchat-platform.js';

type Row = Record<string, unknown> & { id: string };

const key = testKey('spring/group/ad', 'ad');
const parent: RemoteRef = { kind: 'adGroup', id: 'squad-1' };
const refs: Record<string, RemoteRef> = { 'spring/assets/photo': { kind: 'asset', id: 'media-1' } };

/** An account that keeps creatives and ads. `lose` says whose answer is lost although it was carried out. */
function openAccount(lose: (request: WireRequest, writes: number) => boolean = () => false) {
  const creatives: Row[] = [];
  const ads: Row[] = [];
  let writes = 0;
  const wire = openSnapchatWire((request) => {
    const { method, path, body } = request;
    const [plural, singular, rows] = path.includes('creatives')
      ? (['creatives', 'creative', creatives] as const)
      : (['ads', 'ad', ads] as const);
    if (method === 'GET') {
      const id = /\/(?:creatives|ads)\/(.+)$/.exec(path)?.[1];
      return { body: found(plural, singular, id === undefined ? rows : rows.filter((row) => row.id === id)) };
    }
    const [sent] = (body as Record<string, Record<string, unknown>[]>)[plural] ?? [];
    const known = rows.findIndex(({ id }) => id === sent?.['id']);
    const row: Row = { ...sent, id: known < 0 ? `${singular}-${rows.length + 1}` : String(sent?.['id']) };
    if (known < 0) rows.push(row);
    else rows[known] = row;
    return lose(request, (writes += 1)) ? { lost: true } : { body: found(plural, singular, [row]) };
  });
  return { ...wire, creatives, ads, platform: createSnapchat(wire.settings) };
}

const create = ({ platform }: ReturnType<typeof openAccount>, changes: Partial<AdSpec> = {}) =>
  platform.ads.create({ key, spec: anAdSpec(changes), parent, refs }, createTestCall());

describe('creating an ad', () => {
  it('is a creative that opens the landing page, and an ad of the type that fits it', async () => {
    const account = openAccount();
    expect(await create(account)).toMatchObject({ kind: 'ad', id: 'ad-1', delivery: 'off' });
    expect(account.creatives).toEqual([
      {
        id: 'creative-1',
        name: `Anuncio · ${key}`,
        ad_account_id: 'account-1',
        type: 'WEB_VIEW',
        headline: 'Auxiliar contable en Bogotá',
        brand_name: 'Empleos Andina',
        call_to_action: 'APPLY_NOW',
        top_snap_media_id: 'media-1',
        web_view_properties: { url: 'https://empleos.example.com/JOB-0001' },
        profile_properties: { profile_id: 'profile-1' },
        shareable: true,
      },
    ]);
    expect(account.ads).toEqual([
      {
        id: 'ad-1',
        name: `Anuncio · ${key}`,
        ad_squad_id: 'squad-1',
        creative_id: 'creative-1',
        type: 'REMOTE_WEBPAGE',
        status: 'PAUSED',
      },
    ]);
  });

  it.each([
    ['creative', 1],
    ['ad', 2],
  ])('makes one creative and one ad although the answer about the %s is lost', async (_what, lostWrite) => {
    const account = openAccount((_request, writes) => writes === lostWrite);
    const lost = await create(account).catch((error: unknown) => error as AdFluxError);
    expect(lost).toMatchObject({ recovery: 'reconcile' });
    const seen = await account.platform.ads.find(key, parent, createTestCall());
    expect(seen?.id).toBe(lostWrite === 2 ? 'ad-1' : undefined);
    // Who finds nothing creates again, as the orchestrator does.
    if (seen === null) expect(await create(account)).toMatchObject({ id: 'ad-1' });
    expect(account.creatives).toHaveLength(1);
    expect(account.ads).toHaveLength(1);
    expect(account.ads[0]).toMatchObject({ creative_id: 'creative-1' });
  });

  it('does not take a creative with its key that shows something else', async () => {
    const account = openAccount((_request, writes) => writes === 1);
    await create(account).catch(() => undefined);
    const creative = { ...anAdSpec().creative, headlines: ['Contador júnior'] };
    await create(account, { creative });
    expect(account.creatives.map(({ headline }) => headline)).toEqual([
      'Auxiliar contable en Bogotá',
      'Contador júnior',
    ]);
    expect(account.ads[0]).toMatchObject({ creative_id: 'creative-2' });
  });

  it.each([
    ['a headline that is too long', { headlines: ['x'.repeat(35)] }, /headline/],
    ['a button that Snapchat does not have', { callToAction: 'contact_us' as const }, /contact_us/],
  ])('refuses %s, before anything is sent', async (_name, changes, message) => {
    const account = openAccount();
    const creative = { ...anAdSpec().creative, ...changes };
    await expect(create(account, { creative })).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(message) as string,
    });
    expect(account.requests).toEqual([]);
  });

  it('refuses an ad without its picture, naming it', async () => {
    await expect(create(openAccount(), { assetLocalIds: [] })).rejects.toMatchObject({ code: 'invalid_request' });
    const { platform } = openAccount();
    const work = platform.ads.create({ key, spec: anAdSpec(), parent, refs: {} }, createTestCall());
    await expect(work).rejects.toMatchObject({ message: expect.stringContaining('spring/assets/photo') as string });
  });
});

describe('changing an ad', () => {
  const ref = { kind: 'ad', id: 'ad-1' } as const;
  const update = ({ platform }: ReturnType<typeof openAccount>, changes: Partial<AdSpec>) =>
    platform.ads.update({ ref, key, previous: anAdSpec(), spec: anAdSpec(changes), refs }, createTestCall());

  it('changes the creative in place, and leaves the ad alone', async () => {
    const account = openAccount();
    await create(account);
    const before = { ...account.ads[0] };
    const creative = { ...anAdSpec().creative, headlines: ['Contador'], landingUrl: 'https://empleos.example.com/2' };
    await update(account, { creative });
    await update(account, { creative });
    expect(account.creatives).toMatchObject([
      {
        headline: 'Contador',
        web_view_properties: { url: 'https://empleos.example.com/2' },
        top_snap_media_id: 'media-1',
      },
    ]);
    expect(account.ads).toEqual([before]);
    expect(account.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('changes the name of the ad alone', async () => {
    const account = openAccount();
    await create(account);
    await update(account, { name: 'Otro' });
    expect(account.ads).toMatchObject([{ name: `Otro · ${key}`, creative_id: 'creative-1' }]);
    expect(account.creatives).toMatchObject([{ name: `Anuncio · ${key}` }]);
  });

  it('refuses another picture', async () => {
    const account = openAccount();
    await create(account);
    await expect(update(account, { assetLocalIds: ['spring/assets/other'] })).rejects.toMatchObject({
      code: 'unsupported',
    });
  });
});
