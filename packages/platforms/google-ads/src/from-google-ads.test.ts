import { describe, expect, it } from 'vitest';
import { fromGoogleAdsInsight } from './from-google-ads-insight.js';
import { fromGoogleAdsStatus } from './from-google-ads-status.js';
import { fromAdRow, fromAdGroupRow } from './google-ads-rows.js';

describe('what Google does with an entity', () => {
  it.each([
    [{ status: 'REMOVED' }, 'removed'],
    [{ status: 'PAUSED', primaryStatus: 'PAUSED' }, 'off'],
    [{ status: 'ENABLED', primaryStatus: 'PAUSED', primaryStatusReasons: ['CAMPAIGN_PAUSED'] }, 'off'],
    [{ status: 'ENABLED', primaryStatus: 'REMOVED', primaryStatusReasons: ['CAMPAIGN_REMOVED'] }, 'removed'],
    [{ status: 'ENABLED', primaryStatus: 'ELIGIBLE' }, 'on'],
    [{ status: 'ENABLED', primaryStatus: 'LEARNING' }, 'on'],
    [{ status: 'ENABLED', primaryStatus: 'PENDING', primaryStatusReasons: ['CAMPAIGN_PENDING'] }, 'on'],
    [{ status: 'ENABLED', primaryStatus: 'ENDED' }, 'ended'],
    [{ status: 'ENABLED', primaryStatus: 'PENDING', primaryStatusReasons: ['AD_GROUP_AD_UNDER_REVIEW'] }, 'in_review'],
    [
      { status: 'ENABLED', primaryStatus: 'NOT_ELIGIBLE', primaryStatusReasons: ['MOST_ADS_UNDER_REVIEW'] },
      'in_review',
    ],
    [{ status: 'ENABLED', primaryStatus: 'ELIGIBLE', reviewStatus: 'REVIEW_IN_PROGRESS' }, 'in_review'],
    [{ status: 'ENABLED', approvalStatus: 'APPROVED_LIMITED' }, 'limited'],
    [{ status: 'ENABLED', primaryStatus: 'ELIGIBLE', approvalStatus: 'APPROVED' }, 'on'],
    [{}, 'on'],
  ] as const)('%o is %s', (status, delivery) => {
    expect(fromGoogleAdsStatus(status).delivery).toBe(delivery);
  });

  it('comes with its reasons when it is rejected or limited', () => {
    expect(
      fromGoogleAdsStatus({
        status: 'ENABLED',
        primaryStatus: 'NOT_ELIGIBLE',
        primaryStatusReasons: ['AD_GROUP_AD_DISAPPROVED'],
        approvalStatus: 'DISAPPROVED',
        policyTopics: ['DESTINATION_NOT_WORKING'],
      }),
    ).toEqual({ delivery: 'rejected', reasons: ['DESTINATION_NOT_WORKING', 'AD_GROUP_AD_DISAPPROVED'] });
    expect(
      fromGoogleAdsStatus({
        status: 'ENABLED',
        primaryStatus: 'LIMITED',
        primaryStatusReasons: ['BUDGET_CONSTRAINED'],
      }),
    ).toEqual({ delivery: 'limited', reasons: ['BUDGET_CONSTRAINED'] });
    expect(
      fromGoogleAdsStatus({
        status: 'ENABLED',
        primaryStatus: 'NOT_ELIGIBLE',
        primaryStatusReasons: ['HAS_ADS_DISAPPROVED'],
      }),
    ).toEqual({ delivery: 'rejected', reasons: ['HAS_ADS_DISAPPROVED'] });
  });

  it('says rejected also while the campaign is off: it has to be changed before the launch', () => {
    const status = { status: 'ENABLED', primaryStatus: 'PAUSED', approvalStatus: 'DISAPPROVED' };
    expect(fromGoogleAdsStatus(status).delivery).toBe('rejected');
  });

  it('is off below something that is off, whatever Google makes of it', () => {
    const adGroupAd = { ad: { id: '7' }, status: 'ENABLED', primaryStatus: 'ELIGIBLE' };
    const adGroup = { id: '6', status: 'ENABLED', primaryStatus: 'ELIGIBLE' };
    expect(fromAdRow({ adGroup, adGroupAd, campaign: { status: 'PAUSED' } }).delivery).toBe('off');
    expect(fromAdGroupRow({ adGroup, campaign: { status: 'PAUSED' } }).delivery).toBe('off');
    expect(fromAdRow({ adGroup, adGroupAd, campaign: { status: 'ENABLED' } }).delivery).toBe('on');
  });

  it('is nothing any more below something that was removed', () => {
    const adGroup = { id: '6', status: 'ENABLED' };
    expect(fromAdGroupRow({ adGroup, campaign: { status: 'REMOVED' } }).delivery).toBe('removed');
    const adGroupAd = { ad: { id: '7' }, status: 'ENABLED' };
    expect(fromAdRow({ adGroup: { id: '6', status: 'REMOVED' }, adGroupAd })).toMatchObject({
      id: '6~7',
      delivery: 'removed',
    });
  });
});

describe('a row of figures', () => {
  const context = {
    accountId: '1234567890',
    currency: 'COP',
    timeZone: 'America/Bogota',
    asOf: new Date('2027-03-10T12:00:00Z'),
  };
  const row = {
    adGroup: { id: '6' },
    adGroupAd: { ad: { id: '7' } },
    campaign: { id: '5' },
    segments: { date: '2027-03-09' },
    metrics: { impressions: '1200', clicks: '34', costMicros: '9007199254740993000', conversions: 2.5 },
  };

  it('keeps every digit of the cost, and fractions of conversions', () => {
    expect(fromGoogleAdsInsight(row, { ...context, level: 'campaign' })).toEqual({
      platform: 'google-ads',
      accountId: '1234567890',
      level: 'campaign',
      entityId: '5',
      date: '2027-03-09',
      timeZone: 'America/Bogota',
      impressions: 1200,
      clicks: 34,
      spend: { micros: 9_007_199_254_740_993_000n, currency: 'COP' },
      conversions: 2.5,
      attributionWindow: 'as set on each conversion action',
      asOf: '2027-03-10T12:00:00.000Z',
    });
  });

  it('belongs to the ad group, or to the ad in it', () => {
    expect(fromGoogleAdsInsight(row, { ...context, level: 'adGroup' }).entityId).toBe('6');
    expect(fromGoogleAdsInsight(row, { ...context, level: 'ad' }).entityId).toBe('6~7');
  });

  it('reads what is missing as zero, as Google leaves zeros out', () => {
    const empty = { campaign: { id: '5' }, segments: { date: '2027-03-09' } };
    expect(fromGoogleAdsInsight(empty, { ...context, level: 'campaign' })).toMatchObject({
      impressions: 0,
      clicks: 0,
      spend: { micros: 0n, currency: 'COP' },
      conversions: 0,
    });
  });
});
