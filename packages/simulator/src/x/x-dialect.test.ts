import { afterEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XData } from '../__fixtures__/x-client.js';
import { cardJson, createXTree, launchXTree, uploadPicture } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;

afterEach(async () => {
  await simulator.close();
});

describe('the simulated X', () => {
  it('takes an ad from its picture to its review, and delivers it', async () => {
    simulator = await startSimulator({ platforms: ['x'], clock: standingClock, rejectionRate: 0 });
    const client = openXClient(simulator);
    const key = await uploadPicture(client);
    const library = await client.call('POST', `${client.account}/media_library`, { media_key: key, name: 'Logo' });
    expect(library.body.data).toMatchObject({ media_key: key, name: 'Logo', media_type: 'IMAGE' });
    const card = await client.send(
      'POST',
      `${client.account}/cards`,
      JSON.stringify(cardJson(key)),
      'application/json',
    );
    expect(card.body.data).toMatchObject({ card_type: 'IMAGE_WEBSITE', name: 'Tarjeta' });

    const tree = await createXTree(simulator);
    const deliveries = () =>
      simulator.world().entities.filter(({ kind }) => ['campaign', 'adGroup', 'ad'].includes(kind));
    expect(deliveries().map(({ delivery }) => delivery)).toEqual(['off', 'off', 'off']);
    await launchXTree(client, tree);
    expect(deliveries().map(({ delivery }) => delivery)).toEqual(['in_review', 'in_review', 'in_review']);
    await simulator.advance({ days: 2 });
    expect(deliveries().map(({ delivery }) => delivery)).toEqual(['on', 'on', 'on']);
    const [ad] = await client.list('promoted_tweets', { line_item_ids: tree.lineItem });
    expect(ad).toMatchObject({ approval_status: 'ACCEPTED', tweet_id: tree.tweet });
    const { body } = await client.call('GET', `${client.account}/campaigns/${tree.campaign}`);
    expect(body.data as XData).toMatchObject({ effective_status: 'RUNNING', servable: true, reasons_not_servable: [] });
  });
});
