import type { AdFluxConfig } from './adflux-config.js';

/**
 * Gives `adflux.config.ts` its types. Returns what it is given.
 *
 * @example
 * ```ts
 * import { defineConfig } from '@adflux/cli';
 * import { moneyFromDecimal } from '@adflux/core';
 * import { createMeta } from '@adflux/meta';
 * import { createPostgresStorage } from '@adflux/storage-postgres';
 *
 * const budget = { period: 'daily', amount: moneyFromDecimal('20000', 'COP') } as const;
 *
 * export default defineConfig({
 *   platforms: () => [createMeta({ accountId: '1234567890', pageId: '1098765432', currency: 'COP' })],
 *   storage: () => createPostgresStorage({ dataDirectory: '.adflux/data' }),
 *   advertiserCountry: 'CO',
 *   rules: { feedId: 'jobs', platforms: [{ platform: 'meta', budget }] },
 *   feed: { path: 'jobs.xml', defaults: { country: 'CO' } },
 * });
 * ```
 */
export const defineConfig = (config: AdFluxConfig): AdFluxConfig => config;
