import type { InsightLevel, InsightRow } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { call, launch, publish, withWorld, type World } from './__fixtures__/x-world.js';

async function rowsOf(
  { x }: World,
  level: InsightLevel,
  more: { readonly from?: string; readonly to?: string; readonly ids?: readonly string[] } = {},
): Promise<readonly InsightRow[]> {
  const rows: InsightRow[] = [];
  const query = { from: '2027-03-01', to: '2027-03-07', level, ...more };
  for await (const row of x.insights?.query(query, call) ?? []) rows.push(row);
  return rows;
}

const totalsOf = (rows: readonly InsightRow[]) => ({
  impressions: rows.reduce((sum, row) => sum + row.impressions, 0),
  clicks: rows.reduce((sum, row) => sum + row.clicks, 0),
  conversions: rows.reduce((sum, row) => sum + row.conversions, 0),
  spend: rows.reduce((sum, row) => sum + row.spend.micros, 0n),
});

describe('figures of a simulated week', () => {
  it('shows nothing before the launch, then passes review, delivers, and reports the same figures at every level', () =>
    withWorld({}, async (world) => {
      const published = await publish(world);
      await world.simulator.advance({ days: 1 });
      expect(await rowsOf(world, 'campaign')).toEqual([]);
      await launch(world, published);
      await world.simulator.advance({ days: 5 });
      expect(await world.x.ads.read([published.ad], call)).toMatchObject([{ delivery: 'on' }]);
      const rows = await rowsOf(world, 'campaign');
      const totals = totalsOf(rows);
      expect(totals.impressions).toBeGreaterThan(0);
      expect(totals.spend).toBeGreaterThan(0n);
      expect(rows[0]).toMatchObject({
        entityId: published.campaign.id,
        timeZone: 'America/Bogota',
        spend: { currency: 'COP' },
      });
      expect(rows.map(({ date }) => date)).toEqual([...new Set(rows.map(({ date }) => date))].sort());
      expect(totalsOf(await rowsOf(world, 'adGroup'))).toEqual(totals);
      expect(totalsOf(await rowsOf(world, 'ad', { ids: [published.ad.id] }))).toEqual(totals);
    }));

  it('has a job collect the figures of many days, and reads the same from its file', () =>
    withWorld({}, async (world) => {
      const published = await publish(world);
      await launch(world, published);
      await world.simulator.advance({ days: 6 });
      const ids = [published.campaign.id];
      const atOnce = await rowsOf(world, 'campaign', { ids });
      const byJob = await rowsOf(world, 'campaign', { ids, from: '2026-12-01', to: '2027-03-07' });
      const withoutTime = ({ asOf: _asOf, ...row }: InsightRow) => row;
      expect(atOnce.length).toBeGreaterThan(0);
      expect(byJob.map(withoutTime)).toEqual(atOnce.map(withoutTime));
      const paths = world.simulator.requests().map(({ method, path }) => `${method} ${path}`);
      expect(paths.some((path) => path.startsWith('POST /12/stats/jobs/'))).toBe(true);
    }));
});
