import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XData, type XForm } from '../__fixtures__/x-client.js';
import { cardPicture, uploadPicture } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: XClient;

const start = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock, ...options });
  client = openXClient(simulator);
};
const library = (form: XForm) => client.call('POST', `${client.account}/media_library`, form);
const json = (path: string, body: unknown) => client.send('POST', path, JSON.stringify(body), 'application/json');
const dataOf = (answer: { readonly body: { readonly data?: unknown } }) => answer.body.data as XData;

beforeEach(() => start());
afterEach(async () => {
  await simulator.close();
});

describe('an upload', () => {
  const initialize = (changes: Readonly<Record<string, unknown>> = {}) =>
    json('/2/media/upload/initialize', {
      media_type: 'image/png',
      total_bytes: 64,
      media_category: 'tweet_image',
      ...changes,
    });

  it('comes in segments of any order, as base64 or as files', async () => {
    const bytes = cardPicture();
    const { id, media_key: key } = dataOf(await initialize());
    expect(key).toBe(`3_${String(id)}`);
    const path = `/2/media/upload/${String(id)}`;
    const segment = (index: number, from: number, to: number) =>
      json(`${path}/append`, { segment_index: index, media: bytes.subarray(from, to).toString('base64') });
    expect((await segment(1, 40, 64)).status).toBe(200);
    expect((await client.send('POST', `${path}/finalize`, '')).status).toBe(400);
    expect((await segment(0, 0, 40)).status).toBe(200);
    expect((await client.send('POST', `${path}/finalize`, '')).body.data).toMatchObject({
      id,
      media_key: key,
      size: 64,
    });
    expect((await library({ media_key: String(key) })).status).toBe(200);
  });

  it.each([
    ['a type that is none', { media_type: 'image/tiff' }],
    ['a type of another category', { media_category: 'tweet_video' }],
    ['a category that is none', { media_category: 'banner' }],
    ['too many bytes', { total_bytes: 5 * 1024 * 1024 + 1 }],
    ['no bytes', { total_bytes: 0 }],
    ['owners that are no list', { additional_owners: '1,2' }],
    ['an unknown field', { command: 'INIT' }],
  ])('is refused with %s', async (_what, changes) => {
    expect((await initialize(changes)).status).toBe(400);
  });

  it('of something else than a picture is refused in the end', async () => {
    const { id } = dataOf(await initialize());
    await json(`/2/media/upload/${String(id)}/append`, {
      segment_index: 0,
      media: Buffer.alloc(64, 'x').toString('base64'),
    });
    const { status, body } = await client.send('POST', `/2/media/upload/${String(id)}/finalize`, '');
    expect([status, body]).toMatchObject([400, { title: 'Invalid Request' }]);
    expect((await client.send('POST', '/2/media/upload/1/finalize', '')).status).toBe(404);
  });

  it('of a video is processed first', async () => {
    const { id, media_key: key } = dataOf(
      await initialize({ media_type: 'video/mp4', media_category: 'amplify_video' }),
    );
    const path = `/2/media/upload/${String(id)}`;
    await json(`${path}/append`, { segment_index: 0, media: Buffer.alloc(64).toString('base64') });
    const finished = await client.send('POST', `${path}/finalize`, '');
    expect(finished.body.data).toMatchObject({ media_key: `13_${String(id)}`, processing_info: { state: 'pending' } });
    expect((await library({ media_key: String(key) })).status).toBe(404);
    await simulator.advance({ seconds: 1 });
    const status = await client.call('GET', '/2/media/upload', { command: 'STATUS', media_id: String(id) });
    expect(status.body.data).toMatchObject({ processing_info: { state: 'succeeded' } });
    expect((await library({ media_key: String(key), title: 'Trabaja aquí' })).body.data).toMatchObject({
      media_type: 'VIDEO',
      title: 'Trabaja aquí',
    });
  });
});

describe('the media library', () => {
  it('takes what was uploaded, once', async () => {
    expect((await library({ media_key: '3_1' })).body.errors).toMatchObject([{ code: 'MEDIA_NOT_FOUND' }]);
    const key = await uploadPicture(client);
    expect((await library({ media_key: key, title: 'Logo' })).status).toBe(400);
    expect((await library({ media_key: key, name: 'x'.repeat(101) })).status).toBe(400);
    await library({ media_key: key, name: 'Logo azul' });
    await library({ media_key: key, name: 'Logo verde', file_name: 'logo.png' });
    expect(simulator.world().entities).toMatchObject([{ kind: 'asset', id: key, name: 'Logo verde' }]);
    expect(await client.list('media_library', { q: 'VERDE' })).toMatchObject([
      { media_key: key, media_status: 'TRANSCODE_COMPLETED' },
    ]);
    expect(await client.list('media_library', { q: 'ver' })).toEqual([]);
    expect((await client.call('GET', `${client.account}/media_library`, { count: 51 })).status).toBe(400);
    await client.call('DELETE', `${client.account}/media_library/${key}`);
    expect(await client.list('media_library')).toEqual([]);
    expect((await library({ media_key: key })).status).toBe(404);
  });
});
