import type { AdPlatform } from '@adflux/core';
import type { XApiClient } from './x-api-client.js';
import { assembleX } from './x-assemble.js';
import type { XAccountSettings } from './x-settings.js';
import { createXTransport } from './x-transport.js';

/** Settings of `createX` of `@adflux/x/sdk`: an account, and the client that signs for it. */
export interface XSdkSettings extends XAccountSettings {
  /**
   * A `TwitterApi` of `twitter-api-v2`, logged in with OAuth 1.0a as a user of the ad account. Its agent (a proxy, for example)
   * and plugins are used; nothing in it is changed.
   */
  readonly client: XApiClient;
}

const isToken = (value: unknown): value is string => typeof value === 'string';

/**
 * One ad account on X, reached through your own client of `twitter-api-v2`.
 *
 * @throws AdFluxError `config` when an id, the currency or a URL cannot be one.
 * @example
 * ```ts
 * import { createX } from '@adflux/x/sdk';
 * import { TwitterApi } from 'twitter-api-v2';
 *
 * const client = new TwitterApi({
 *   appKey: process.env['X_APP_KEY'] ?? '',
 *   appSecret: process.env['X_APP_SECRET'] ?? '',
 *   accessToken: process.env['X_ACCESS_TOKEN'] ?? '',
 *   accessSecret: process.env['X_ACCESS_SECRET'] ?? '',
 * });
 * const x = createX({ client, accountId: '18ce54d4x5t', currency: 'COP' });
 * console.log(x.capabilities.objectives);
 * ```
 */
export function createX({ client, ...settings }: XSdkSettings): AdPlatform {
  return assembleX(settings, {
    transport: createXTransport(() => client),
    headers: () => Promise.resolve({}),
    secrets: () =>
      Object.entries(client.getActiveTokens()).flatMap(([name, value]) =>
        name !== 'type' && isToken(value) ? [value] : [],
      ),
  });
}
