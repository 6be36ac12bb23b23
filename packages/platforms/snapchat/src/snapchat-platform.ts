import type { AdPlatform } from '@adflux/core';
import { createSnapchatAccounts } from './snapchat-account.js';
import { createSnapchatAdGroups } from './snapchat-ad-groups.js';
import { createSnapchatAds } from './snapchat-ads.js';
import { createSnapchatAssets } from './snapchat-assets.js';
import { createSnapchatAudiences } from './snapchat-audiences.js';
import { createSnapchatCampaigns } from './snapchat-campaigns.js';
import { snapchatCapabilities } from './snapchat-capabilities.js';
import { checkSnapchat } from './snapchat-check.js';
import { createSnapchatClient } from './snapchat-client.js';
import { createSnapchatInsights } from './snapchat-insights.js';
import { resolveSnapchatSettings, type SnapchatSettings } from './snapchat-settings.js';
import { createSnapchatStore } from './snapchat-store.js';

/**
 * One ad account on Snapchat: job ads over the Marketing API. Sends nothing and reads no credential until it is used. Use one
 * for each account: updates of one object wait for one another inside of it, not across two.
 *
 * @throws AdFluxError `config` when the account id or the retention of audiences cannot be.
 * @example
 * ```ts
 * import { createSnapchat } from '@adflux/snapchat';
 *
 * const snapchat = createSnapchat({
 *   accountId: '8adc3db7-8148-4fbf-999c-8d2266369d74',
 *   currency: 'COP',
 *   profileId: 'c9ba7b74-06a2-4ea2-8c05-355287355971',
 *   brandName: 'Empleos Andina',
 * }); // credentials: SNAPCHAT_CLIENT_ID, SNAPCHAT_CLIENT_SECRET, SNAPCHAT_REFRESH_TOKEN
 * console.log(snapchat.capabilities.objectives);
 * ```
 */
export function createSnapchat(settings: SnapchatSettings): AdPlatform {
  const resolved = resolveSnapchatSettings(settings);
  const store = createSnapchatStore(createSnapchatClient(settings), resolved);
  const accounts = createSnapchatAccounts(store.client, resolved);
  return {
    specVersion: 'v1',
    id: 'snapchat',
    accountId: resolved.accountId,
    currency: resolved.currency,
    capabilities: snapchatCapabilities,
    check: (tree) => checkSnapchat(tree, resolved),
    campaigns: createSnapchatCampaigns(store, accounts),
    adGroups: createSnapchatAdGroups(store, accounts),
    ads: createSnapchatAds(store, accounts),
    assets: createSnapchatAssets(store, accounts),
    audiences: createSnapchatAudiences(store),
    insights: createSnapchatInsights(store, accounts),
  };
}
