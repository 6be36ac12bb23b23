import type { AdPlatform } from '@adflux/core';
import { assembleMeta } from './meta-assemble.js';
import { resolveMetaSettings, type MetaSettings } from './meta-settings.js';

/**
 * One Meta ad account: job ads on Facebook and Instagram, over the Marketing API. Sends nothing and reads no credential
 * until it is used.
 *
 * @throws AdFluxError `config` when an id is not digits or Meta does not bill in the currency.
 * @example
 * ```ts
 * import { createMeta } from '@adflux/meta';
 *
 * const meta = createMeta({ accountId: '1234567890', pageId: '1098765432', currency: 'COP' }); // token: META_ACCESS_TOKEN
 * console.log(meta.capabilities.objectives);
 * ```
 */
export function createMeta(settings: MetaSettings): AdPlatform {
  return assembleMeta(resolveMetaSettings(settings));
}
