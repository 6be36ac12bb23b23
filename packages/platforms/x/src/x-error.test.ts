import type { PlatformResponse } from '@adflux/platform-kit';
import { describe, expect, it } from 'vitest';
import { xBucketOf } from './x-bucket-of.js';
import { xErrorTable } from './x-error-table.js';
import { classifyX } from './x-error.js';
import { readXQuota } from './x-quota.js';

const now = new Date('2027-03-01T13:00:00Z');
const nowSeconds = now.getTime() / 1_000;
const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): PlatformResponse => ({
  status,
  headers,
  body,
  bodyIsJson: typeof body !== 'string',
});
const refusal = (status: number, code: string, more: object = {}, headers: Readonly<Record<string, string>> = {}) =>
  answer(status, { errors: [{ code, message: 'What went wrong', ...more }], request: { params: {} } }, headers);

describe('an answer of X', () => {
  it('is a success when it says so and nothing else', () => {
    expect(classifyX(answer(200, { data: [], request: {} }), now)).toBe(null);
    expect(classifyX(answer(201, { data: {}, errors: [] }), now)).toBe(null);
    expect(classifyX(answer(204, ''), now)).toBe(null);
  });

  it('is a refusal inside of a 200 when an item of a batch failed: a batch is all or nothing', () => {
    const body = { data: [{ id: '1' }], operation_errors: [[], [{ code: 'INVALID_PARAMETER', message: 'No' }]] };
    expect(classifyX(answer(200, body), now)).toMatchObject({ code: 'invalid_request', outcome: 'not_applied' });
    expect(classifyX(answer(200, { ...body, operation_errors: [[], null, {}] }), now)).toBe(null);
  });

  it('names code, message, parameter and what to do', () => {
    const verdict = classifyX(refusal(400, 'INVALID_PARAMETER', { parameter: 'start_time' }), now);
    expect(verdict).toEqual({
      code: 'invalid_request',
      message: 'INVALID_PARAMETER: What went wrong (start_time). Correct the value it names.',
      outcome: 'not_applied',
      platformCode: 'INVALID_PARAMETER',
      userMessage: 'What went wrong',
    });
  });

  it.each([
    [403, 'ACCOUNT_NOT_FOUND', 'permission_denied', 'not_applied'],
    [404, 'CAMPAIGN_NOT_FOUND', 'not_found', 'not_applied'],
    [404, 'SOMETHING_NEW_NOT_FOUND', 'not_found', 'not_applied'],
    [401, 'UNAUTHORIZED_ACCESS', 'unauthenticated', 'not_applied'],
    [400, 'SOMETHING_NEW', 'invalid_request', 'not_applied'],
    [423, 'LOCK_ACQUISITION_TIMEOUT', 'unavailable', 'not_applied'],
    [503, 'OVER_CAPACITY', 'rate_limited', 'not_applied'],
    [503, 'SERVICE_UNAVAILABLE', 'unavailable', 'unknown'],
    [500, 'INTERNAL_ERROR', 'unavailable', 'unknown'],
    [408, 'CANCELLED_REQUEST', 'unavailable', 'unknown'],
    [500, 'SOMETHING_NEW', 'unavailable', 'unknown'],
    [400, 'DUPLICATE_TWEET', 'conflict', 'not_applied'],
    [403, 'TWEET_IS_SPAM', 'policy_rejected', 'not_applied'],
  ])('%i %s is %s, and a write %s', (status, code, means, outcome) => {
    expect(classifyX(refusal(status, code), now)).toMatchObject({ code: means, outcome, platformCode: code });
  });

  it.each([
    [503, 'unavailable'],
    [429, 'rate_limited'],
    [401, 'unauthenticated'],
    [302, 'bad_response'],
  ])('of status %i without an envelope goes by its status', (status, code) => {
    expect(classifyX(answer(status, '<html></html>'), now)).toMatchObject({ code });
  });

  it('of the X API v2 is read as well', () => {
    const body = { title: 'Unauthorized', detail: 'Unauthorized', status: 401, type: 'about:blank' };
    expect(classifyX(answer(401, body), now)).toMatchObject({ code: 'unauthenticated', userMessage: 'Unauthorized' });
  });

  it('says of every code what to do', () => {
    for (const { advice } of Object.values(xErrorTable)) expect(advice).toMatch(/^[A-Z].*\.$/);
  });
});

