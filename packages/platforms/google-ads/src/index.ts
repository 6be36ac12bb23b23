export { GOOGLE_ADS_API_VERSION, googleAdsApiLifecycle } from './google-ads-api-version.js';
export type { GoogleAdsApiVersion } from './google-ads-api-version.js';
export type { GoogleAdsOptions } from './google-ads-options.js';
export { createGoogleAds } from './google-ads-platform.js';
export type { GoogleAdsPlatform } from './google-ads-contract.js';
export type { GoogleAdsCredential, GoogleAdsSettings } from './google-ads-settings.js';
export { VERSION } from './google-ads-version.js';
