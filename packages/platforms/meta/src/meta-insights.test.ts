import type { InsightRow, InsightsQuery } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { metaErrorBody, openMetaWire, type MetaWire } from './__fixtures__/meta-wire.js';
import { splitDays } from './meta-insights.js';
import { createMeta } from './meta-platform.js';

const collect = async ({ settings }: MetaWire, query: Partial<InsightsQuery> = {}): Promise<InsightRow[]> => {
  const rows: InsightRow[] = [];
  const asked: InsightsQuery = { level: 'campaign', from: '2027-03-01', to: '2027-03-04', ...query };
  for await (const row of createMeta(settings).insights?.query(asked, createTestCall()) ?? []) rows.push(row);
  return rows;
};
const row = (id: string, date: string) => ({ campaign_id: id, adset_id: id, ad_id: id, date_start: date, spend: '7' });

describe('reading figures', () => {
  it("asks by day for the entities wanted, and reads them in the account's zone", async () => {
    const wire = openMetaWire(() => ({ body: { data: [row('1', '2027-03-01')] } }));
    expect(await collect(wire, { ids: ['1', '2'] })).toMatchObject([
      {
        entityId: '1',
        date: '2027-03-01',
        timeZone: 'America/Bogota',
        spend: { micros: 7_000_000n, currency: 'COP' },
        asOf: wire.clock.now().toISOString(),
      },
    ]);
    const [request] = wire.requests;
    expect(request?.path).toBe('/act_42/insights');
    expect(request?.query).toMatchObject({
      level: 'campaign',
      time_increment: '1',
      time_range: '{"since":"2027-03-01","until":"2027-03-04"}',
      filtering: '[{"field":"campaign.id","operator":"IN","value":["1","2"]}]',
    });
  });

  it.each([
    ['adGroup', 'adset'],
    ['ad', 'ad'],
  ] as const)("asks for the level %s by Meta's word", async (level, word) => {
    const wire = openMetaWire(() => ({ body: { data: [row('1', '2027-03-01')] } }));
    expect(await collect(wire, { level, ids: ['1'] })).toMatchObject([{ level, entityId: '1' }]);
    expect(wire.requests[0]?.query).toMatchObject({ level: word });
    expect(wire.requests[0]?.query['filtering']).toContain(`"${word}.id"`);
  });

  it('reads pages by cursor, past an empty one, and never follows the link with the token', async () => {
    const next = 'https://graph.example.test/evil?access_token=EAAleak';
    const pages = [
      { data: [row('1', '2027-03-01')], paging: { cursors: { after: 'a' }, next } },
      { data: [], paging: { cursors: { after: 'b' }, next } },
      { data: [row('1', '2027-03-02')], paging: { cursors: { after: 'c' } } },
    ];
    const wire = openMetaWire((_request, index) => ({ body: pages[index] }));
    expect((await collect(wire)).map(({ date }) => date)).toEqual(['2027-03-01', '2027-03-02']);
    expect(wire.requests.map(({ path, query }) => [path, query['after']])).toEqual([
      ['/act_42/insights', undefined],
      ['/act_42/insights', 'a'],
      ['/act_42/insights', 'b'],
    ]);
  });

  it('halves a range that Meta finds too large, until it fits', async () => {
    const wire = openMetaWire(({ query }) => {
      const { since, until } = JSON.parse(query['time_range'] ?? '{}') as { since: string; until: string };
      return since === until
        ? { body: { data: [row('1', since)] } }
        : { status: 400, body: metaErrorBody(100, 1487534) };
    });
    expect((await collect(wire)).map(({ date }) => date)).toEqual([
      '2027-03-01',
      '2027-03-02',
      '2027-03-03',
      '2027-03-04',
    ]);
  });

  it('gives up on a single day that is too large, and on every other error', async () => {
    const large = openMetaWire(() => ({ status: 400, body: metaErrorBody(100, 1487534) }));
    await expect(collect(large)).rejects.toMatchObject({ platformCode: '100/1487534' });
    const wrong = openMetaWire(() => ({ status: 400, body: metaErrorBody(100) }));
    await expect(collect(wrong)).rejects.toMatchObject({ platformCode: '100' });
    expect(wrong.requests).toHaveLength(1);
  });

  it('asks for a hundred entities at a time, and for none when none is wanted', async () => {
    const wire = openMetaWire();
    await collect(wire, { ids: Array.from({ length: 250 }, (_, index) => String(index)) });
    expect(wire.requests).toHaveLength(3);
    const none = openMetaWire();
    expect(await collect(none, { ids: [] })).toEqual([]);
    expect(none.requests).toEqual([]);
  });
});

describe('splitDays', () => {
  it.each([
    [
      '2027-03-01',
      '2027-03-04',
      [
        ['2027-03-01', '2027-03-02'],
        ['2027-03-03', '2027-03-04'],
      ],
    ],
    [
      '2027-02-27',
      '2027-03-01',
      [
        ['2027-02-27', '2027-02-28'],
        ['2027-03-01', '2027-03-01'],
      ],
    ],
    ['2027-03-01', '2027-03-01', null],
  ])('%s to %s', (from, to, halves) => {
    expect(splitDays(from, to)).toEqual(halves);
  });
});
