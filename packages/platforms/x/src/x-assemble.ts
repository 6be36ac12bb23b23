import type { AdPlatform } from '@adflux/core';
import { createXAccount } from './x-account.js';
import { createXAdGroups } from './x-ad-groups.js';
import { createXAds } from './x-ads.js';
import { createXAssets } from './x-assets.js';
import { createXAudiences } from './x-audiences.js';
import { createXCampaigns } from './x-campaigns.js';
import { xCapabilities } from './x-capabilities.js';
import { checkX } from './x-check.js';
import { createXClient, type XLine } from './x-client.js';
import { createXInsights } from './x-insights.js';
import { createXPlaces } from './x-places.js';
import { createXPublisher } from './x-publisher.js';
import { resolveXSettings } from './x-resolved-settings.js';
import type { XAccountSettings } from './x-settings.js';

/** Puts the ports of one ad account together, whoever signs its requests. */
export function assembleX(settings: XAccountSettings, line: XLine): AdPlatform {
  const resolved = resolveXSettings(settings);
  const client = createXClient(resolved, line);
  const account = createXAccount(client, resolved);
  const publisher = createXPublisher(client, resolved);
  const places = createXPlaces(client, resolved);
  const ads = createXAds(client, resolved, publisher);
  const { removeBelow, ...adPort } = ads;
  const adGroups = createXAdGroups(client, resolved, { account, publisher, places, removeAds: removeBelow });
  const removeAdGroup: Parameters<typeof createXCampaigns>[2]['removeAdGroup'] = (id, call) =>
    adGroups.remove({ kind: 'adGroup', id }, call);
  return {
    specVersion: 'v1',
    id: 'x',
    accountId: resolved.accountId,
    currency: resolved.currency,
    capabilities: xCapabilities,
    check: (tree) => checkX(tree, resolved),
    campaigns: createXCampaigns(client, resolved, { account, publisher, removeAdGroup }),
    adGroups,
    ads: adPort,
    assets: createXAssets(client, resolved, publisher),
    audiences: createXAudiences(client, resolved),
    insights: createXInsights(client, resolved, account),
  };
}
