import { createTestClock } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { createOAuthToken } from './oauth-token.js';

const signal = new AbortController().signal;

function setUp(expiresInSeconds: number, refreshAheadMs?: number) {
  const clock = createTestClock();
  let fetched = 0;
  const token = createOAuthToken({
    fetchToken: async () => ({ accessToken: `token-${String(++fetched)}`, expiresInSeconds }),
    clock,
    ...(refreshAheadMs === undefined ? {} : { refreshAheadMs }),
  });
  return { clock, token, fetched: () => fetched };
}

describe('createOAuthToken', () => {
  it('fetches a token once and keeps it', async () => {
    const { token, fetched } = setUp(3_600);
    expect(await token.get(signal)).toBe('token-1');
    expect(await token.get(signal)).toBe('token-1');
    expect(fetched()).toBe(1);
  });

  it('fetches once for all concurrent callers', async () => {
    const { token, fetched } = setUp(3_600);
    expect(new Set(await Promise.all([1, 2, 3].map(() => token.get(signal)))).size).toBe(1);
    expect(fetched()).toBe(1);
  });

  it('replaces a token before it ends', async () => {
    const { token, clock } = setUp(3_600, 60_000);
    await token.get(signal);
    clock.advance(3_539_000);
    expect(await token.get(signal)).toBe('token-1');
    clock.advance(1_000);
    expect(await token.get(signal)).toBe('token-2');
  });

  it('uses a token that lasts less than the lead for half of its life', async () => {
    const { token, clock } = setUp(30, 60_000);
    await token.get(signal);
    clock.advance(14_000);
    expect(await token.get(signal)).toBe('token-1');
    clock.advance(1_000);
    expect(await token.get(signal)).toBe('token-2');
  });

  it('fetches another after the platform refused it', async () => {
    const { token } = setUp(3_600);
    await token.get(signal);
    token.invalidate();
    expect(await token.get(signal)).toBe('token-2');
  });
});
