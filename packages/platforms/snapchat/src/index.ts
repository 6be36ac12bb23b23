export { snapchatCapabilities } from './snapchat-capabilities.js';
export type { SnapchatOptions } from './snapchat-options.js';
export { createSnapchat } from './snapchat-platform.js';
export type { SnapchatSettings } from './snapchat-settings.js';
export { VERSION } from './version.js';
