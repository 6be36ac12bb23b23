import { describe, expect, it } from 'vitest';
import { fromXEntity, xEntitySchema } from './from-x-entity.js';
import { fromXInsight, xStatsSchema } from './from-x-insight.js';
import { fromXApproval, fromXStatus } from './from-x-status.js';

const now = new Date('2027-03-10T00:00:00Z');

describe('what X says about a campaign or line item', () => {
  it.each([
    [{ entity_status: 'PAUSED', servable: false, reasons_not_servable: ['PAUSED_BY_ADVERTISER'] }, 'off'],
    [{ entity_status: 'DRAFT' }, 'off'],
    [{ entity_status: 'ACTIVE', servable: true }, 'on'],
    [{ entity_status: 'ACTIVE' }, 'on'],
    [{ entity_status: 'ACTIVE', servable: false, reasons_not_servable: ['INCOMPLETE'] }, 'limited'],
    [{ entity_status: 'ACTIVE', servable: false, reasons_not_servable: ['EXPIRED'] }, 'ended'],
    [{ entity_status: 'ACTIVE', end_time: '2027-03-09T23:59:59Z' }, 'ended'],
    [{ entity_status: 'PAUSED', end_time: '2027-03-09T23:59:59Z' }, 'off'],
    [{ entity_status: 'SOMETHING_NEW', servable: true }, 'limited'],
    [{ entity_status: 'ACTIVE', deleted: true }, 'removed'],
    [{}, 'limited'],
  ])('%j is %s', (serving, delivery) => {
    expect(fromXStatus(serving, now)).toBe(delivery);
  });

  it.each([
    ['ACCEPTED', false, 'on'],
    ['UNDER_REVIEW', false, 'in_review'],
    ['PENDING', false, 'in_review'],
    ['REJECTED', false, 'rejected'],
    ['SOMETHING_NEW', false, 'limited'],
    [null, false, 'limited'],
    ['ACCEPTED', true, 'removed'],
  ])('a promoted post that is %s (deleted: %s) is %s', (approval, deleted, delivery) => {
    expect(fromXApproval(approval, deleted)).toBe(delivery);
  });

  it('is described with its budget, a total before its daily share, and reasons that are news', () => {
    const entity = xEntitySchema.parse({
      id: '8wku2',
      name: 'test',
      entity_status: 'PAUSED',
      reasons_not_servable: ['PAUSED_BY_ADVERTISER', 'INCOMPLETE'],
      daily_budget_amount_local_micro: 10_000_000,
      total_budget_amount_local_micro: 140_000_000_000,
      currency: 'COP',
      something_new: {},
    });
    expect(fromXEntity(entity, 'campaign', 'COP', now)).toEqual({
      kind: 'campaign',
      id: '8wku2',
      name: 'test',
      delivery: 'off',
      reasons: ['INCOMPLETE'],
      budget: { micros: 140_000_000_000n, currency: 'COP' },
    });
  });

  it('has no budget where JavaScript would have to round it', () => {
    const entity = xEntitySchema.parse(JSON.parse('{"id":"1","daily_budget_amount_local_micro":9007199254740993}'));
    expect(fromXEntity(entity, 'campaign', 'COP', now)).not.toHaveProperty('budget');
  });
});

describe('figures', () => {
  const context = {
    accountId: '18ce5',
    level: 'campaign',
    currency: 'COP',
    timeZone: 'America/Bogota',
    asOf: '2027-03-10T00:00:00Z',
    days: { from: '2027-03-01', to: '2027-03-03' },
  } as const;
  const rowsOf = (metrics: object) =>
    fromXInsight(xStatsSchema.parse({ data: [{ id: '8fgzf', id_data: [{ segment: null, metrics }] }] }), context);

  it('are one row for each day on which something happened', () => {
    const metrics = {
      impressions: [100, 0, 50],
      clicks: [9, 0, 9],
      url_clicks: [4, null, 2],
      billed_charge_local_micro: [1_234_560_000, 0, 1],
      conversion_sign_ups: { metric: [1, 0, 0], post_view: [1, 0, 0] },
      conversion_custom: { metric: [0, 0, 2] },
      conversion_site_visits: { metric: [7, 0, 7] },
    };
    expect(rowsOf(metrics)).toEqual([
      {
        platform: 'x',
        accountId: '18ce5',
        level: 'campaign',
        entityId: '8fgzf',
        date: '2027-03-01',
        timeZone: 'America/Bogota',
        impressions: 100,
        clicks: 4,
        conversions: 1,
        spend: { micros: 1_234_560_000n, currency: 'COP' },
        attributionWindow: 'post-engagement and post-view windows of the web event tag',
        asOf: '2027-03-10T00:00:00Z',
      },
      expect.objectContaining({ date: '2027-03-03', impressions: 50, clicks: 2, conversions: 2 }),
    ]);
  });

  it('are none where X has nulls', () => {
    expect(rowsOf({ impressions: null, clicks: null, billed_charge_local_micro: null })).toEqual([]);
  });

  it('count other clicks only where X does not tell those on the link', () => {
    expect(rowsOf({ clicks: [3, 0, 0] })).toMatchObject([{ clicks: 3 }]);
    expect(rowsOf({ impressions: [1, 0, 0], clicks: [3, 0, 0], url_clicks: null })).toMatchObject([{ clicks: 0 }]);
  });

  it('are refused where JavaScript would have to round money', () => {
    expect(() => rowsOf(JSON.parse('{"billed_charge_local_micro":[9007199254740993,0,0]}') as object)).toThrow();
  });
});
