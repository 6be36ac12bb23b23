import type { PlatformResponse } from '@adflux/platform-kit';
import { describe, expect, it } from 'vitest';
import { metaRetryAfterMs, readMetaUsage } from './meta-usage.js';

const answer = (headers: Readonly<Record<string, unknown>>): PlatformResponse => ({
  status: 200,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, JSON.stringify(value)])),
  body: {},
  bodyIsJson: true,
});
const business = (fields: object, key = '42') => ({
  [key]: [{ type: 'ads_management', call_count: 0, total_cputime: 0, total_time: 0, ...fields }],
});
const aMinute = 60_000;

describe('readMetaUsage', () => {
  it('counts down from the quota of the access tier, by the fullest of the three percentages', () => {
    const headers = { 'x-business-use-case-usage': business({ call_count: 28, total_time: 49 }) };
    expect(readMetaUsage(answer(headers), '42')).toEqual([
      // Half of 300 calls an hour: "49 %" may mean a little more.
      { bucket: 'management', remaining: 150, resetAfterMs: aMinute },
    ]);
    const full = { 'x-business-use-case-usage': business({ call_count: 49, ads_api_access_tier: 'standard_access' }) };
    expect(readMetaUsage(answer(full), '42')).toMatchObject([{ remaining: 50_000 }]);
  });

  it('finds the account without act_, and a business by its only entry', () => {
    const other = { ...business({ call_count: 99 }, '41'), ...business({ call_count: 9 }) };
    expect(readMetaUsage(answer({ 'x-business-use-case-usage': other }), '42')).toMatchObject([{ remaining: 270 }]);
    const shared = business({ call_count: 9 }, '900');
    expect(readMetaUsage(answer({ 'x-business-use-case-usage': shared }), '42')).toMatchObject([{ remaining: 270 }]);
  });

  it('reads the time to regain access as minutes', () => {
    const headers = { 'x-business-use-case-usage': business({ call_count: 80, estimated_time_to_regain_access: 7 }) };
    expect(readMetaUsage(answer(headers), '42')).toEqual([
      { bucket: 'management', remaining: 0, resetAfterMs: 420_000 },
    ]);
  });

  it('reads the reset of the ad account as seconds, and counts its score in writes', () => {
    const headers = { 'x-ad-account-usage': { acc_id_util_pct: 9.67, reset_time_duration: 100 } };
    expect(readMetaUsage(answer(headers), '42')).toEqual([
      { bucket: 'management', remaining: 18, resetAfterMs: 100_000 },
    ]);
  });

  it('holds the app against every bucket, and insights against theirs alone', () => {
    const headers = {
      'x-app-usage': { call_count: 49, total_time: 1, total_cputime: 1 },
      'x-fb-ads-insights-throttle': {
        app_id_util_pct: 99.5,
        acc_id_util_pct: 10,
        ads_api_access_tier: 'development_access',
      },
    };
    expect(readMetaUsage(answer(headers), '42')).toEqual([
      { bucket: 'management', remaining: 100, resetAfterMs: aMinute },
      { bucket: 'insights', remaining: 3, resetAfterMs: aMinute },
      { bucket: 'audiences', remaining: 100, resetAfterMs: aMinute },
    ]);
  });

  it('takes the tightest of all quotas, since all apply', () => {
    const headers = {
      'x-ad-account-usage': { acc_id_util_pct: 94.9, reset_time_duration: 0 },
      'x-business-use-case-usage': business({ call_count: 3 }),
      'x-app-usage': { call_count: 3 },
    };
    expect(readMetaUsage(answer(headers), '42')).toContainEqual({
      bucket: 'management',
      remaining: 1,
      resetAfterMs: aMinute,
    });
  });

  it('makes nothing of headers that are missing, broken or about something else', () => {
    const broken = { status: 200, headers: { 'x-app-usage': '{"call_' }, body: {}, bodyIsJson: true };
    expect(readMetaUsage(broken, '42')).toEqual([]);
    expect(readMetaUsage(answer({}), '42')).toEqual([]);
    expect(readMetaUsage(answer({ 'x-business-use-case-usage': business({ type: 'pages' }) }), '42')).toEqual([]);
  });
});

describe('metaRetryAfterMs', () => {
  const both = answer({
    'x-business-use-case-usage': business({ call_count: 100, estimated_time_to_regain_access: 12 }),
    'x-ad-account-usage': { acc_id_util_pct: 100, reset_time_duration: 45 },
  });

  it('goes by the header that the code is about', () => {
    expect(metaRetryAfterMs(both, '42', 80004)).toBe(720_000);
    expect(metaRetryAfterMs(both, '42', 17)).toBe(45_000);
  });

  it('goes by the other where the first says nothing', () => {
    const minutes = answer({ 'x-business-use-case-usage': business({ estimated_time_to_regain_access: 2 }) });
    expect(metaRetryAfterMs(minutes, '42', 17)).toBe(120_000);
  });

  it('does not know where no header says it, and does not mistake a reset for a wait', () => {
    expect(metaRetryAfterMs(answer({}), '42', 17)).toBe(undefined);
    const halfway = answer({ 'x-ad-account-usage': { acc_id_util_pct: 50, reset_time_duration: 45 } });
    expect(metaRetryAfterMs(halfway, '42', 17)).toBe(undefined);
  });
});
