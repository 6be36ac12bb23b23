// Writes docs/platforms/capabilities.md from the capabilities of every adapter. With --check it fails on a difference.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Project } from 'ts-morph';
import { camelCase } from './conventions/platform-identifiers.js';
import { capabilityPage } from './platform-tables/capability-page.js';
import type { PlatformColumn } from './platform-tables/capability-page.js';
import { publishedPackages, repository } from './workspace.js';

async function columnOf(folder: string): Promise<PlatformColumn> {
  const id = basename(folder);
  const file = join(repository, folder, `src/${id}-capabilities.ts`);
  const name = `${camelCase(id)}Capabilities`;
  const exported = (await import(pathToFileURL(file).href)) as Record<string, PlatformColumn['capabilities']>;
  const capabilities = exported[name];
  if (capabilities === undefined) throw new Error(`${file} does not export ${name}.`);
  return { id, capabilities };
}

const adapters = publishedPackages(repository).filter(({ folder }) => folder.startsWith('packages/platforms/'));
const columns = await Promise.all(adapters.map(({ folder }) => columnOf(folder)));
const contract = new Project({ skipAddingFilesFromTsConfig: true })
  .addSourceFileAtPath(join(repository, 'packages/core/src/contracts/capabilities.ts'))
  .getInterfaceOrThrow('Capabilities');
const page = capabilityPage(contract, columns);
const file = join(repository, 'docs/platforms/capabilities.md');

if (!process.argv.includes('--check')) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  console.log(`${columns.length} platforms written.`);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== page) {
  console.log(
    'docs/platforms/capabilities.md  Differs from what the adapters declare. Run "pnpm platform-tables" and commit it.',
  );
  process.exitCode = 1;
}
