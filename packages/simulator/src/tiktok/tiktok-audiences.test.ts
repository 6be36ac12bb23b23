import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { openTikTokClient, signedForm, type TikTokClient } from '../__fixtures__/tiktok-client.js';
import { tiktokAdGroup, tiktokCampaign } from '../__fixtures__/tiktok-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: TikTokClient;

const open = async (minimumAudienceSize = 3) => {
  const accounts = { tiktok: { minimumAudienceSize } };
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock, accounts });
  client = openTikTokClient(simulator);
};
const hash = (person: number | string) => createHash('sha256').update(String(person)).digest('hex');
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => hash(from + index));
const form = (content: string, type = 'EMAIL_SHA256', name = 'people.csv') =>
  signedForm('file', Buffer.from(content), name, { calculate_type: type });
const send = (content: string, type?: string, name?: string) =>
  client.send('/dmp/custom_audience/file/upload/', form(content, type, name));
const upload = async (content: string, type?: string): Promise<string> =>
  String((await send(content, type)).body.data['file_path']);
const create = async (hashes: readonly string[]): Promise<string> => {
  const { custom_audience_id: id } = await client.write('/dmp/custom_audience/create/', {
    custom_audience_name: 'Contador',
    file_paths: [await upload(hashes.join('\n'))],
    calculate_type: 'EMAIL_SHA256',
  });
  return String(id);
};
const update = async (id: string, hashes: readonly string[], action?: string) =>
  client.post('/dmp/custom_audience/update/', {
    custom_audience_id: id,
    file_paths: [await upload(hashes.join('\n'))],
    action,
  });
const detailsOf = async (id: string) =>
  (await client.list('/dmp/custom_audience/get/', { custom_audience_ids: [id] }))[0]?.['audience_details'];
const inWorld = (id: string) => simulator.world().entities.find((entity) => entity.id === id)?.fields;

afterEach(async () => {
  await simulator.close();
});

describe('POST /dmp/custom_audience/file/upload/', () => {
  it('refuses a wrong signature, an unknown type, another kind of file, an empty one and bad lines', async () => {
    await open();
    const wrong = form(hash(1));
    wrong.set('file_signature', '0'.repeat(32));
    expect((await client.send('/dmp/custom_audience/file/upload/', wrong)).body.code).toBe(40900);
    expect((await send(hash(1), 'EMAIL')).body.code).toBe(40909);
    expect((await send(hash(1), 'EMAIL_SHA256', 'people.json')).body.code).toBe(40908);
    expect((await send('')).body.code).toBe(40906);
    expect((await send('someone@example.com')).body.code).toBe(40915);
    expect((await send(hash(1), 'EMAIL_MD5')).body.code).toBe(40909);
    expect((await send(hash(1), 'MAID_MD5')).body.code).toBe(40915);
  });

  it('wants a header for several types, and takes empty cells', async () => {
    await open();
    const header = 'email_SHA256,email_SHA256,phone_SHA256';
    expect((await send(hash(1), 'MULTIPLE_TYPES')).body.code).toBe(40915);
    expect((await send('email_SHA256,name\n', 'MULTIPLE_TYPES')).body.code).toBe(40915);
    expect((await send(`${header}\n,,\n`, 'MULTIPLE_TYPES')).body.code).toBe(40915);
    expect((await send(`${Array(4).fill('EMAIL_SHA256').join(',')}\n`, 'MULTIPLE_TYPES')).body.code).toBe(40915);
    const rows = [`${hash(1)},,${hash(2)}`, `,,${hash(3).toUpperCase()}`, `${hash(1)},,${hash(2)}`];
    const path = await upload(`${header}\r\n${rows.join('\r\n')}\r\n`, 'MULTIPLE_TYPES');
    const { custom_audience_id: id } = await client.write('/dmp/custom_audience/create/', {
      custom_audience_name: 'Varios',
      file_paths: [path],
      calculate_type: 'MULTIPLE_TYPES',
    });
    expect(inWorld(String(id))).toMatchObject({
      memberCount: 2,
      members: [`${hash(1)},${hash(2)}`, hash(3)].sort(),
      uploads: 1,
    });
  });
});

