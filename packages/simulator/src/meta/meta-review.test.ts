import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMetaClient, type MetaClient } from '../__fixtures__/meta-client.js';
import { creativeSpec } from '../__fixtures__/meta-specs.js';
import { createMetaTree, launchMetaTree } from '../__fixtures__/meta-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: MetaClient;

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['meta'], clock: standingClock, rejectionRate: 0 });
  client = openMetaClient(simulator);
});

afterEach(async () => {
  await simulator.close();
});

const statusOf = async (id: string) =>
  (await client.call('GET', `/${id}?fields=effective_status`)).body['effective_status'];
const deliveryOf = (id: string) => simulator.world().entities.find((entity) => entity.id === id)?.delivery;

describe('review', () => {
  it('takes its time, then lets a good ad run', async () => {
    const tree = await createMetaTree(simulator);
    await launchMetaTree(client, tree);
    expect(await statusOf(tree.ad)).toBe('PENDING_REVIEW');
    expect(deliveryOf(tree.campaign)).toBe('in_review');
    await simulator.advance({ minutes: 9 });
    expect(await statusOf(tree.ad)).toBe('PENDING_REVIEW');
    await simulator.advance({ minutes: 1 });
    expect(await statusOf(tree.ad)).toBe('ACTIVE');
    expect(deliveryOf(tree.campaign)).toBe('on');
  });

  it('shows what holds an approved ad back', async () => {
    const tree = await createMetaTree(simulator);
    await simulator.advance({ hours: 1 });
    expect(await statusOf(tree.ad)).toBe('PAUSED');
    await client.call('POST', `/${tree.ad}`, { status: 'ACTIVE' });
    expect(await statusOf(tree.ad)).toBe('ADSET_PAUSED');
    await client.call('POST', `/${tree.adSet}`, { status: 'ACTIVE' });
    expect(await statusOf(tree.ad)).toBe('CAMPAIGN_PAUSED');
    expect(await statusOf(tree.adSet)).toBe('CAMPAIGN_PAUSED');
    await client.call('POST', `/${tree.campaign}`, { status: 'ACTIVE' });
    expect(await statusOf(tree.ad)).toBe('ACTIVE');
  });

  it('refuses discrimination, says why, and looks again at a new creative', async () => {
    const tree = await createMetaTree(simulator, { message: 'Buscamos solo mujeres, máximo 30 años' });
    await launchMetaTree(client, tree);
    await simulator.advance({ hours: 1 });
    const { body } = await client.call('GET', `/${tree.ad}?fields=effective_status,ad_review_feedback,issues_info`);
    expect(body).toMatchObject({
      effective_status: 'DISAPPROVED',
      ad_review_feedback: { global: { 'Discriminatory Practices': expect.any(String) as string } },
      issues_info: [{ level: 'AD', error_summary: 'Ad rejected' }],
    });
    expect(deliveryOf(tree.campaign)).toBe('rejected');

    await client.call('POST', `/${tree.ad}`, { creative: creativeSpec(simulator.credentials.meta.pageId) });
    expect(await statusOf(tree.ad)).toBe('PENDING_REVIEW');
    await simulator.advance({ hours: 1 });
    expect(await statusOf(tree.ad)).toBe('ACTIVE');
    const after = await client.call('GET', `/${tree.ad}?fields=ad_review_feedback,issues_info`);
    expect(after.body).toEqual({ id: tree.ad });
  });

  it('refuses the same share of ads with the same seed, whatever their ids', async () => {
    const rejected = async (names: readonly string[]) => {
      const other = await startSimulator({ platforms: ['meta'], clock: standingClock, seed: 4, rejectionRate: 0.3 });
      for (const name of names) await createMetaTree(other, { name });
      await other.advance({ hours: 1 });
      const found = other.world().entities.filter(({ kind, delivery }) => kind === 'ad' && delivery === 'rejected');
      await other.close();
      return found.map(({ name }) => name).sort();
    };
    const names = Array.from({ length: 20 }, (_, index) => `Vacante ${String(index)}`);
    const first = await rejected(names);
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(20);
    expect(await rejected([...names].reverse())).toEqual(first);
  });
});
