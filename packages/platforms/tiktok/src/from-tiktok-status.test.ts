import { describe, expect, it } from 'vitest';
import { fromTiktokRow, fromTiktokStatus, tiktokIdOf, tiktokRowSchema } from './from-tiktok-status.js';

const row = (fields: object) => tiktokRowSchema.parse(fields);

describe('fromTiktokStatus', () => {
  it.each([
    ['campaign', 'ENABLE', 'CAMPAIGN_STATUS_ENABLE', 'on'],
    ['campaign', 'DISABLE', 'CAMPAIGN_STATUS_DISABLE', 'off'],
    ['campaign', 'ENABLE', 'CAMPAIGN_STATUS_DELETE', 'removed'],
    ['campaign', 'ENABLE', 'CAMPAIGN_STATUS_BUDGET_EXCEED', 'limited'],
    ['campaign', 'ENABLE', null, 'on'],
    ['adGroup', 'ENABLE', 'ADGROUP_STATUS_CAMPAIGN_DISABLE', 'on'],
    ['adGroup', 'ENABLE', 'ADGROUP_STATUS_NOT_START', 'on'],
    ['adGroup', 'ENABLE', 'ADGROUP_STATUS_AUDIT', 'in_review'],
    ['adGroup', 'ENABLE', 'ADGROUP_STATUS_REAUDIT', 'in_review'],
    ['adGroup', 'ENABLE', 'ADGROUP_STATUS_AUDIT_DENY', 'rejected'],
    ['adGroup', 'ENABLE', 'ADGROUP_STATUS_TIME_DONE', 'ended'],
    ['adGroup', 'ENABLE', 'ADGROUP_STATUS_DELIVERY_OK', 'on'],
    ['adGroup', 'FROZEN', 'ADGROUP_STATUS_FROZEN', 'rejected'],
    ['ad', 'ENABLE', 'AD_STATUS_ADGROUP_DISABLE', 'on'],
    ['ad', 'ENABLE', 'AD_STATUS_CAMPAIGN_DISABLE', 'on'],
    ['ad', null, 'AD_STATUS_DISABLE', 'off'],
    ['ad', 'DISABLE', 'AD_STATUS_AUDIT_DENY', 'rejected'],
    ['ad', 'ENABLE', 'AD_STATUS_DONE', 'ended'],
    ['ad', 'ENABLE', 'AD_STATUS_SOMETHING_NEW', 'limited'],
    ['ad', null, null, 'limited'],
  ] as const)('%s %s %s is %s', (kind, own, secondary, delivery) => {
    expect(fromTiktokStatus({ operation_status: own, secondary_status: secondary }, kind)).toBe(delivery);
  });
});

describe('fromTiktokRow', () => {
  it('says why something is limited, in words that say where to look', () => {
    const seen = row({ operation_status: 'ENABLE', secondary_status: 'AD_STATUS_BALANCE_EXCEED' });
    expect(fromTiktokRow(seen, 'ad', '1', 'COP').reasons).toEqual([
      'The account has no balance left (AD_STATUS_BALANCE_EXCEED). See TikTok Ads Manager for details.',
    ]);
  });

  it('reads budgets exactly, and none where it is unlimited', () => {
    const of = (budget: unknown) => fromTiktokRow(row({ budget }), 'campaign', '1', 'COP').budget;
    expect(of(60_000.55)).toEqual({ micros: 60_000_550_000n, currency: 'COP' });
    expect(of('60000.55')).toEqual({ micros: 60_000_550_000n, currency: 'COP' });
    expect([of(0), of('0.0'), of(null)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('ids', () => {
  it('stay text, and a number that lost digits is no id', () => {
    expect(tiktokIdOf(row({ campaign_id: '1812345678901234567' }), 'campaign')).toBe('1812345678901234567');
    expect(tiktokIdOf(row({ smart_plus_ad_id: '2', ad_id: '1' }), 'ad')).toBe('2');
    expect(tiktokRowSchema.safeParse({ campaign_id: 2 ** 60 }).success).toBe(false);
  });
});
