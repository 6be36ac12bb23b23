import type { SpendLimit } from '@adflux/compliance';
import type { CampaignInput } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage } from '../../test/a-stage.js';

const cop = (pesos: bigint) => ({ micros: pesos * 1_000_000n, currency: 'COP' });
const daily = (pesos: bigint) => ({ period: 'daily', amount: cop(pesos) }) as const;
const onNorth = (id: string, pesos: bigint, changes: Partial<CampaignInput> = {}): CampaignInput =>
  aModelCampaign({ id, clientId: 'andina', platforms: [{ platform: 'north', budget: daily(pesos) }], ...changes });

const withLimits = (...spendLimits: SpendLimit[]) => aStage({ options: { spendLimits } });
const exceeds = async ({ adflux }: ReturnType<typeof aStage>, campaign: CampaignInput): Promise<boolean> =>
  (await adflux.plan(campaign)).findings.some(({ code }) => code === 'limits.exceeded');

describe('spend limits', () => {
  it('count every campaign of a client that is on, and let go of one that is paused', async () => {
    const stage = withLimits({ clientId: 'andina', platform: 'north', amount: cop(50_000n) });
    expect(await exceeds(stage, onNorth('one', 50_001n))).toBe(true);
    await stage.adflux.publish(onNorth('one', 30_000n), { key: 'one' });
    expect(await exceeds(stage, onNorth('two', 20_000n))).toBe(false);
    expect(await exceeds(stage, onNorth('two', 20_001n))).toBe(true);
    expect(await exceeds(stage, onNorth('two', 50_000n, { clientId: 'other' }))).toBe(false);
    await expect(stage.adflux.publish(onNorth('two', 20_001n), { key: 'two' })).rejects.toThrow(/limits.exceeded/);
    await stage.adflux.pause('one');
    expect(await exceeds(stage, onNorth('two', 50_000n))).toBe(false);
  });

  it('do not count the campaign that is being changed twice', async () => {
    const stage = withLimits({ amount: cop(50_000n) });
    await stage.adflux.publish(onNorth('one', 30_000n), { key: 'one' });
    expect((await stage.adflux.update(onNorth('one', 50_000n), { key: 'more' })).state).toBe('succeeded');
  });

  it('take the share of a day of a lifetime budget, rounded up', async () => {
    const stage = withLimits({ amount: cop(10_000n) });
    const schedule = { startsAt: '2027-04-01T00:00:00Z', endsAt: '2027-04-11T00:00:00Z' };
    const lifetime = (pesos: bigint): CampaignInput =>
      onNorth('one', 1n, {
        schedule,
        platforms: [{ platform: 'north', budget: { period: 'lifetime', amount: cop(pesos) } }],
      });
    expect(await exceeds(stage, lifetime(100_000n))).toBe(false);
    expect(await exceeds(stage, lifetime(100_001n))).toBe(true);
  });
});
