export type { XApiClient } from './x-api-client.js';
export type { XOptions } from './x-options.js';
export { createX } from './x-sdk-platform.js';
export type { XSdkSettings } from './x-sdk-platform.js';
