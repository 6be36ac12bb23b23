import type { InsightRow } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage } from '../../test/a-stage.js';
import type { Stage, StageOptions } from '../../test/a-stage.js';

async function published(options?: StageOptions): Promise<Stage> {
  const stage = aStage(options);
  await stage.adflux.publish(aModelCampaign(), { key: 'key' });
  await stage.adflux.sync();
  return stage;
}

const driftOn = async ({ adflux }: Stage, localId: string): Promise<readonly string[]> =>
  (await adflux.status('spring')).links
    .filter((link) => link.localId === localId && link.platform === 'north')
    .flatMap((link) => link.drift.map(({ field, expected, actual }) => `${field}: ${expected} -> ${actual}`));

describe('sync', () => {
  it('writes what the platforms say onto the links, and reports what changed', async () => {
    const { adflux } = aStage();
    await adflux.publish(aModelCampaign(), { key: 'key' });
    const report = await adflux.sync();
    expect(report.links).toBe(8);
    expect(report.changed.length).toBeGreaterThan(0);
    expect((await adflux.sync()).changed).toEqual([]);
    const { links } = await adflux.status('spring');
    expect(links.filter((link) => link.kind === 'ad').map((link) => link.delivery)).toEqual(['on', 'on', 'on', 'on']);
    expect(links.find((link) => link.kind === 'ad')?.syncedAt).toBe('2027-03-01T13:00:00.000Z');
  });

  it('sees a campaign that somebody switched off', async () => {
    const stage = await published();
    for (const entity of stage.world.live('north')) if (entity.kind === 'campaign') entity.on = false;
    const report = await stage.adflux.sync();
    expect(await driftOn(stage, 'spring')).toEqual(['delivery: on -> off']);
    expect(await driftOn(stage, 'spring/group/ad-1')).toEqual([]);
    expect(report.changed.map((link) => link.localId)).toContain('spring');
  });

  it('sees a campaign that somebody switched on', async () => {
    const stage = await published();
    await stage.adflux.pause('spring');
    for (const entity of stage.world.live('north')) if (entity.kind === 'campaign') entity.on = true;
    await stage.adflux.sync();
    expect(await driftOn(stage, 'spring')).toEqual(['delivery: off -> on']);
  });

  it('sees another name, another budget, and what was removed', async () => {
    const budget = { micros: 1_000_000n, currency: 'COP' };
    const stage = await published({ north: { describe: (entity) => (entity.kind === 'campaign' ? { budget } : {}) } });
    const [ad] = stage.world.live('north').filter((entity) => entity.kind === 'ad');
    if (ad === undefined) throw new Error('there is no ad');
    ad.renamedTo = 'Renamed by hand';
    expect(await driftOn(stage, 'spring')).toEqual([expect.stringMatching(/^budget: .*20.000.* -> .*1/) as string]);
    await stage.adflux.sync({ campaignIds: ['spring'] });
    expect(await driftOn(stage, ad.localId)).toEqual(['name: Anuncio uno -> Renamed by hand']);
    ad.removed = true;
    await stage.adflux.sync({ campaignIds: ['spring'] });
    expect(await driftOn(stage, ad.localId)).toEqual(['removed: on -> removed']);
  });

  it('takes over reasons in the words of the platform', async () => {
    const stage = await published({
      north: {
        describe: (entity) => (entity.kind === 'ad' ? { delivery: 'rejected', reasons: ['Texto confuso'] } : {}),
      },
    });
    const { links } = await stage.adflux.status('spring');
    const ad = links.find((link) => link.kind === 'ad' && link.platform === 'north');
    expect(ad).toMatchObject({ delivery: 'rejected', reasons: ['Texto confuso'] });
  });

  it('asks only about the campaigns that are named', async () => {
    const { adflux } = await published();
    await adflux.publish(aModelCampaign({ id: 'summer' }), { key: 'summer' });
    expect((await adflux.sync({ campaignIds: ['summer'] })).links).toBe(8);
    expect((await adflux.sync()).links).toBe(16);
  });

  it('fetches figures of its own campaigns once, however often it is asked', async () => {
    const asked: (readonly string[])[] = [];
    const row = (entityId: string): InsightRow => ({
      platform: 'north',
      accountId: 'north-account',
      level: 'campaign',
      entityId,
      date: '2027-03-01',
      timeZone: 'America/Bogota',
      impressions: 100,
      clicks: 4,
      spend: { micros: 5_000_000_000n, currency: 'COP' },
      conversions: 1,
      attributionWindow: '7d_click',
      asOf: '2027-03-02T00:00:00Z',
    });
    const { adflux, storage } = await published({
      north: {
        insights: {
          async *query({ ids = [] }) {
            asked.push(ids);
            yield* ids.map(row);
          },
        },
      },
    });
    const insights = { from: '2027-03-01', to: '2027-03-01' };
    await adflux.sync({ insights });
    expect((await adflux.sync({ insights })).insightRows).toBe(1);
    expect(asked.map((ids) => ids.length)).toEqual([1, 1]);
    const rows: InsightRow[] = [];
    for await (const kept of storage.insights.query({})) rows.push(kept);
    expect(rows).toHaveLength(1);
    await expect(adflux.sync({ insights: { from: '2027-03-02', to: '2027-03-01' } })).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });
});
