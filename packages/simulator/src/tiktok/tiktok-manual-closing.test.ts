import { afterEach, describe, expect, it } from 'vitest';
import { openTikTokClient, type TikTokClient } from '../__fixtures__/tiktok-client.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';
import type { TikTokAccountSettings } from './tiktok-account.js';

let simulator: Simulator;
let client: TikTokClient;

const open = async (tiktok: TikTokAccountSettings = { smartPlusAllowed: true }) => {
  const accounts = { tiktok };
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock, rejectionRate: 0, accounts });
  client = openTikTokClient(simulator);
};

afterEach(async () => {
  await simulator.close();
});

describe('manual campaigns', () => {
  it('are no longer created for some objectives after a day', async () => {
    await open({ manualCampaignsUntil: '2026-03-02' });
    const attempt = async (objective: string, name: string) =>
      (
        await client.post('/campaign/create/', {
          campaign_name: name,
          objective_type: objective,
          budget_mode: 'BUDGET_MODE_DAY',
          budget: 60_000,
        })
      ).body.code;
    expect(await attempt('LEAD_GENERATION', 'Antes')).toBe(0);
    await simulator.advance({ days: 1 });
    for (const objective of ['PRODUCT_SALES', 'WEB_CONVERSIONS', 'LEAD_GENERATION', 'APP_PROMOTION']) {
      expect(await attempt(objective, objective)).toBe(41001);
    }
    expect(await attempt('TRAFFIC', 'Después')).toBe(0);
    const [old] = await client.list('/campaign/get/', { filtering: { campaign_name: 'Antes' } });
    const update = { campaign_id: old?.['campaign_id'], budget: 70_000 };
    expect((await client.post('/campaign/update/', update)).body.code).toBe(0);
  });
});
