import { insightRowSchema } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { fromMetaInsight, metaInsightSchema } from './from-meta-insight.js';

const context = {
  accountId: '42',
  level: 'campaign',
  currency: 'USD',
  timeZone: 'America/Bogota',
  asOf: '2027-03-10T12:00:00.000Z',
} as const;
const row = (fields: object) => metaInsightSchema.parse({ campaign_id: '1', date_start: '2027-03-09', ...fields });

describe('fromMetaInsight', () => {
  it('reads text numbers, and spend exactly from a decimal in whole units', () => {
    const read = fromMetaInsight(
      row({ impressions: '1200', inline_link_clicks: '31', clicks: '40', reach: '900', spend: '12.07' }),
      context,
    );
    expect(read).toEqual({
      platform: 'meta',
      accountId: '42',
      level: 'campaign',
      entityId: '1',
      date: '2027-03-09',
      timeZone: 'America/Bogota',
      impressions: 1200,
      clicks: 31,
      spend: { micros: 12_070_000n, currency: 'USD' },
      conversions: 0,
      reach: 900,
      attributionWindow: '7-day click, 1-day view',
      asOf: '2027-03-10T12:00:00.000Z',
    });
    expect(insightRowSchema.parse(read)).toEqual(read);
  });

  it('does not lose a digit that a float would', () => {
    expect(fromMetaInsight(row({ spend: '90071992547409.93' }), context)?.spend.micros).toBe(
      90_071_992_547_409_930_000n,
    );
  });

  it('takes what is left out for zero', () => {
    expect(fromMetaInsight(row({}), context)).toMatchObject({ impressions: 0, clicks: 0, conversions: 0 });
  });

  it.each([
    [
      'the total and not its parts',
      [
        ['submit_application_total', '5'],
        ['submit_application_website', '5'],
      ],
      5,
    ],
    [
      'an event of the pixel',
      [
        ['link_click', '90'],
        ['offsite_conversion.fb_pixel_submit_application', '3'],
      ],
      3,
    ],
    [
      'applications before leads',
      [
        ['lead', '9'],
        ['submit_application_total', '2'],
      ],
      2,
    ],
    ['leads where no application is counted', [['lead', '4']], 4],
    [
      'nothing else',
      [
        ['link_click', '90'],
        ['landing_page_view', '70'],
      ],
      0,
    ],
  ])('counts %s', (_what, pairs, expected) => {
    const actions = pairs.map(([type, value]) => ({ action_type: type, value }));
    expect(fromMetaInsight(row({ actions }), context)?.conversions).toBe(expected);
    expect(fromMetaInsight(row({ conversions: actions }), context)?.conversions).toBe(expected);
  });

  it.each([
    ['campaign', '1'],
    ['adGroup', '2'],
    ['ad', '3'],
  ] as const)('belongs to the %s', (level, id) => {
    const read = fromMetaInsight(row({ adset_id: '2', ad_id: '3' }), { ...context, level });
    expect(read).toMatchObject({ level, entityId: id });
  });

  it('leaves out a row that does not say what it belongs to', () => {
    expect(fromMetaInsight(row({}), { ...context, level: 'ad' })).toBe(null);
  });
});
