import { afterEach, describe, expect, it } from 'vitest';
import { openTikTokClient } from '../__fixtures__/tiktok-client.js';
import { createTikTokTree } from '../__fixtures__/tiktok-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;

afterEach(async () => {
  await simulator.close();
});

const open = async (options: Parameters<typeof startSimulator>[0] = {}) => {
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock, rejectionRate: 0, ...options });
  return openTikTokClient(simulator);
};

describe('a campaign with an ad group and an ad', () => {
  it('is created switched off, reviewed, switched on and delivered', async () => {
    const client = await open();
    const tree = await createTikTokTree(simulator);
    const statusOf = async (path: string) => (await client.list(path))[0]?.['secondary_status'];

    expect(await statusOf('/campaign/get/')).toBe('CAMPAIGN_STATUS_DISABLE');
    expect(await statusOf('/adgroup/get/')).toBe('ADGROUP_STATUS_CAMPAIGN_DISABLE');
    expect(await statusOf('/ad/get/')).toBe('AD_STATUS_AUDIT');

    await client.write('/campaign/status/update/', { campaign_ids: [tree.campaign], operation_status: 'ENABLE' });
    await client.write('/adgroup/status/update/', { adgroup_ids: [tree.adGroup], operation_status: 'ENABLE' });
    await client.write('/ad/status/update/', { ad_ids: [tree.ad], operation_status: 'ENABLE' });
    expect(await statusOf('/adgroup/get/')).toBe('ADGROUP_STATUS_AUDIT');
    expect(simulator.world().entities.find(({ kind }) => kind === 'ad')?.delivery).toBe('in_review');

    await simulator.advance({ days: 1 });
    expect(await statusOf('/campaign/get/')).toBe('CAMPAIGN_STATUS_ENABLE');
    expect(await statusOf('/adgroup/get/')).toBe('ADGROUP_STATUS_DELIVERY_OK');
    expect(await statusOf('/ad/get/')).toBe('AD_STATUS_DELIVERY_OK');
  });
});
