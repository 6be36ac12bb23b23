export { xCapabilities } from './x-capabilities.js';
export type { XOptions } from './x-options.js';
export { createX } from './x-platform.js';
export type { XSettings } from './x-settings.js';
export { VERSION } from './version.js';
