export { X_API_VERSION, xApiLifecycle } from './x-api-version.js';
export { xCapabilities } from './x-capabilities.js';
export type { XOptions } from './x-options.js';
export { createX } from './x-platform.js';
export type { XCredential, XSettings } from './x-settings.js';
export { VERSION } from './version.js';
