import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileForm, greyPng, openSnapchatClient, type SnapchatClient } from '../__fixtures__/snapchat-client.js';
import { createSnapchatTree, snapchatAd, snapchatCreative, uploadSnap } from '../__fixtures__/snapchat-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: SnapchatClient;
let media: string;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['snapchat'], clock: standingClock });
  client = await openSnapchatClient(simulator);
  media = await uploadSnap(client);
});

afterAll(async () => {
  await simulator.close();
});

const creatives = () => `${client.account}/creatives`;
const createMedia = (type: string) => client.write('POST', `${client.account}/media`, { name: 'x', type });

/** The smallest MP4 that tells its length. */
const mp4 = (seconds: number): Buffer => {
  const header = Buffer.alloc(40);
  header.write('mvhd', 0, 'latin1');
  header.writeUInt32BE(1000, 16);
  header.writeUInt32BE(seconds * 1000, 20);
  return Buffer.concat([Buffer.from('0000001c667479706d703432', 'hex'), Buffer.alloc(16), header]);
};

describe('media', () => {
  it('wait for their file, and are ready as soon as it is there', async () => {
    const created = await createMedia('IMAGE');
    expect(created).toMatchObject({ media_status: 'PENDING_UPLOAD', type: 'IMAGE' });
    const answer = await client.send(`/media/${created.id}/upload`, fileForm(greyPng(1080, 1920)));
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('media');
    expect(answer.body.result).toMatchObject({
      id: created.id,
      media_status: 'READY',
      media_usages: ['TOP_SNAP'],
      image_metadata: { width_px: 1080, height_px: 1920, image_format: 'PNG' },
    });
    expect((await client.send(`/media/${created.id}/upload`, fileForm(greyPng(1080, 1920)))).body.error_code).toBe(
      'E2601',
    );
    expect(await client.write('PUT', `${client.account}/media`, { id: created.id, name: 'y' })).toMatchObject({
      name: 'y',
    });
  });

  it('can be videos, and come in parts', async () => {
    const { id } = await createMedia('VIDEO');
    const file = mp4(12);
    const form = (fields: Readonly<Record<string, string>>, part?: Buffer) => {
      const filled = part ? fileForm(part, 'part.mp4') : new FormData();
      for (const [name, value] of Object.entries(fields)) filled.set(name, value);
      return filled;
    };
    const begun = await client.send(
      `/media/${id}/multipart-upload-v2?action=INIT`,
      form({ file_name: 'v.mp4', file_size: String(file.length), number_of_parts: '2' }),
    );
    const { upload_id: uploadId, add_path: add, finalize_path: finish } = begun.body as Record<string, string>;
    expect([add, finish]).toEqual([
      `/us/v1/media/${id}/multipart-upload-v2?action=ADD`,
      `/us/v1/media/${id}/multipart-upload-v2?action=FINALIZE`,
    ]);
    const url = (path: string | undefined) => `${simulator.url('snapchat')}${path ?? ''}`;
    const upload = { upload_id: uploadId ?? '' };
    await client.send(url(add), form({ ...upload, part_number: '2' }, file.subarray(30)));
    expect((await client.send(url(finish), form(upload))).status).toBe(400);
    await client.send(url(add), form({ ...upload, part_number: '1' }, file.subarray(0, 30)));
    expect((await client.send(url(finish), form(upload))).body.result).toMatchObject({
      media_status: 'READY',
      duration_in_seconds: 12,
      media_usages: ['TOP_SNAP'],
    });
  });

  it('are refused without a name, a type, or a file that is one', async () => {
    const path = `${client.account}/media`;
    expect(await client.refusal('POST', path, { type: 'IMAGE' })).toContain('name is required');
    expect(await client.refusal('POST', path, { name: 'x' })).toContain('type is required');
    expect(await client.refusal('POST', path, { name: 'x', type: 'LENS_PACKAGE' })).toContain('not enabled');
    const { id } = await createMedia('IMAGE');
    const upload = async (form: FormData) => (await client.send(`/media/${id}/upload`, form)).body.error_code;
    expect(await upload(fileForm(Buffer.from('no picture')))).toBe('E2601');
    expect(await upload(fileForm(mp4(12)))).toBe('E2601');
    expect(await upload(fileForm(Buffer.concat([greyPng(1080, 1920), Buffer.alloc(5 * 1024 * 1024)])))).toBe('E2601');
    expect(await upload(fileForm(Buffer.alloc(33 * 1024 * 1024)))).toBe('E1008');
    expect(await upload(new FormData())).toBe('E1008');
    expect((await client.call('POST', `/media/${id}/upload`, {})).body.error_code).toBe('E1008');
    expect((await client.send(`/media/${media.replace(/^./, '0')}/upload`, fileForm(greyPng(9, 16)))).status).toBe(404);
  });
});

