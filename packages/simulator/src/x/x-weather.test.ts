import { afterEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XClientAnswer, type XData, type XForm } from '../__fixtures__/x-client.js';
import { campaignForm, lineItemForm, tweetForm } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';
import { weather } from '../weather.js';

let simulator: Simulator;

afterEach(async () => {
  await simulator.close();
});

/** Refused before anything happened: too many requests, busy, or locked. */
const isRefusal = ({ status, body }: XClientAnswer): boolean =>
  status === 429 || status === 423 || body.errors?.[0]?.code === 'OVER_CAPACITY';

const attempt = async (call: () => Promise<XClientAnswer>): Promise<XClientAnswer | undefined> => {
  try {
    return await call();
  } catch {
    // Reset, an HTML page, or half of an answer.
    return undefined;
  }
};

/** Repeats a read until it is answered. */
const readAll = async (client: XClient, edge: string, form: XForm): Promise<readonly XData[]> => {
  for (;;) {
    const answer = await attempt(() => client.call('GET', `${client.account}/${edge}`, form));
    if (answer?.status === 200) return answer.body.data as readonly XData[];
  }
};

/** Creates once: after an answer that says nothing certain it looks before it tries again. */
const createOnce = async (
  create: () => Promise<XClientAnswer>,
  find: () => Promise<XData | undefined>,
): Promise<XData> => {
  for (;;) {
    const answer = await attempt(create);
    if (answer?.status === 200) {
      const { data } = answer.body;
      return Array.isArray(data) ? ((data as readonly XData[])[0] ?? {}) : (data as XData);
    }
    if (answer && isRefusal(answer)) continue;
    if (answer && answer.status < 500 && answer.status !== 408) throw new Error(JSON.stringify(answer.body));
    const found = await find();
    if (found) return found;
  }
};

describe('harsh weather', () => {
  it('is survived exactly once by a client that looks before it repeats', async () => {
    simulator = await startSimulator({ platforms: ['x'], seed: 5, clock: standingClock, faults: weather('harsh') });
    const client = openXClient(simulator);
    const post = (edge: string, form: XForm) => () => client.call('POST', `${client.account}/${edge}`, form);
    for (let index = 0; index < 25; index += 1) {
      const name = `Vacante ${String(index)}`;
      const campaign = await createOnce(post('campaigns', { ...campaignForm(simulator), name }), async () =>
        (await readAll(client, 'campaigns', { q: name, sort_by: 'created_at-desc' })).find(
          (one) => one['name'] === name,
        ),
      );
      const lineItem = await createOnce(
        post('line_items', { ...lineItemForm, campaign_id: String(campaign.id) }),
        async () => (await readAll(client, 'line_items', { campaign_ids: String(campaign.id) }))[0],
      );
      const tweet = await createOnce(post('tweet', { ...tweetForm(simulator, name), name }), async () =>
        (await readAll(client, 'tweets', { tweet_type: 'PUBLISHED', name })).find((one) => one['name'] === name),
      );
      await createOnce(
        post('promoted_tweets', { line_item_id: String(lineItem.id), tweet_ids: String(tweet['id_str']) }),
        async () => (await readAll(client, 'promoted_tweets', { line_item_ids: String(lineItem.id) }))[0],
      );
    }
    const { entities, requests } = simulator.world();
    for (const kind of ['campaign', 'adGroup', 'creative', 'ad']) {
      expect(entities.filter((entity) => entity.kind === kind)).toHaveLength(25);
    }
    expect(requests.x?.writesAppliedWithoutAnswer).toBeGreaterThan(0);
    expect(requests.x?.throttled).toBeGreaterThan(0);
    expect(simulator.requests().filter(({ defect }) => defect !== undefined)).toEqual([]);
  });

  it('comes the same for the same seed', async () => {
    const run = async () => {
      simulator = await startSimulator({ platforms: ['x'], seed: 9, clock: standingClock, faults: weather('harsh') });
      const client = openXClient(simulator);
      for (let call = 0; call < 30; call += 1) {
        await attempt(() => client.call('POST', `${client.account}/campaigns`, campaignForm(simulator)));
      }
      return simulator.requests().map(({ status, fault }) => [status, fault]);
    };
    const first = await run();
    await simulator.close();
    expect(await run()).toEqual(first);
  });
});

describe('roles', () => {
  it('keep campaigns from who makes creatives, and creatives from who looks', async () => {
    simulator = await startSimulator({
      platforms: ['x'],
      accounts: { x: { permissions: ['CREATIVE_MANAGER', 'TWEET_COMPOSER'] } },
    });
    const client = openXClient(simulator);
    const campaign = await client.call('POST', `${client.account}/campaigns`, campaignForm(simulator));
    expect([campaign.status, campaign.body.errors]).toMatchObject([403, [{ code: 'ACTION_NOT_ALLOWED' }]]);
    expect((await client.call('POST', `${client.account}/tweet`, tweetForm(simulator))).status).toBe(200);
    await simulator.close();
    simulator = await startSimulator({ platforms: ['x'], accounts: { x: { permissions: ['ANALYST'] } } });
    const looker = openXClient(simulator);
    expect((await looker.call('POST', `${looker.account}/tweet`, tweetForm(simulator))).status).toBe(403);
    expect((await looker.call('POST', `${looker.account}/custom_audiences`, { name: 'A' })).status).toBe(403);
    expect((await looker.call('GET', `${looker.account}/campaigns`)).status).toBe(200);
  });
});
