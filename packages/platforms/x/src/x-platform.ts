import type { AdPlatform } from '@adflux/core';
import { assembleX } from './x-assemble.js';
import { createXClientOf, createXCredentials } from './x-credentials.js';
import type { XSettings } from './x-settings.js';
import { createXTransport } from './x-transport.js';

/**
 * One ad account on X: job ads as promoted posts, over the X Ads API. Sends nothing and reads no credential until it is used.
 *
 * @throws AdFluxError `config` when an id, the currency or a URL cannot be one.
 * @example
 * ```ts
 * import { createX } from '@adflux/x';
 *
 * // Credentials: X_APP_KEY, X_APP_SECRET, X_ACCESS_TOKEN and X_ACCESS_SECRET.
 * const x = createX({ accountId: '18ce54d4x5t', currency: 'COP' });
 * console.log(x.capabilities.objectives);
 * ```
 */
export function createX(settings: XSettings): AdPlatform {
  return assembleX(settings, {
    transport: createXTransport(createXClientOf()),
    headers: createXCredentials(settings),
  });
}
