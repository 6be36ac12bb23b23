export { META_API_VERSION, metaApiLifecycle } from './meta-api-version.js';
export type { MetaOptions } from './meta-options.js';
export { createMeta } from './meta-platform.js';
export type { MetaSettings } from './meta-settings.js';
export { VERSION } from './meta-version.js';
