export { SNAPCHAT_API_VERSION, snapchatApiLifecycle } from './snapchat-api-version.js';
export { snapchatCapabilities } from './snapchat-capabilities.js';
export type { SnapchatOptions } from './snapchat-options.js';
export { createSnapchat } from './snapchat-platform.js';
export type { SnapchatCredential, SnapchatSettings } from './snapchat-settings.js';
export { VERSION } from './snapchat-version.js';
