import type { AdPlatform } from '@adflux/core';
import { createTiktokAccount } from './tiktok-account.js';
import { createTiktokAdGroups } from './tiktok-ad-groups.js';
import { createTiktokAds } from './tiktok-ads.js';
import { createTiktokAssets } from './tiktok-assets.js';
import { createTiktokAudiences } from './tiktok-audiences.js';
import { createTiktokCampaigns } from './tiktok-campaigns.js';
import { tiktokCapabilities } from './tiktok-capabilities.js';
import { checkTiktok } from './tiktok-check.js';
import { createTiktokClient } from './tiktok-client.js';
import { createTiktokFlows } from './tiktok-flows.js';
import { createTiktokInsights } from './tiktok-insights.js';
import { createTiktokRows } from './tiktok-rows.js';
import { resolveTiktokSettings, type TiktokSettings } from './tiktok-settings.js';

/**
 * One ad account on TikTok: job ads in its feed, over the API for Business. Sends nothing and reads no credential until it
 * is used.
 *
 * @throws AdFluxError `config` when an id cannot be one or TikTok does not bill in the currency.
 * @example
 * ```ts
 * import { createTiktok } from '@adflux/tiktok';
 *
 * // The token comes from TIKTOK_ACCESS_TOKEN.
 * const tiktok = createTiktok({ accountId: '7000000000000000001', identityId: 'a1b2-c3d4', currency: 'COP' });
 * console.log(tiktok.capabilities.objectives);
 * ```
 */
export function createTiktok(settings: TiktokSettings): AdPlatform {
  const resolved = resolveTiktokSettings(settings);
  const client = createTiktokClient(resolved);
  const account = createTiktokAccount(client, resolved);
  const flows = createTiktokFlows();
  const parents = {
    campaigns: { rows: createTiktokRows('campaign', client, flows) },
    adGroups: { rows: createTiktokRows('adGroup', client, flows) },
  };
  return {
    specVersion: 'v1',
    id: 'tiktok',
    accountId: resolved.accountId,
    currency: resolved.currency,
    capabilities: tiktokCapabilities,
    check: (tree) => checkTiktok(tree, resolved),
    campaigns: createTiktokCampaigns(client, resolved, account, flows),
    adGroups: createTiktokAdGroups(client, resolved, account, flows, parents.campaigns),
    ads: createTiktokAds(client, resolved, account, flows, parents.adGroups),
    assets: createTiktokAssets(client, resolved),
    insights: createTiktokInsights(client, resolved, account),
    audiences: createTiktokAudiences(client, resolved),
  };
}
