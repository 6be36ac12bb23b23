export type { GoogleAdsApiCustomer } from './google-ads-sdk-customer.js';
export type { GoogleAdsOptions } from './google-ads-options.js';
export type { GoogleAdsPlatform } from './google-ads-contract.js';
export { createGoogleAds } from './google-ads-sdk-platform.js';
export type { GoogleAdsSdkSettings } from './google-ads-sdk-platform.js';
