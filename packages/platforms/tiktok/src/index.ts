export { TIKTOK_API_VERSION, tiktokApiLifecycle } from './tiktok-api-version.js';
export { tiktokCapabilities } from './tiktok-capabilities.js';
export type { TiktokOptions } from './tiktok-options.js';
export { createTiktok } from './tiktok-platform.js';
export type { TiktokSettings } from './tiktok-settings.js';
export { VERSION } from './version.js';
