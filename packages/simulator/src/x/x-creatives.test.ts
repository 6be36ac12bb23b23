import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XData, type XForm } from '../__fixtures__/x-client.js';
import {
  campaignForm,
  cardJson,
  cardPicture,
  createXTree,
  lineItemForm,
  tweetForm,
  uploadPicture,
} from '../__fixtures__/x-specs.js';
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
const tweet = (form: XForm = {}) =>
  client.call('POST', `${client.account}/tweet`, { ...tweetForm(simulator), ...form });
const card = (body: unknown, type = 'application/json') =>
  client.send('POST', `${client.account}/cards`, JSON.stringify(body), type);
const json = (path: string, body: unknown) => client.send('POST', path, JSON.stringify(body), 'application/json');
const picture = async (bytes = cardPicture()) => {
  const key = await uploadPicture(client, bytes);
  await library({ media_key: key, name: 'Logo' });
  return key;
};
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

describe('a card', () => {
  it('leads to a website below a picture', async () => {
    const key = await picture();
    const answer = await card(cardJson(key));
    const { id, card_uri: uri } = dataOf(answer);
    expect(uri).toBe(`card://${String(id)}`);
    expect(await client.list('cards', { q: 'tarj' })).toMatchObject([{ id, card_type: 'IMAGE_WEBSITE' }]);
    expect(await client.list('cards', { card_uris: String(uri), card_types: 'VIDEO_WEBSITE' })).toEqual([]);
    expect((await client.call('GET', `${client.account}/cards/${String(id)}`)).body.data).toMatchObject([{ id }]);
    const path = `${client.account}/cards/${String(id)}`;
    const renamed = await client.send('PUT', path, JSON.stringify({ name: 'Otra' }), 'application/json');
    expect(renamed.body.data).toMatchObject([{ name: 'Otra', card_type: 'IMAGE_WEBSITE' }]);
    expect((await client.call('DELETE', path)).body.data).toMatchObject([{ deleted: true }]);
  });

  it('may swipe, and may have slides', async () => {
    const key = await picture(cardPicture(800, 800));
    const [, details] = cardJson(key).components;
    const swipe = { name: 'A', components: [{ type: 'SWIPEABLE_MEDIA', media_keys: [key, key] }, details] };
    expect(dataOf(await card(swipe))).toMatchObject({ card_type: 'IMAGE_CAROUSEL_WEBSITE' });
    const { components } = cardJson(key);
    expect(dataOf(await card({ name: 'B', slides: [components, components] }))).toMatchObject({
      card_type: 'IMAGE_MULTI_DEST_CAROUSEL_WEBSITE',
    });
    expect((await card({ name: 'B', components, slides: [components, components] })).body.errors).toMatchObject([
      { code: 'EXCLUSIVE_PARAMETERS' },
    ]);
  });

  it('takes no form', async () => {
    const { status } = await client.call('POST', `${client.account}/cards`, { name: 'A' });
    expect(status).toBe(400);
    expect((await card(cardJson(await picture()), 'text/plain')).status).toBe(400);
  });

  it('is refused when a part is wrong', async () => {
    const key = await picture();
    const good = cardJson(key);
    const [media, details] = good.components;
    const cases: readonly (readonly [unknown, string])[] = [
      [{ ...good, name: 'x'.repeat(81) }, 'INVALID_PARAMETER'],
      [{ components: good.components }, 'MISSING_PARAMETER'],
      [{ name: 'A' }, 'MISSING_PARAMETER'],
      [{ ...good, color: 'red' }, 'INVALID_PARAMETER'],
      [{ ...good, components: [details, media] }, 'INVALID_PARAMETER'],
      [{ ...good, components: [media] }, 'INVALID_PARAMETER'],
      [{ ...good, components: [media, details, details] }, 'INVALID_PARAMETER'],
      [{ ...good, components: [{ type: 'MEDIA', media_key: '3_1' }, details] }, 'MEDIA_NOT_FOUND'],
      [{ ...good, components: [media, { ...details, title: '' }] }, 'INVALID_PARAMETER'],
      [
        { ...good, components: [media, { ...details, destination: { type: 'WEBSITE', url: 'empleos' } }] },
        'INVALID_PARAMETER',
      ],
      [
        { ...good, components: [media, { ...details, destination: { type: 'APP', country_code: 'CO' } }] },
        'INVALID_PARAMETER',
      ],
      [
        {
          ...good,
          components: [
            media,
            {
              type: 'BUTTON',
              label: { type: 'ENUM', value: 'APPLY' },
              destination: { type: 'WEBSITE', url: 'https://a.co' },
            },
          ],
        },
        'INVALID_PARAMETER',
      ],
    ];
    for (const [body, code] of cases) {
      expect((await card(body)).body.errors).toMatchObject([{ code }]);
    }
  });

  it('needs a picture of a certain size', async () => {
    for (const [width, height] of [
      [799, 418],
      [1200, 800],
      [600, 600],
    ] as const) {
      const key = await picture(cardPicture(width, height));
      expect((await card(cardJson(key))).body.errors).toMatchObject([{ code: 'INVALID_IMAGE' }]);
    }
  });
});

