import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XData, type XForm } from '../__fixtures__/x-client.js';
import { createXTree, launchXTree, lineItemForm, type XTree } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: XClient;
let tree: XTree;

const day = 86_400_000;
const put = (edge: string, form: XForm) => client.call('PUT', `${client.account}/${edge}`, form);
const campaign = async () =>
  (await client.call('GET', `${client.account}/campaigns/${tree.campaign}`)).body.data as XData;
const deliveryOf = (id: string) => simulator.world().entities.find((entity) => entity.id === id)?.delivery;

/** What was spent day by day since the start, in micros. */
const spendOf = async (entity: string, id: string, days = 7): Promise<readonly number[]> => {
  const { body } = await client.call('GET', `/12/stats/accounts/${simulator.credentials.x.accountId}`, {
    entity,
    entity_ids: id,
    start_time: '2026-03-02',
    end_time: new Date(Date.parse('2026-03-02') + days * day).toISOString().slice(0, 10),
    granularity: 'DAY',
    metric_groups: 'BILLING',
    placement: 'ALL_ON_TWITTER',
  });
  const [found] = body.data as readonly {
    readonly id_data: readonly { readonly metrics: Readonly<Record<string, number[] | null>> }[];
  }[];
  return found?.id_data[0]?.metrics['billed_charge_local_micro'] ?? [];
};

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock, rejectionRate: 0 });
  client = openXClient(simulator);
  tree = await createXTree(simulator);
});
afterEach(async () => {
  await simulator.close();
});

describe('delivery', () => {
  it('does not begin before everything above an ad is on', async () => {
    await put(`campaigns/${tree.campaign}`, { entity_status: 'ACTIVE' });
    await simulator.advance({ days: 1 });
    expect(await spendOf('CAMPAIGN', tree.campaign)).toEqual([]);
    expect(deliveryOf(tree.promotedTweet)).toBe('off');
  });

  it('stays within the budget of the line item, too', async () => {
    await put(`line_items/${tree.lineItem}`, { daily_budget_amount_local_micro: 4_000_000_000 });
    await launchXTree(client, tree);
    await simulator.advance({ days: 3 });
    const spent = await spendOf('LINE_ITEM', tree.lineItem);
    expect(spent).toHaveLength(7);
    expect(spent.slice(0, 3).every((micros) => micros > 2_000_000_000 && micros <= 4_000_000_000)).toBe(true);
    expect(spent.every((micros) => micros % 10_000 === 0)).toBe(true);
  });

  it('ends with the total budget, which cannot be put below what is gone', async () => {
    const total = 60_000_000_000;
    await put(`campaigns/${tree.campaign}`, { total_budget_amount_local_micro: total });
    await launchXTree(client, tree);
    await simulator.advance({ days: 6 });
    const spent = (await spendOf('CAMPAIGN', tree.campaign)).reduce((sum, micros) => sum + micros, 0);
    expect(spent).toBeGreaterThan(total * 0.98);
    expect(spent).toBeLessThanOrEqual(total);
    const lower = await put(`campaigns/${tree.campaign}`, {
      daily_budget_amount_local_micro: 1_000_000_000,
      total_budget_amount_local_micro: 10_000_000_000,
    });
    expect(lower.body.errors).toMatchObject([{ code: 'SPEND_EXCEEDS_BUDGET' }]);
  });

  it('is over when the time of every line item is', async () => {
    await put(`line_items/${tree.lineItem}`, { end_time: '2026-03-04T05:00:00Z' });
    await launchXTree(client, tree);
    await simulator.advance({ days: 4 });
    const spent = await spendOf('CAMPAIGN', tree.campaign);
    expect(spent.map((micros) => micros > 0)).toEqual([true, true, false, false, false, false, false]);
    expect(deliveryOf(tree.campaign)).toBe('ended');
    expect(await campaign()).toMatchObject({ servable: false, reasons_not_servable: ['EXPIRED'] });
  });

  it('waits for the start, and pauses with a line item', async () => {
    await put(`line_items/${tree.lineItem}`, { start_time: '2026-03-03T05:00:00Z' });
    await launchXTree(client, tree);
    await simulator.advance({ days: 2 });
    await put(`line_items/${tree.lineItem}`, { entity_status: 'PAUSED' });
    await simulator.advance({ days: 2 });
    const spent = await spendOf('CAMPAIGN', tree.campaign);
    expect(spent.map((micros) => micros > 0).slice(0, 4)).toEqual([false, true, false, false]);
  });

  it('is shared by the line items of a campaign', async () => {
    const other = await client.create('line_items', {
      ...lineItemForm,
      campaign_id: tree.campaign,
      entity_status: 'ACTIVE',
    });
    await client.call('POST', `${client.account}/promoted_tweets`, { line_item_id: other, tweet_ids: tree.tweet });
    await launchXTree(client, tree);
    await simulator.advance({ days: 1 });
    const [one = 0] = await spendOf('LINE_ITEM', tree.lineItem);
    const [two = 0] = await spendOf('LINE_ITEM', other);
    const [both = 0] = await spendOf('CAMPAIGN', tree.campaign);
    expect(one).toBeGreaterThan(0);
    expect(two).toBeGreaterThan(0);
    expect(one + two).toBe(both);
    expect(both).toBeLessThanOrEqual(40_000_000_000);
  });
});