describe('creatives', () => {
  it('get what Snapchat fills in, and wait for their review', async () => {
    const created = await client.write('POST', creatives(), snapchatCreative(simulator, media));
    expect(created).toMatchObject({
      shareable: true,
      top_snap_crop_position: 'OPTIMIZED',
      packaging_status: 'SUCCESS',
      review_status: 'PENDING_REVIEW',
      render_type: 'STATIC',
    });
  });

  it.each([
    ['too long a headline', { headline: 'x'.repeat(35) }, 'max length of 34'],
    ['too long a brand', { brand_name: 'x'.repeat(33) }, 'max length of 32'],
    ['no headline', { headline: undefined }, 'headline is required'],
    ['an unknown button', { call_to_action: 'VIEW_MORE' }, 'must be one of'],
    ['no website', { web_view_properties: undefined }, 'web_view_properties is required'],
    ['a website without TLS', { web_view_properties: { url: 'http://empleos.example.com' } }, 'https'],
    ['a website as text', { web_view_properties: 'https://empleos.example.com' }, 'an object'],
    ['no profile', { profile_properties: undefined }, 'profile_id is required'],
    ['no account', { ad_account_id: undefined }, 'ad_account_id is required'],
    ['a website of a plain snap', { type: 'SNAP_AD' }, 'not supported for SNAP_AD'],
    ['a type that is not simulated', { type: 'DEEP_LINK' }, 'not enabled'],
    ['an unknown field', { description: 'x' }, 'Unrecognized field'],
  ])('are refused with %s', async (_what, change, reason) => {
    const refusal = await client.refusal('POST', creatives(), { ...snapchatCreative(simulator, media), ...change });
    expect(refusal).toContain(reason);
  });

  it('are refused with media that cannot be shown', async () => {
    const refusal = (id: string) => client.refusal('POST', creatives(), snapchatCreative(simulator, id));
    expect(await refusal((await createMedia('IMAGE')).id)).toMatch(/^E2601: .*hasn't been uploaded yet/);
    expect(await refusal(await uploadSnap(client, 1200, 628))).toMatch(/^E2601: .*top snap/);
    expect(await refusal('a7bee653-1865-41cf-8cee-8ab85a205837')).toMatch(/^E2601: /);
  });

  it('can be rewritten, and are reviewed again with the ads that show them', async () => {
    const tree = await createSnapchatTree(simulator, client);
    await simulator.advance({ minutes: 10 });
    const read = async () => {
      const { body } = await client.call('GET', `/creatives/${tree.creative}`);
      return (body['creatives'] as [{ creative: Record<string, unknown> }])[0].creative;
    };
    const before = await read();
    expect(before).toMatchObject({ review_status: 'APPROVED' });
    expect(await client.write('PUT', creatives(), { ...before, name: 'Otro' })).toMatchObject({
      review_status: 'APPROVED',
    });
    const rewritten = await client.write('PUT', creatives(), { ...before, headline: 'Analista en Cali' });
    expect(rewritten).toMatchObject({ review_status: 'PENDING_REVIEW' });
    const { body } = await client.call('GET', `/ads/${tree.ad}`);
    expect(body['ads']).toMatchObject([{ ad: { review_status: 'PENDING' } }]);
    const snap = { ...before, type: 'SNAP_AD', web_view_properties: null, call_to_action: null };
    expect(await client.refusal('PUT', creatives(), snap)).toMatch(/^E2023: /);
  });
});

describe('ads', () => {
  it('have the type that fits their creative', async () => {
    const tree = await createSnapchatTree(simulator, client);
    const path = `/adsquads/${tree.adSquad}/ads`;
    const good = snapchatAd(tree.adSquad, tree.creative);
    expect(await client.refusal('POST', path, { ...good, type: 'SNAP_AD' })).toMatch(/^E1008: .*REMOTE_WEBPAGE/);
    const { web_view_properties: _page, call_to_action: _button, ...snap } = snapchatCreative(simulator, media);
    const plain = await client.write('POST', creatives(), { ...snap, type: 'SNAP_AD' });
    const other = { ...good, creative_id: plain.id, type: 'SNAP_AD' };
    expect(await client.refusal('POST', path, { ...other, type: 'REMOTE_WEBPAGE' })).toContain('must be SNAP_AD');
    expect(await client.refusal('POST', path, other)).toContain('child_ad_type');
  });

  it.each([
    ['no name', { name: undefined }, 'name is required'],
    ['no status', { status: undefined }, 'status is required'],
    ['no type', { type: undefined }, 'type is required'],
    ['no creative', { creative_id: undefined }, 'creative_id is required'],
    ['a creative that is not there', { creative_id: 'a7bee653-1865-41cf-8cee-8ab85a205837' }, 'E3003'],
    ['no ad squad', { ad_squad_id: undefined }, 'ad_squad_id is required'],
    ['another ad squad', { ad_squad_id: 'a7bee653-1865-41cf-8cee-8ab85a205837' }, 'not the ad squad of the path'],
    ['an unknown field', { headline: 'x' }, 'Unrecognized field'],
  ])('are refused with %s', async (_what, change, reason) => {
    await simulator.advance({ seconds: 5 });
    const tree = await createSnapchatTree(simulator, client);
    const item = { ...snapchatAd(tree.adSquad, tree.creative), ...change };
    expect(await client.refusal('POST', `/adsquads/${tree.adSquad}/ads`, item)).toContain(reason);
  });

  it('are replaced as a whole, keep their type and place, and drop times', async () => {
    await client.login();
    const tree = await createSnapchatTree(simulator, client);
    const path = `/adsquads/${tree.adSquad}/ads`;
    const good = { ...snapchatAd(tree.adSquad, tree.creative), id: tree.ad };
    const replaced = await client.write('PUT', path, { ...good, status: 'ACTIVE', start_time: '2026-03-02T05:00:00Z' });
    expect(replaced).toMatchObject({ status: 'ACTIVE', review_status: 'PENDING' });
    expect(replaced).not.toHaveProperty('start_time');
    expect(await client.refusal('PUT', path, { ...good, status: undefined })).toContain('status is required');
    expect(await client.refusal('PUT', path, { ...good, type: 'SNAP_AD' })).toMatch(/^E2023: /);
    const other = await createSnapchatTree(simulator, client);
    const moved = { ...good, ad_squad_id: other.adSquad };
    expect(await client.refusal('PUT', `/adsquads/${other.adSquad}/ads`, moved)).toMatch(/^E2023: /);
    expect((await client.call('DELETE', `/ads/${tree.ad}`)).body['ads']).toEqual([]);
  });
});
