import type { Clock } from '@adflux/core';
import { systemClock } from '@adflux/core';
import { createSharedCall } from './shared-call.js';

/** What a token endpoint answers. */
export interface FetchedToken {
  readonly accessToken: string;
  /** How long it lasts, in seconds, as OAuth's `expires_in` says. */
  readonly expiresInSeconds: number;
}

/** How to get a token. */
export interface OAuthTokenOptions {
  /** Asks the token endpoint. Aborted only when nobody waits for the token any more. */
  readonly fetchToken: (signal: AbortSignal) => Promise<FetchedToken>;
  /** Default: `systemClock`. */
  readonly clock?: Clock;
  /** How long before its end a token is replaced, in milliseconds. Default 60,000, at most half of its life. */
  readonly refreshAheadMs?: number;
}

/** An access token that renews itself. */
export interface OAuthToken {
  /** The token; fetched when there is none or it is about to end. Concurrent callers share one fetch. */
  get(signal: AbortSignal): Promise<string>;
  /** Forgets the token, after the platform refused it. */
  invalidate(): void;
}

/**
 * Keeps an OAuth access token. Concurrent callers share one refresh, and a caller who aborts does not abort it for the
 * others. Rejects with what `fetchToken` rejects with.
 *
 * @example
 * ```ts
 * import { createOAuthToken } from '@adflux/platform-kit';
 *
 * const token = createOAuthToken({ fetchToken: async () => ({ accessToken: 'from the token endpoint', expiresInSeconds: 3_600 }) });
 * const headers = async (signal: AbortSignal) => ({ authorization: `Bearer ${await token.get(signal)}` });
 * ```
 */
export function createOAuthToken(options: OAuthTokenOptions): OAuthToken {
  const { fetchToken, clock = systemClock, refreshAheadMs = 60_000 } = options;
  let held: { readonly accessToken: string; readonly refreshAt: number } | null = null;
  const refresh = createSharedCall(async (signal) => {
    const { accessToken, expiresInSeconds } = await fetchToken(signal);
    const lifeMs = expiresInSeconds * 1_000;
    held = { accessToken, refreshAt: clock.now().getTime() + lifeMs - Math.min(refreshAheadMs, lifeMs / 2) };
    return accessToken;
  });
  return {
    get: async (signal) =>
      held !== null && clock.now().getTime() < held.refreshAt ? held.accessToken : refresh(signal),
    invalidate: () => {
      held = null;
    },
  };
}