describe('how long X asks to wait', () => {
  const user = (remaining: number, seconds: number) => ({
    'x-rate-limit-limit': '450',
    'x-rate-limit-remaining': String(remaining),
    'x-rate-limit-reset': String(nowSeconds + seconds),
  });
  const account = (remaining: number, seconds: number) => ({
    'x-account-rate-limit-limit': '10000',
    'x-account-rate-limit-remaining': String(remaining),
    'x-account-rate-limit-reset': String(nowSeconds + seconds),
  });
  const waitOf = (headers: Readonly<Record<string, string>>) =>
    classifyX(refusal(429, 'TOO_MANY_REQUESTS', {}, headers), now)?.retryAfterMs;

  it('is what X asks for when it is merely busy, not the rest of a window that has room', () => {
    const busy = refusal(503, 'OVER_CAPACITY', {}, { ...account(9_000, 868), 'retry-after': '30' });
    expect(classifyX(busy, now)).not.toHaveProperty('retryAfterMs');
    expect(classifyX(refusal(503, 'OVER_CAPACITY', {}, account(0, 60)), now)).toHaveProperty('retryAfterMs', 60_000);
  });

  it('is until the reset, in seconds since 1970, of the account before that of the user', () => {
    expect(waitOf(user(0, 30))).toBe(30_000);
    expect(waitOf({ ...user(0, 30), ...account(0, 60) })).toBe(60_000);
    expect(waitOf({ ...user(0, 30), ...account(5, 60) })).toBe(30_000);
    expect(waitOf({})).toBe(undefined);
    expect(waitOf({ ...user(0, -5) })).toBe(0);
  });

  it('is a quarter of an hour for posts, where no header says it', () => {
    expect(classifyX(refusal(429, 'TWEET_RATE_LIMIT_EXCEEDED'), now)?.retryAfterMs).toBe(900_000);
  });

  it('tells each bucket what is left of its quota', () => {
    expect(readXQuota(answer(200, {}, { ...user(400, 30), ...account(9_000, 60) }), 'core', now)).toEqual([
      { bucket: 'core', remaining: 9_000, resetAfterMs: 60_000 },
    ]);
    expect(readXQuota(answer(200, {}, user(400, 30)), 'write', now)).toEqual([
      { bucket: 'write', remaining: 400, resetAfterMs: 30_000 },
    ]);
    expect(readXQuota(answer(200, {}, { 'x-rate-limit-remaining': 'many' }), 'write', now)).toEqual([]);
  });
});

describe('whose turn a request takes', () => {
  it.each([
    ['GET', '/accounts/18ce5/campaigns', 'core'],
    ['GET', '/accounts/18ce5/line_items/itttx', 'core'],
    ['GET', '/accounts/18ce5/promoted_tweets?count=1', 'core'],
    ['GET', '/accounts/18ce5', 'account'],
    ['GET', '/accounts/18ce5/tweets', 'account'],
    ['GET', '/accounts/18ce5/targeting_criteria', 'targeting'],
    ['GET', '/targeting_criteria/locations', 'global'],
    ['GET', '/stats/accounts/18ce5', 'stats'],
    ['POST', '/stats/jobs/accounts/18ce5', 'write'],
    ['POST', '/batch/accounts/18ce5/targeting_criteria', 'write'],
    ['DELETE', '/accounts/18ce5/cards/1', 'write'],
    ['POST', '/accounts/18ce5/custom_audiences/1nmth/users', 'audience'],
    ['POST', '/accounts/18ce5/custom_audiences', 'write'],
    ['POST', 'https://api.x.com/2/media/upload/initialize', 'media'],
  ])('%s %s: %s', (method, path, bucket) => {
    expect(xBucketOf(method, path)).toBe(bucket);
  });
});
