import type { SpendLimit } from '@adflux/compliance';
import type { CampaignInput, LinkFilter } from '@adflux/core';
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

  it('count a campaign without an end for as long as it is on', async () => {
    const stage = withLimits({ amount: cop(50_000n) });
    const begun = { schedule: { startsAt: stage.clock.now().toISOString() } };
    await stage.adflux.publish(onNorth('one', 30_000n, begun), { key: 'one' });
    stage.clock.advance(90 * 86_400_000);
    const startsAt = stage.clock.now().toISOString();
    expect(await exceeds(stage, onNorth('two', 20_001n, { schedule: { startsAt } }))).toBe(true);
    // What began long ago goes on to cost what it costs, too, when it is the one that is changed.
    await stage.adflux.publish(onNorth('two', 20_000n, { schedule: { startsAt } }), { key: 'two' });
    expect(await exceeds(stage, onNorth('one', 30_001n, begun))).toBe(true);
  });

  it('let go of a campaign that is over by then', async () => {
    const stage = withLimits({ amount: cop(50_000n) });
    const until = (endsAt: string) => ({ schedule: { startsAt: '2027-04-01T00:00:00Z', endsAt } });
    await stage.adflux.publish(onNorth('one', 30_000n, until('2027-04-11T00:00:00Z')), { key: 'one' });
    const next = { schedule: { startsAt: '2027-04-11T00:00:00Z' } };
    expect(await exceeds(stage, onNorth('two', 50_000n, next))).toBe(false);
    expect(await exceeds(stage, onNorth('two', 20_001n, until('2027-04-11T00:00:00Z')))).toBe(true);
  });

  it('read budgets alone, not every link of every campaign', async () => {
    const stage = withLimits({ amount: cop(500_000n) });
    await stage.adflux.publish(onNorth('one', 30_000n), { key: 'one' });
    const asked: unknown[] = [];
    const links = {
      ...stage.storage.links,
      find: (filter: LinkFilter) => {
        asked.push(filter.campaignId);
        return stage.storage.links.find(filter);
      },
    };
    await stage.another({ storage: { ...stage.storage, links } }).plan(onNorth('two', 30_000n));
    expect(new Set(asked)).toEqual(new Set(['two']));
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