describe('custom audiences', () => {
  it('are processed for a while, then ready, and seen in the list', async () => {
    await open();
    const id = await create(people(0, 60));
    expect(await detailsOf(id)).toMatchObject({ is_valid: false, cover_num: 0, name: 'Contador' });
    expect((await update(id, people(60, 61), 'APPEND')).body.code).toBe(40002);
    await simulator.advance({ minutes: 11 });
    expect(await detailsOf(id)).toMatchObject({ is_valid: true, cover_num: 60, calculate_type: 'EMAIL_SHA256' });
    expect(await client.list('/dmp/custom_audience/list/')).toMatchObject([{ audience_id: id, is_valid: true }]);
    expect(inWorld(id)).toMatchObject({ memberCount: 60, members: people(0, 60).sort().slice(0, 50) });
  });

  it('grow, shrink and are replaced, which is what happens when nobody says how', async () => {
    await open();
    const id = await create(people(0, 5));
    const after = async (hashes: readonly string[], action?: string) => {
      await simulator.advance({ minutes: 11 });
      expect((await update(id, hashes, action)).body.code).toBe(0);
      return inWorld(id);
    };
    expect(await after(people(3, 8), 'APPEND')).toMatchObject({ memberCount: 8, uploads: 2 });
    expect(await after(people(0, 2), 'REMOVE')).toMatchObject({ memberCount: 6, uploads: 3 });
    expect(await after(people(20, 24))).toMatchObject({ memberCount: 4, members: people(20, 24).sort() });
  });

  it('cannot shrink below what TikTok wants, but grow towards it', async () => {
    await open(1000);
    const small = await create(people(0, 5));
    await simulator.advance({ minutes: 11 });
    expect(await detailsOf(small)).toMatchObject({
      is_valid: false,
      error_msg: expect.stringMatching(/1000/) as string,
    });
    expect((await update(small, people(0, 2), 'REMOVE')).body.code).toBe(40002);
    expect((await update(small, people(5, 1000), 'APPEND')).body.code).toBe(0);
    await simulator.advance({ minutes: 11 });
    expect(await detailsOf(small)).toMatchObject({ is_valid: true, cover_num: 1000 });
    expect((await update(small, people(0, 1), 'REMOVE')).body.code).toBe(40002);
    expect((await update(small, people(0, 999))).body.code).toBe(40002);
  });

  it('need files that exist, of one type, and a retention of a year at most', async () => {
    await open();
    const path = await upload(hash(1));
    const attempt = async (fields: Readonly<Record<string, unknown>>) =>
      (
        await client.post('/dmp/custom_audience/create/', {
          custom_audience_name: 'Contador',
          file_paths: [path],
          calculate_type: 'EMAIL_SHA256',
          ...fields,
        })
      ).body.code;
    expect(await attempt({ file_paths: ['0123456789abcdef'] })).toBe(40002);
    expect(await attempt({ file_paths: [path, await upload(hash(1), 'PHONE_SHA256')] })).toBe(40002);
    expect(await attempt({ calculate_type: 'PHONE_SHA256' })).toBe(40002);
    expect(await attempt({ file_paths: [] })).toBe(40002);
    expect(await attempt({ retention_in_days: 366 })).toBe(40002);
    expect(await attempt({ custom_audience_name: 'x'.repeat(129) })).toBe(40002);
    expect(await attempt({ retention_in_days: 30 })).toBe(0);
  });

  it('can be aimed at once they are ready, and not after they were deleted', async () => {
    await open();
    const id = await create(people(0, 5));
    const { campaign_id: campaignId } = await client.write('/campaign/create/', tiktokCampaign);
    const aim = async () =>
      (await client.post('/adgroup/create/', { ...tiktokAdGroup(String(campaignId)), audience_ids: [id] })).body.code;
    expect(await aim()).toBe(40002);
    await simulator.advance({ minutes: 11 });
    expect(await aim()).toBe(0);
    await client.write('/dmp/custom_audience/delete/', { custom_audience_ids: [id] });
    expect(await aim()).toBe(40007);
    expect(await detailsOf(id)).toBeUndefined();
    expect((await client.post('/dmp/custom_audience/delete/', { custom_audience_ids: [id] })).body.code).toBe(40002);
    expect(simulator.world().entities.find((entity) => entity.id === id)?.delivery).toBe('removed');
  });

  it('expire', async () => {
    await open();
    const { custom_audience_id: id } = await client.write('/dmp/custom_audience/create/', {
      custom_audience_name: 'Corta',
      file_paths: [await upload(people(0, 5).join('\n'))],
      calculate_type: 'EMAIL_SHA256',
      retention_in_days: 1,
    });
    await simulator.advance({ days: 2 });
    expect(await detailsOf(String(id))).toMatchObject({ is_valid: false, expired_time: '2026-03-03 05:00:00' });
  });
});
