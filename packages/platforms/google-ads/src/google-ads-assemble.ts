import { systemClock } from '@adflux/core';
import { createImageLoader, pickSettings, type Transport } from '@adflux/platform-kit';
import { createDataManagerClient } from './data-manager-client.js';
import { createAccountReader } from './google-ads-account.js';
import { createGoogleAdsAdGroups } from './google-ads-ad-groups.js';
import { createGoogleAdsAds } from './google-ads-ads.js';
import { createGoogleAdsAssets } from './google-ads-assets.js';
import { createGoogleAdsAudiences } from './google-ads-audiences.js';
import { createGoogleAdsCampaigns } from './google-ads-campaigns.js';
import { googleAdsCapabilities } from './google-ads-capabilities.js';
import { checkGoogleAdsTree } from './google-ads-check.js';
import { createGoogleAdsClient } from './google-ads-client.js';
import type { GoogleAdsContext } from './google-ads-context.js';
import type { GoogleAdsCredentials } from './google-ads-credentials.js';
import { GOOGLE_ADS_IMAGE_BYTES } from './google-ads-limits.js';
import { createGoogleAdsInsights } from './google-ads-insights.js';
import { createLocationResolver } from './google-ads-locations.js';
import type { GoogleAdsPlatform } from './google-ads-contract.js';
import type { GoogleAdsSettings } from './google-ads-settings.js';
import { createGoogleAdsTree, validateTree } from './google-ads-tree.js';

/** Puts the ports of one account together. Without a transport requests go out over the kit's own. */
export function assembleGoogleAds(
  settings: GoogleAdsSettings,
  credentials: GoogleAdsCredentials,
  transport?: Transport,
): GoogleAdsPlatform {
  const client = createGoogleAdsClient(settings, credentials, transport);
  const dataManager = createDataManagerClient(settings, credentials);
  const context: GoogleAdsContext = {
    client,
    account: createAccountReader(client, settings.currency),
    locations: createLocationResolver(client),
    clock: settings.clock ?? systemClock,
    currency: settings.currency,
    loadImage: createImageLoader({
      platform: 'google-ads',
      platformName: 'Google Ads',
      maximumBytes: GOOGLE_ADS_IMAGE_BYTES,
      ...pickSettings(settings, ['loadAsset']),
    }),
  };
  return {
    specVersion: 'v1',
    id: 'google-ads',
    accountId: client.customerId,
    currency: settings.currency,
    capabilities: googleAdsCapabilities,
    check: (tree) => checkGoogleAdsTree(tree, settings.currency),
    campaigns: createGoogleAdsCampaigns(context),
    adGroups: createGoogleAdsAdGroups(context),
    ads: createGoogleAdsAds(context),
    assets: createGoogleAdsAssets(context),
    tree: createGoogleAdsTree(context),
    insights: createGoogleAdsInsights(context),
    audiences: createGoogleAdsAudiences({
      client,
      dataManager,
      clock: context.clock,
      acceptsTerms: settings.acceptsCustomerMatchTerms === true,
    }),
    validate: (request, call) => validateTree(context, request, call),
  };
}
