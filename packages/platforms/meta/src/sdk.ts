export type { MetaApiClient } from './meta-api-client.js';
export type { MetaOptions } from './meta-options.js';
export { createMeta } from './meta-sdk-platform.js';
export type { MetaSdkSettings } from './meta-sdk-platform.js';
