import type { PlatformResponse } from '@adflux/platform-kit';
import { describe, expect, it } from 'vitest';
import { classifyTiktok, tiktokRetryAfterMs } from './tiktok-error.js';
import { findTiktokErrorRule, tiktokErrorTable } from './tiktok-error-table.js';

const now = new Date('2026-11-21T22:30:00Z');
const answer = (body: unknown, status = 200): PlatformResponse => ({
  status,
  headers: {},
  body,
  bodyIsJson: typeof body !== 'string',
});
const verdictOf = (code: number, message = 'What went wrong') =>
  classifyTiktok(answer({ code, message, request_id: 'log-1', data: {} }), now);

describe('classifyTiktok', () => {
  it('goes by the code and not by the status, which is 200', () => {
    expect(verdictOf(0)).toBe(null);
    expect(verdictOf(20_001)).toBe(null);
    expect(verdictOf(40_002)).toMatchObject({
      code: 'invalid_request',
      outcome: 'not_applied',
      platformCode: '40002',
      userMessage: 'What went wrong',
      requestId: 'log-1',
    });
  });

  it.each([
    [40_100, 'rate_limited'],
    [40_133, 'rate_limited'],
    [40_105, 'unauthenticated'],
    [40_001, 'permission_denied'],
    [40_118, 'permission_denied'],
    [40_007, 'not_found'],
    [40_911, 'conflict'],
    [40_904, 'invalid_request'],
    [40_065, 'policy_rejected'],
    [40_999, 'invalid_request'],
  ])('%i is %s, and nothing was done', (code, means) => {
    expect(verdictOf(code)).toMatchObject({ code: means, outcome: 'not_applied' });
  });

  it.each([50_000, 50_002, 51_305, 60_001, 59_999])('%i may have been done', (code) => {
    expect(verdictOf(code)).toMatchObject({ code: 'unavailable', outcome: 'unknown' });
  });

  it('wants a duplicate request looked up', () => {
    expect(verdictOf(40_050)).toMatchObject({ code: 'conflict', outcome: 'unknown', recovery: 'reconcile' });
  });

  it('comes back after a conflicting write', () => {
    expect(verdictOf(40_202)).toMatchObject({ code: 'unavailable', outcome: 'not_applied', retryAfterMs: 5_000 });
  });

  it.each([
    [502, '<html>', 'unavailable'],
    [429, '', 'rate_limited'],
    [404, '404 page not found', 'bad_response'],
  ])('reads HTTP %i without an envelope', (status, body, code) => {
    expect(classifyTiktok(answer(body, status), now)).toMatchObject({ code });
  });

  it('does not know what became of a write whose answer has no envelope', () => {
    expect(classifyTiktok(answer([]), now)).toMatchObject({ code: 'bad_response', outcome: 'unknown' });
  });
});

describe('tiktokRetryAfterMs', () => {
  it.each([
    ["Advertiser (7000)'s QPS (11.0) reaches QPS limit 10", 1_000],
    ['Too many requests, QPM limit reached', 300_000],
    ['The QPD limit was reached', 5_400_000],
    ['Too many requests', 1_000],
  ])('%s: %i', (message, wait) => {
    expect(tiktokRetryAfterMs(message, now, 1_000)).toBe(wait);
  });
});

describe('tiktokErrorTable', () => {
  it('has each code once, with advice', () => {
    const codes = tiktokErrorTable.flatMap(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(findTiktokErrorRule(code)?.advice).toMatch(/\S/);
  });
});
