import type { InsightRow, InsightsQuery } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { openWire, stream, type Wire } from './__fixtures__/google-ads-wire.js';

const rowsOf = async (wire: Wire, query: InsightsQuery): Promise<readonly InsightRow[]> => {
  const rows: InsightRow[] = [];
  for await (const row of wire.platform.insights?.query(query, createTestCall()) ?? []) rows.push(row);
  return rows;
};
const queriesOf = (wire: Wire): readonly string[] =>
  wire
    .to('googleAds:searchStream')
    .map(({ body }) => (body as { readonly query: string }).query)
    .filter((query) => query.includes('metrics.'));

const answer = (wire: Wire, ...rows: readonly object[]): void =>
  wire.on('googleAds:searchStream', ({ body }) =>
    JSON.stringify(body).includes('FROM customer')
      ? stream({ customer: { currencyCode: 'COP', timeZone: 'America/Bogota' } })
      : stream(...rows),
  );

describe('figures from Google Ads', () => {
  it('are asked for by day, a month at a time, and stamped with when they were asked for', async () => {
    const wire = openWire();
    answer(wire, {
      campaign: { id: '5' },
      segments: { date: '2027-01-15' },
      metrics: { clicks: '3', costMicros: '4500000000' },
    });
    const rows = await rowsOf(wire, { level: 'campaign', from: '2027-01-15', to: '2027-02-20' });
    expect(queriesOf(wire)).toEqual([
      "SELECT campaign.id, segments.date, metrics.impressions, metrics.clicks, metrics.cost_micros, metrics.conversions FROM campaign WHERE segments.date BETWEEN '2027-01-15' AND '2027-02-14'",
      "SELECT campaign.id, segments.date, metrics.impressions, metrics.clicks, metrics.cost_micros, metrics.conversions FROM campaign WHERE segments.date BETWEEN '2027-02-15' AND '2027-02-20'",
    ]);
    expect(rows[0]).toMatchObject({
      entityId: '5',
      clicks: 3,
      spend: { micros: 4_500_000_000n, currency: 'COP' },
      timeZone: 'America/Bogota',
      asOf: '2027-03-01T13:00:00.000Z',
    });
  });

  it('of an ad are those of the ad in its ad group', async () => {
    const wire = openWire();
    const row = (adGroup: string) => ({
      adGroup: { id: adGroup },
      adGroupAd: { ad: { id: '7' } },
      segments: { date: '2027-02-01' },
      metrics: { clicks: '1' },
    });
    answer(wire, row('6'), row('60'));
    const rows = await rowsOf(wire, { level: 'ad', from: '2027-02-01', to: '2027-02-01', ids: ['6~7'] });
    expect(rows.map(({ entityId }) => entityId)).toEqual(['6~7']);
    expect(queriesOf(wire)[0]).toContain('FROM ad_group_ad');
    expect(queriesOf(wire)[0]).toContain('ad_group_ad.ad.id IN (7)');
  });

  it('are not asked for when there is nothing to ask', async () => {
    const wire = openWire();
    answer(wire);
    expect(await rowsOf(wire, { level: 'adGroup', from: '2027-02-01', to: '2027-02-01', ids: [] })).toEqual([]);
    expect(await rowsOf(wire, { level: 'adGroup', from: '2027-02-02', to: '2027-02-01' })).toEqual([]);
    expect(queriesOf(wire)).toEqual([]);
  });
});
