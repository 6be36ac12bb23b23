import type { AdPlatform } from '@adflux/core';
import type { MetaApiClient } from './meta-api-client.js';
import { assembleMeta } from './meta-assemble.js';
import { createMetaSdkTransport } from './meta-sdk-transport.js';
import { resolveMetaSettings, type MetaSettings } from './meta-settings.js';

/**
 * Settings of `createMeta` of `@adflux/meta/sdk`: an account, and the client that holds its token. Nothing is read from the
 * environment: an `appSecret` belongs to one app, and a process may serve several.
 */
export interface MetaSdkSettings extends Omit<MetaSettings, 'accessToken' | 'environment'> {
  /**
   * A `FacebookAdsApi` of `facebook-nodejs-business-sdk`, or a subclass of yours. Nothing in it is changed, and the process-wide
   * default is neither used nor set.
   */
  readonly client: MetaApiClient;
}

/**
 * One Meta ad account, reached through your own client of `facebook-nodejs-business-sdk`.
 *
 * @throws AdFluxError `config` when an id is not digits or Meta does not bill in the currency.
 * @example
 * ```ts
 * import { createMeta } from '@adflux/meta/sdk';
 * import { FacebookAdsApi } from 'facebook-nodejs-business-sdk';
 *
 * // `false`: no reports of your crashes to Meta.
 * const client = new FacebookAdsApi(process.env['META_ACCESS_TOKEN'] ?? '', 'en_US', false);
 * const meta = createMeta({ client, accountId: '1234567890', pageId: '1098765432', currency: 'COP' });
 * console.log(meta.capabilities.objectives);
 * ```
 */
export function createMeta({ client, ...settings }: MetaSdkSettings): AdPlatform {
  const resolved = resolveMetaSettings({ ...settings, accessToken: () => client.accessToken, environment: {} });
  return assembleMeta(resolved, createMetaSdkTransport(client));
}
