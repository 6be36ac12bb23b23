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
