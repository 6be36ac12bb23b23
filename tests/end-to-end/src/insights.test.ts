import type { InsightRow, Storage } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { createAdFlux } from '@adflux/orchestrator';
import { startSimulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { describe, expect, it } from 'vitest';
import { campaignOf } from './campaign-of.js';
import { connect, platformIds } from './connect.js';

const levels = ['campaign', 'adGroup', 'ad'] as const;

async function rowsOf(storage: Storage): Promise<readonly InsightRow[]> {
  const rows: InsightRow[] = [];
  for await (const row of storage.insights.query({})) rows.push(row);
  return rows;
}

const sum = (rows: readonly InsightRow[], read: (row: InsightRow) => bigint): bigint =>
  rows.reduce((total, row) => total + read(row), 0n);

describe('figures of five platforms', () => {
  it('come by day at every level, add up from ads to campaigns to the micro, and recent days are restated', async () => {
    const testClock = createTestClock();
    const simulator = await startSimulator({ clock: testClock, rejectionRate: 0 });
    // Delivery moves the simulator's clock on; AdFlux goes by the same time.
    const clock = { now: () => simulator.clock.now(), sleep: testClock.sleep };
    const storage = createMemoryStorage({ clock });
    try {
      const adflux = createAdFlux({ platforms: connect(simulator, clock), storage, clock, advertiserCountry: 'CO' });
      let run = await adflux.publish(campaignOf({}), { key: 'key' });
      for (let drives = 0; drives < 20 && run.state === 'waiting'; drives += 1) {
        testClock.advance(60_000);
        run = await adflux.resume(run.id);
      }
      expect(run.state).toBe('succeeded');
      await simulator.advance({ days: 3 });
      const range = { from: '2027-03-01', to: '2027-03-04' } as const;
      await adflux.sync({ insights: range });
      const early = await rowsOf(storage);
      await simulator.advance({ days: 1 });
      for (const level of levels) await adflux.sync({ insights: { ...range, level } });
      const rows = await rowsOf(storage);

      for (const platform of platformIds) {
        const at = (level: (typeof levels)[number]) =>
          rows.filter((row) => row.platform === platform && row.level === level);
        const of = (level: (typeof levels)[number]) => ({
          impressions: sum(at(level), (row) => BigInt(row.impressions)),
          clicks: sum(at(level), (row) => BigInt(row.clicks)),
          spendMicros: sum(at(level), (row) => row.spend.micros),
        });
        expect(of('campaign').impressions, platform).toBeGreaterThan(0n);
        expect(of('campaign').spendMicros, platform).toBeGreaterThan(0n);
        expect(of('adGroup'), platform).toEqual(of('campaign'));
        expect(of('ad'), platform).toEqual(of('campaign'));
        for (const row of at('campaign')) {
          expect(row.spend.currency).toBe('COP');
          expect(row.timeZone).toBe('America/Bogota');
          expect(row.attributionWindow.length).toBeGreaterThan(0);
        }
        // The day that was not over at the first sync says more now, in the same one row.
        const onLastDay = (all: readonly InsightRow[]) =>
          all.filter((row) => row.platform === platform && row.level === 'campaign' && row.date === range.to);
        expect(onLastDay(rows), platform).toHaveLength(1);
        const [before, after] = [onLastDay(early)[0], onLastDay(rows)[0]];
        expect(after?.impressions ?? 0, platform).toBeGreaterThan(before?.impressions ?? 0);
        expect(Date.parse(after?.asOf ?? ''), platform).toBeGreaterThan(
          Date.parse(before?.asOf ?? '2027-01-01T00:00Z'),
        );
      }
    } finally {
      await storage.close();
      await simulator.close();
    }
  }, 120_000);
});
