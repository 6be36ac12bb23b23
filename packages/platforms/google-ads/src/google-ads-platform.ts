import {
  systemClock,
  type AdPlatform,
  type AudiencePort,
  type Call,
  type TreePort,
  type TreeRequest,
} from '@adflux/core';
import { loadAssetBytes } from '@adflux/platform-kit';
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
import { createGoogleAdsCredentials } from './google-ads-credentials.js';
import type { GoogleAdsContext } from './google-ads-context.js';
import { createGoogleAdsInsights } from './google-ads-insights.js';
import { createLocationResolver } from './google-ads-locations.js';
import type { GoogleAdsSettings } from './google-ads-settings.js';
import { createGoogleAdsTree, validateTree } from './google-ads-tree.js';

/** A Google Ads account: the platform contract, and what only Google Ads can do. */
export interface GoogleAdsPlatform extends AdPlatform {
  readonly tree: TreePort;
  readonly audiences: AudiencePort;
  /**
   * Has Google check everything that `tree.create` would send, policies included, and create nothing. Resolves when it would
   * be accepted.
   *
   * @throws AdFluxError what `tree.create` would throw.
   */
  validate(request: TreeRequest, call: Call): Promise<void>;
}

/**
 * Connects one Google Ads account: search campaigns with responsive search ads, over the REST API. Sends nothing until it
 * is used; credentials that are left out come from the environment.
 *
 * @throws AdFluxError `config` when `customerId` is not a customer id.
 * @example
 * ```ts
 * import { createGoogleAds } from '@adflux/google-ads';
 *
 * const googleAds = createGoogleAds({
 *   customerId: '123-456-7890',
 *   currency: 'COP',
 *   clientId: 'the OAuth client',
 *   clientSecret: async () => 'from your secret store',
 *   refreshToken: async () => 'from your secret store',
 * });
 * console.log(googleAds.id, googleAds.capabilities.launchOrder); // google-ads [ 'campaign' ]
 * ```
 */
export function createGoogleAds(settings: GoogleAdsSettings): GoogleAdsPlatform {
  const credentials = createGoogleAdsCredentials(settings);
  const client = createGoogleAdsClient(settings, credentials);
  const dataManager = createDataManagerClient(settings, credentials);
  const context: GoogleAdsContext = {
    client,
    account: createAccountReader(client, settings.currency),
    locations: createLocationResolver(client),
    clock: settings.clock ?? systemClock,
    currency: settings.currency,
    loadAsset: settings.loadAsset ?? loadAssetBytes,
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
