export { acmeCapabilities } from './acme-capabilities.js';
export type { AcmeOptions } from './acme-options.js';
export { createAcme } from './acme-platform.js';
export type { AcmeSettings } from './acme-settings.js';
export { VERSION } from './version.js';
