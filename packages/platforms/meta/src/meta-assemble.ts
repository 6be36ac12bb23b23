import type { AdPlatform } from '@adflux/core';
import type { Transport } from '@adflux/platform-kit';
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
import type { ResolvedMetaSettings } from './meta-settings.js';

/** Puts the ports of one ad account together. Without a transport requests go out over the kit's own. */
export function assembleMeta(settings: ResolvedMetaSettings, transport?: Transport): AdPlatform {
  const client = createMetaClient(settings, transport);
  const account = createMetaAccount(client, settings);
  return {
    specVersion: 'v1',
    id: 'meta',
    accountId: settings.accountId,
    currency: settings.currency,
    capabilities: metaCapabilities,
    check: (tree) => checkMeta(tree, settings),
    campaigns: createMetaCampaigns(client, settings, account),
    adGroups: createMetaAdGroups(client, settings, account),
    ads: createMetaAds(client, settings),
    assets: createMetaAssets(client, settings),
    insights: createMetaInsights(client, settings, account),
    audiences: createMetaAudiences(client, settings),
  };
}
