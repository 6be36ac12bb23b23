import type { Texts } from '../texts/texts.js';

/** Where the simulator of the first steps listens and tells its credentials. */
export const simulatorCommand = 'npx adflux-simulator --platforms meta --port 4800 --json > .adflux/simulator.json';

/** What the written configuration imports. */
export const neededPackages =
  '@adflux/cli @adflux/core @adflux/meta @adflux/simulator @adflux/storage-postgres @electric-sql/pglite';

/** The configuration that `init` writes: a text like any other, to be changed by its owner. */
export const configTemplate = ({ template }: Texts['init']): string => `import { defineConfig } from '@adflux/cli';
import { moneyFromDecimal } from '@adflux/core';
import { createMeta, metaApiLifecycle } from '@adflux/meta';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { readFileSync } from 'node:fs';

// ${template.practice}
//   ${simulatorCommand}
function practice() {
  const [simulated] = JSON.parse(readFileSync('.adflux/simulator.json', 'utf8')).platforms;
  const { accountId, pageId, accessToken } = simulated.credentials;
  return createMeta({ accountId, pageId, accessToken, baseUrl: simulated.url, currency: 'COP' });
}

// ${template.live}
const live = () => createMeta({ accountId: '1234567890', pageId: '1098765432', currency: 'COP' });

// ${template.budget}
const budget = { period: 'daily', amount: moneyFromDecimal('20000', 'COP') } as const;

export default defineConfig({
  platforms: () => [process.env['META_ACCESS_TOKEN'] === undefined ? practice() : live()],
  // ${template.storage}
  storage: () => createPostgresStorage({ dataDirectory: '.adflux/data' }),
  advertiserCountry: 'CO',
  // ${template.rules}
  rules: { feedId: 'jobs', platforms: [{ platform: 'meta', budget }] },
  // ${template.feed}
  feed: { path: 'jobs.xml', defaults: { country: 'CO', currency: 'COP' } },
  // ${template.lifecycles}
  apiLifecycles: [metaApiLifecycle],
});
`;