describe('a tweet', () => {
  it('is found again by its name, among the promoted-only ones', async () => {
    const created = await tweet();
    const { id_str: id } = dataOf(created);
    expect(dataOf(created)).toMatchObject({ name: 'Tuit', text: expect.stringContaining('Auxiliar') as string });
    expect(id).toMatch(/^\d{19}$/);
    const found = await client.list('tweets', { tweet_type: 'PUBLISHED', timeline_type: 'NULLCAST', name: 'TUI' });
    expect(found).toMatchObject([{ tweet_id: id, name: 'Tuit', nullcast: true, tweet_type: 'PUBLISHED' }]);
    expect(await client.list('tweets', { tweet_type: 'PUBLISHED', tweet_ids: String(id) })).toHaveLength(1);
    expect(await client.list('tweets', { tweet_type: 'PUBLISHED', timeline_type: 'ORGANIC' })).toEqual([]);
    expect(await client.list('tweets', { tweet_type: 'SCHEDULED' })).toEqual([]);
    expect((await client.call('GET', `${client.account}/tweets`)).body.errors).toMatchObject([
      { code: 'MISSING_PARAMETER', parameter: 'tweet_type' },
    ]);
    const renamed = await client.call('PUT', `${client.account}/tweets/${String(id)}/name`, { name: 'Otro' });
    expect(renamed.body.data).toMatchObject({ name: 'Otro' });
  });

  it('is not published twice with the same words and attachments', async () => {
    expect((await tweet({ name: 'A' })).status).toBe(200);
    const { status, body } = await tweet({ name: 'B' });
    expect([status, body.errors]).toMatchObject([400, [{ code: 'DUPLICATE_TWEET' }]]);
    const { card_uri: uri } = dataOf(await card(cardJson(await picture())));
    expect((await tweet({ card_uri: String(uri) })).status).toBe(200);
    expect((await tweet({ text: 'Contador en Cali https://empleos.example.com/2' })).status).toBe(200);
  });

  it.each([
    ['another author', { as_user_id: '1' }, 404, 'PROMOTABLE_USER_NOT_FOUND'],
    ['no words', { text: '  ' }, 400, 'TWEET_CANNOT_BE_BLANK'],
    ['too many words', { text: 'ñ'.repeat(281) }, 400, 'INVALID_TWEET'],
    ['too many signs that count twice', { text: '招'.repeat(141) }, 400, 'INVALID_TWEET'],
    ['a card that is not there', { card_uri: 'card://1' }, 404, 'CARD_NOT_FOUND'],
    ['media that is not there', { media_keys: '3_1' }, 404, 'MEDIA_NOT_FOUND'],
    ['a name that is too long', { name: 'x'.repeat(81) }, 400, 'INVALID_PARAMETER'],
    ['the open timeline', { nullcast: false }, 403, 'ACTION_NOT_ALLOWED'],
    ['a headline without a video', { video_title: 'A' }, 400, 'INVALID_PARAMETER'],
  ])('is refused with %s', async (_what, form: XForm, status, code) => {
    const answer = await tweet(form);
    expect([answer.status, answer.body.errors]).toMatchObject([status, [{ code }]]);
  });

  it('counts a link as 23 characters', async () => {
    const link = `https://empleos.example.com/${'a'.repeat(400)}`;
    expect((await tweet({ text: `${'x'.repeat(256)} ${link}` })).status).toBe(200);
    expect((await tweet({ text: `${'x'.repeat(257)} ${link}` })).body.errors).toMatchObject([
      { code: 'INVALID_TWEET' },
    ]);
  });

  it('takes up to four pictures of the library, or shared ones', async () => {
    const keys = [await picture(), await picture(), await picture()];
    expect((await tweet({ media_keys: keys.join(',') })).status).toBe(200);
    const alone = await uploadPicture(client);
    expect((await tweet({ media_keys: alone })).body.errors).toMatchObject([{ code: 'INVALID_MEDIA' }]);
    const { card_uri: uri } = dataOf(await card(cardJson(keys[0] ?? '')));
    expect((await tweet({ media_keys: keys[0] ?? '', card_uri: String(uri) })).body.errors).toMatchObject([
      { code: 'EXCLUSIVE_PARAMETERS' },
    ]);
  });

  it('needs leave of the user it is for', async () => {
    await simulator.close();
    await start({ accounts: { x: { permissions: ['AD_MANAGER'] } } });
    expect((await tweet()).body.errors).toMatchObject([{ code: 'ACTION_NOT_ALLOWED' }]);
    await simulator.close();
    await start({ accounts: { x: { promotableUserType: 'RETWEETS_ONLY' } } });
    expect((await tweet()).status).toBe(403);
  });
});

