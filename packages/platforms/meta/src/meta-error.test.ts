import type { ErrorCode } from '@adflux/core';
import type { PlatformResponse } from '@adflux/platform-kit';
import { describe, expect, it } from 'vitest';
import { metaErrorBody } from './__fixtures__/meta-wire.js';
import { classifyMeta } from './meta-error.js';
import { metaErrorTable } from './meta-error-table.js';

const response = (status: number, body: unknown, headers: PlatformResponse['headers'] = {}): PlatformResponse => ({
  status,
  headers,
  body,
  bodyIsJson: typeof body !== 'string',
});
const verdict = (code: number, subcode?: number, more: object = {}, status = 400) =>
  classifyMeta(response(status, metaErrorBody(code, subcode, { ...more })), '42');

describe('classifyMeta', () => {
  it.each<[number, number | undefined, ErrorCode]>([
    [4, undefined, 'rate_limited'],
    [4, 1504022, 'rate_limited'],
    [17, 2446079, 'rate_limited'],
    [32, undefined, 'rate_limited'],
    [341, undefined, 'rate_limited'],
    [613, 1487742, 'rate_limited'],
    [613, 5044001, 'rate_limited'],
    [613, 1487225, 'rate_limited'],
    [613, 1487632, 'rate_limited'],
    [613, 1996, 'rate_limited'],
    [613, 4841018, 'rate_limited'],
    [80000, 2446079, 'rate_limited'],
    [80003, 2446079, 'rate_limited'],
    [80004, 2446079, 'rate_limited'],
    [80014, 2446079, 'rate_limited'],
    [200, 4841013, 'rate_limited'],
    [200, undefined, 'permission_denied'],
    [200, 1870090, 'permission_denied'],
    [10, undefined, 'permission_denied'],
    [3, undefined, 'permission_denied'],
    [294, undefined, 'permission_denied'],
    [190, 463, 'unauthenticated'],
    [190, 467, 'unauthenticated'],
    [102, undefined, 'unauthenticated'],
    [100, 33, 'not_found'],
    [803, undefined, 'not_found'],
    [100, undefined, 'invalid_request'],
    [100, 4834011, 'invalid_request'],
    [100, 1815857, 'invalid_request'],
    [100, 2909034, 'policy_rejected'],
    [100, 2909035, 'policy_rejected'],
    [100, 2446007, 'policy_rejected'],
    [100, 2859024, 'policy_rejected'],
    [100, 1487534, 'invalid_request'],
    [368, undefined, 'policy_rejected'],
    [2635, undefined, 'config'],
    [506, undefined, 'invalid_request'],
    [1609005, undefined, 'invalid_request'],
    [1, undefined, 'unavailable'],
    [2, undefined, 'unavailable'],
    [987_654, undefined, 'invalid_request'],
  ])('%i/%s is %s, whatever the HTTP status', (code, subcode, expected) => {
    for (const status of [200, 400, 403]) expect(verdict(code, subcode, {}, status)?.code).toBe(expected);
  });

  it('knows every rule of the table by a code of its own', () => {
    const seen = new Set<string>();
    for (const rule of metaErrorTable) {
      const id = `${String(rule.code)}/${String(rule.subcode)}`;
      expect(seen.has(id)).toBe(false);
      seen.add(id);
      const code = typeof rule.code === 'number' ? rule.code : rule.code[0];
      expect(verdict(code, rule.subcode)).toMatchObject({
        code: rule.means,
        message: expect.stringContaining(rule.advice) as string,
      });
    }
  });

  it('does not call a throttle transient trouble, and does call other transient errors so', () => {
    expect(verdict(17, 2446079, { is_transient: true })).toMatchObject({
      code: 'rate_limited',
      outcome: 'not_applied',
    });
    expect(verdict(100, undefined, { is_transient: true })).toMatchObject({ code: 'unavailable', outcome: 'unknown' });
    expect(verdict(987_654, undefined, { is_transient: true })).toMatchObject({
      code: 'unavailable',
      outcome: 'unknown',
    });
  });

  it('takes a refusal for not done, even at status 500, and a stumble for perhaps done, even at status 400', () => {
    expect(verdict(100, 4834011, {}, 500)).toMatchObject({ code: 'invalid_request', outcome: 'not_applied' });
    expect(verdict(2, undefined, {}, 400)).toMatchObject({ code: 'unavailable', outcome: 'unknown' });
  });

  it('keeps what Meta says to the advertiser, its code and its trace id', () => {
    expect(
      verdict(100, 1885272, { error_user_title: 'Budget Is Too Low', error_user_msg: 'At least 4000 COP.' }),
    ).toMatchObject({
      message: 'Budget Is Too Low. At least 4000 COP. Change what is named here and plan again.',
      userMessage: 'Budget Is Too Low: At least 4000 COP.',
      platformCode: '100/1885272',
      requestId: 'trace-1',
    });
  });

  it.each([
    [502, 'unavailable'],
    [408, 'unavailable'],
    [429, 'rate_limited'],
    [401, 'unauthenticated'],
    [403, 'permission_denied'],
    [404, 'not_found'],
    [418, 'bad_response'],
  ])('goes by the status %i only where there is no envelope', (status, code) => {
    expect(classifyMeta(response(status, '<html>Bad Gateway</html>'), '42')).toMatchObject({ code });
  });

  it('has nothing against an answer without an error', () => {
    expect(classifyMeta(response(200, { id: '1' }), '42')).toBe(null);
    expect(classifyMeta(response(200, { data: [] }), '42')).toBe(null);
  });

  it('leaves the wait of a locked ad set to its caller, and does not repeat into the lock', () => {
    const found = verdict(613, 1487632);
    expect(found).toMatchObject({ code: 'rate_limited', recovery: 'none' });
    expect(found).not.toHaveProperty('retryAfterMs');
  });
});
