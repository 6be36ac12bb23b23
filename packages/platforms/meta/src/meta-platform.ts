import type { AdPlatform } from '@adflux/core';
import { createMetaAccount } from './meta-account.js';
import { createMetaAdGroups } from './meta-ad-groups.js';
import { createMetaAds } from './meta-ads.js';
import { createMetaAudiences } from './meta-audiences.js';
import { createMetaAssets } from './meta-assets.js';
import { createMetaCampaigns } from './meta-campaigns.js';
import { metaCapabilities } from './meta-capabilities.js';
import { checkMeta } from './meta-check.js';
import { createMetaClient } from './meta-client.js';
import { createMetaInsights } from './meta-insights.js';
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
  const resolved = resolveMetaSettings(settings);
  const client = createMetaClient(resolved);
  const account = createMetaAccount(client, resolved);
  return {
    specVersion: 'v1',
    id: 'meta',
    accountId: resolved.accountId,
    currency: resolved.currency,
    capabilities: metaCapabilities,
    check: (tree) => checkMeta(tree, resolved),
    campaigns: createMetaCampaigns(client, resolved, account),
    adGroups: createMetaAdGroups(client, resolved, account),
    ads: createMetaAds(client, resolved),
    assets: createMetaAssets(client, resolved),
    insights: createMetaInsights(client, resolved, account),
    audiences: createMetaAudiences(client, resolved),
  };
}
