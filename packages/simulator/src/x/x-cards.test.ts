import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XData, type XForm } from '../__fixtures__/x-client.js';
import { cardJson, cardPicture, uploadPicture } from '../__fixtures__/x-specs.js';
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
