import { assembleGoogleAds } from './google-ads-assemble.js';
import type { GoogleAdsPlatform } from './google-ads-contract.js';
import { createGoogleAdsCredentials } from './google-ads-credentials.js';
import type { GoogleAdsSettings } from './google-ads-settings.js';

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
  return assembleGoogleAds(settings, createGoogleAdsCredentials(settings));
}
