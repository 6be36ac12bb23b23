import { defineConfig, runCli } from '@adflux/cli';
import { moneyFromDecimal } from '@adflux/core';
import { createMeta } from '@adflux/meta';
import { startSimulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { fileURLToPath } from 'node:url';

// A local stand-in for the platform. Everything in `config` usually stands in adflux.config.ts.
const simulator = await startSimulator({ platforms: ['meta'] });
const { accountId, pageId, accessToken } = simulator.credentials.meta;
const meta = createMeta({ accountId, pageId, accessToken, currency: 'COP', baseUrl: simulator.url('meta') });
const budget = { period: 'daily', amount: moneyFromDecimal('20000', 'COP') } as const;
const config = defineConfig({
  platforms: [meta],
  storage: createMemoryStorage(),
  advertiserCountry: 'CO',
  rules: { feedId: 'board', platforms: [{ platform: 'meta', budget }] },
  feed: { defaults: { country: 'CO', currency: 'COP' } },
});

const { stdin, stdout, stderr, env: environment } = process;
const workingDirectory = fileURLToPath(new URL('..', import.meta.url));
/** What somebody types behind `adflux`. */
async function adflux(line: string): Promise<void> {
  stdout.write(`\n$ adflux ${line}\n`);
  const args = [...line.split(' '), '--quiet'];
  const code = await runCli({ args, stdin, stdout, stderr, environment, workingDirectory, config });
  stdout.write(`(${String(code)})\n`);
}

await adflux('lint monday.xml --rule co.age,co.sex_etc');
for (const day of ['monday', 'tuesday']) {
  await adflux(`plan --feed ${day}.xml --out .adflux/plan.json`);
  await adflux('apply .adflux/plan.json --yes');
}
await adflux('plan --feed tuesday.xml');
await adflux('status');
await simulator.close();
