import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./processes/load.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

const sdks = ['facebook-nodejs-business-sdk', 'google-ads-api', 'google-ads-node', 'google-gax', 'google-auth-library'];

/** The SDKs of Meta and Google that a process has loaded after importing these. */
async function sdksLoadedBy(...names: readonly string[]): Promise<readonly string[]> {
  const options = ['--conditions=adflux-source', '--import', tsx, program, ...names];
  const { stdout } = await run(process.execPath, options, { maxBuffer: 2 ** 26 });
  const files = stdout.split('\n');
  expect(files.some((file) => file.includes('node_modules/zod/'))).toBe(names[0]?.startsWith('@adflux/') ?? false);
  return sdks.filter((sdk) => files.some((file) => file.includes(`node_modules/${sdk}/`)));
}

describe('importing an adapter', () => {
  it('loads no SDK of Meta or Google', { timeout: 60_000 }, async () => {
    expect(await sdksLoadedBy('@adflux/meta', '@adflux/google-ads', '@adflux/x')).toEqual([]);
  });

  it('loads none either where it is to send through one that the caller brings', { timeout: 60_000 }, async () => {
    expect(await sdksLoadedBy('@adflux/meta/sdk', '@adflux/google-ads/sdk', '@adflux/x/sdk')).toEqual([]);
  });

  it('would be seen loading one', { timeout: 60_000 }, async () => {
    expect(await sdksLoadedBy('facebook-nodejs-business-sdk')).toEqual(['facebook-nodejs-business-sdk']);
  });
});
