import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XData, type XForm } from '../__fixtures__/x-client.js';
import { cardJson, cardPicture, tweetForm, uploadPicture } from '../__fixtures__/x-specs.js';
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
