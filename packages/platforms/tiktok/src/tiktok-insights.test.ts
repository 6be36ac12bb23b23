import type { InsightRow, InsightsQuery } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { openTiktokWire, wireAccountId, type WireAnswer, type WireRequest } from './__fixtures__/tiktok-wire.js';
import { tiktokDayRanges } from './tiktok-insights.js';
import { createTiktok } from './tiktok-platform.js';

const row = (id: string, day: string, metrics: object) => ({
  dimensions: { campaign_id: id, ad_id_v2: id, stat_time_day: `${day} 00:00:00` },
  metrics,
});
const figures = { spend: '12345.67', impressions: '1000', clicks: '25', reach: '900', conversion: '3' };

async function query(asked: InsightsQuery, answer: (request: WireRequest) => WireAnswer | undefined) {
  const wire = openTiktokWire(answer);
  const rows: InsightRow[] = [];
  for await (const insight of createTiktok(wire.settings).insights?.query(asked, createTestCall()) ?? [])
    rows.push(insight);
  return { rows, requests: wire.requests };
}
const march = { level: 'campaign', from: '2027-03-01', to: '2027-03-30' } as const;

it('reads figures that come as text, exactly', async () => {
  const { rows, requests } = await query(march, () => ({ data: { list: [row('18', '2027-03-02', figures)] } }));
  expect(rows).toEqual([
    {
      platform: 'tiktok',
      accountId: wireAccountId,
      level: 'campaign',
      entityId: '18',
      date: '2027-03-02',
      timeZone: 'America/Bogota',
      impressions: 1_000,
      clicks: 25,
      reach: 900,
      conversions: 3,
      spend: { micros: 12_345_670_000n, currency: 'COP' },
      attributionWindow: '7-day click, 1-day view',
      asOf: expect.any(String) as string,
    },
  ]);
  expect(requests[0]?.query).toMatchObject({
    report_type: 'BASIC',
    service_type: 'AUCTION',
    data_level: 'AUCTION_CAMPAIGN',
    dimensions: '["campaign_id","stat_time_day"]',
    start_date: '2027-03-01',
    end_date: '2027-03-30',
    filtering: JSON.stringify([{ field_name: 'campaign_status', filter_type: 'IN', filter_value: '["STATUS_ALL"]' }]),
  });
});

it('leaves out days on which nothing happened, and takes "-" for nothing', async () => {
  const list = [
    row('1', '2027-03-01', { spend: '0.00', impressions: '0', clicks: '0', conversion: '0' }),
    row('2', '2027-03-01', { spend: '0.00', impressions: '7', clicks: '-', conversion: '-', reach: '-' }),
  ];
  const { rows } = await query(march, () => ({ data: { list } }));
  expect(rows).toMatchObject([{ entityId: '2', impressions: 7, clicks: 0, conversions: 0 }]);
  expect(rows[0]).not.toHaveProperty('reach');
});

it('reads all pages, in parts of thirty days and a hundred ids', async () => {
  const ids = Array.from({ length: 150 }, (_, index) => String(index));
  const asked = { ...march, level: 'ad', to: '2027-04-10', ids } as const;
  const { requests } = await query(asked, ({ query: { page } }) => ({
    data: { list: [row('1', '2027-03-01', figures)], page_info: { page: Number(page), total_page: 2 } },
  }));
  expect(requests).toHaveLength(8);
  expect(
    requests.map(({ query: { start_date: from, end_date: to, page } }) => `${from}/${to}/${page}`).slice(0, 3),
  ).toEqual(['2027-03-01/2027-03-30/1', '2027-03-01/2027-03-30/2', '2027-03-01/2027-03-30/1']);
  expect(requests[0]?.query).toMatchObject({ dimensions: '["ad_id_v2","stat_time_day"]' });
  expect(requests[0]?.query['filtering']).toContain('ad_ids_v2');
});

describe('tiktokDayRanges', () => {
  it.each([
    ['2027-03-01', '2027-03-01', 1],
    ['2027-03-01', '2027-03-30', 1],
    ['2027-03-01', '2027-03-31', 2],
    ['2027-01-01', '2027-12-31', 13],
  ])('%s to %s: %i', (from, to, count) => {
    const ranges = tiktokDayRanges(from, to);
    expect(ranges).toHaveLength(count);
    expect([ranges[0]?.[0], ranges.at(-1)?.[1]]).toEqual([from, to]);
  });
});
