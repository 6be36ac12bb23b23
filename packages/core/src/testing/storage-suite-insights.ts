import type { InsightRow } from '../domain/insight-row.js';
import { anInsightRow, collect, hugeMicros, tamper } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

export function insightSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('insights', () => {
    it(
      'replaces a row by a later one for the same entity and day, also within one call',
      withStorage(async ({ insights }) => {
        const first = anInsightRow();
        expect(await insights.upsert([first, anInsightRow({ date: '2027-03-02' })])).toBe(2);
        const restated = anInsightRow({ clicks: 40, reach: 900, spend: { micros: hugeMicros, currency: 'COP' } });
        expect(await insights.upsert([anInsightRow({ clicks: 35 }), restated])).toBe(2);
        expect(await collect(insights.query({}))).toEqual([restated, anInsightRow({ date: '2027-03-02' })]);
      }),
    );

    it(
      'streams in order of platform, account, level, entity and date, and filters by each',
      withStorage(async ({ insights }) => {
        const rows = [
          anInsightRow({ accountId: '100' }),
          anInsightRow({ level: 'ad', entityId: 'z' }),
          anInsightRow({ entityId: '10' }),
          anInsightRow({ entityId: '9', date: '2027-02-28' }),
          anInsightRow({ entityId: '9', date: '2027-03-01' }),
          anInsightRow({ entityId: '9', date: '2027-03-02' }),
          anInsightRow({ platform: 'south', entityId: '1' }),
        ];
        async function* shuffled(): AsyncGenerator<InsightRow> {
          yield* [...rows].reverse();
        }
        expect(await insights.upsert(shuffled())).toBe(7);
        expect(await collect(insights.query({}))).toEqual(rows);
        expect(await collect(insights.query({ platform: 'south' }))).toEqual(rows.slice(6));
        expect(await collect(insights.query({ accountId: '100' }))).toEqual(rows.slice(0, 1));
        expect(await collect(insights.query({ level: 'ad' }))).toEqual(rows.slice(1, 2));
        expect(await collect(insights.query({ entityIds: ['10', 'z', 'none'] }))).toEqual(rows.slice(1, 3));
        expect(await collect(insights.query({ entityIds: [] }))).toEqual([]);
        const march = { platform: 'north', entityIds: ['9'], from: '2027-03-01' };
        expect(await collect(insights.query(march))).toEqual(rows.slice(4, 6));
        expect(await collect(insights.query({ ...march, to: '2027-03-01' }))).toEqual(rows.slice(4, 5));
      }),
    );

    it(
      'streams thousands of rows in one order, without a gap at any page',
      withStorage(async ({ insights }) => {
        const rows = Array.from({ length: 2_500 }, (_, index) =>
          anInsightRow({ entityId: String(index % 7), date: `${String(1000 + Math.floor(index / 7))}-01-01` }),
        );
        expect(await insights.upsert(rows)).toBe(2_500);
        const found = await collect(insights.query({ level: 'campaign' }));
        const labels = found.map((row) => `${row.entityId} ${row.date}`);
        expect(labels.length).toBe(2_500);
        expect(labels).toEqual([...labels].sort());
        expect(new Set(labels).size).toBe(2_500);
      }),
    );

    it(
      'keeps rows, whatever callers do to their copies',
      withStorage(async ({ insights }) => {
        const given = anInsightRow();
        await insights.upsert([given]);
        tamper(given);
        tamper(await collect(insights.query({})));
        expect(await collect(insights.query({}))).toEqual([anInsightRow()]);
      }),
    );
  });
}