describe('a promoted tweet', () => {
  const promote = (form: XForm) => client.call('POST', `${client.account}/promoted_tweets`, form);

  it('ties a tweet to a line item, once', async () => {
    const tree = await createXTree(simulator);
    const form = { line_item_id: tree.lineItem, tweet_ids: tree.tweet };
    expect((await promote(form)).body.errors).toMatchObject([{ code: 'DUPLICATE_PROMOTABLE_ENTITY' }]);
    const path = `${client.account}/promoted_tweets/${tree.promotedTweet}`;
    expect((await client.call('PUT', path, { entity_status: 'PAUSED' })).status).toBe(405);
    expect((await client.call('DELETE', path)).body.data).toMatchObject({ id: tree.promotedTweet, deleted: true });
    expect((await client.call('DELETE', path)).body.errors).toMatchObject([{ code: 'PROMOTED_TWEET_NOT_FOUND' }]);
    const again = await promote(form);
    expect(again.body).toMatchObject({
      data: [{ approval_status: 'UNDER_REVIEW', tweet_id: tree.tweet }],
      total_count: 1,
    });
    expect(simulator.world().entities.filter(({ kind }) => kind === 'ad')).toMatchObject([
      { name: 'Tuit', removed: true, parentId: tree.lineItem },
      { name: 'Tuit', removed: false, delivery: 'off' },
    ]);
  });

  it('of a campaign for clicks leads somewhere, in one way', async () => {
    const { lineItem } = await createXTree(simulator);
    const { card_uri: uri } = dataOf(await card(cardJson(await picture())));
    const idOf = async (form: XForm) => String(dataOf(await tweet(form))['id_str']);
    const none = await idOf({ text: 'Sin enlace' });
    const both = await idOf({ text: 'Dos https://empleos.example.com/9', card_uri: String(uri) });
    const one = await idOf({ text: 'Con tarjeta', card_uri: String(uri) });
    for (const id of [none, both]) {
      expect((await promote({ line_item_id: lineItem, tweet_ids: id })).body.errors).toMatchObject([
        { code: 'INVALID_TWEET' },
      ]);
    }
    const mixed = await promote({ line_item_id: lineItem, tweet_ids: `${one},${none}` });
    expect(mixed.status).toBe(400);
    expect(await client.list('promoted_tweets', { line_item_ids: lineItem })).toHaveLength(1);
    expect((await promote({ line_item_id: lineItem, tweet_ids: one })).status).toBe(200);
  });

  it('needs its tweet and a line item that takes tweets', async () => {
    const tree = await createXTree(simulator);
    expect((await promote({ line_item_id: tree.lineItem, tweet_ids: '1' })).body.errors).toMatchObject([
      { code: 'TWEET_NOT_FOUND' },
    ]);
    expect((await promote({ line_item_id: 'zz', tweet_ids: tree.tweet })).status).toBe(404);
    const campaign = await client.create('campaigns', campaignForm(simulator));
    const media = await client.create('line_items', { ...lineItemForm, campaign_id: campaign, product_type: 'MEDIA' });
    expect((await promote({ line_item_id: media, tweet_ids: tree.tweet })).status).toBe(400);
    const many = Array.from({ length: 51 }, (_, index) => String(index + 1)).join(',');
    expect((await promote({ line_item_id: tree.lineItem, tweet_ids: many })).body.errors).toMatchObject([
      { code: 'INVALID_PARAMETER', parameter: 'tweet_ids' },
    ]);
  });

  it('is rejected for words that shut people out', async () => {
    const tree = await createXTree(simulator, 'Solo hombres para bodega');
    const other = openXClient(simulator);
    for (const edge of [`line_items/${tree.lineItem}`, `campaigns/${tree.campaign}`]) {
      await other.call('PUT', `${client.account}/${edge}`, { entity_status: 'ACTIVE' });
    }
    await simulator.advance({ hours: 1 });
    expect(await client.list('promoted_tweets')).toMatchObject([{ approval_status: 'REJECTED' }]);
    const words = simulator.world().entities.filter(({ kind }) => kind !== 'creative');
    expect(words.map(({ delivery }) => delivery)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
